import { isOnPanelStep, notePanelAddress, startPanelSteps } from "../panel/panel-steps";

const CHANGED = "juesuan:location";

/** First of all listeners, so that what a panel leaves in the address is there when the others read it. */
if (typeof window !== "undefined") startPanelSteps();

/** Subscribes to changes of the query string, made by us, by the router or by the back button. */
export function subscribeLocation(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(CHANGED, listener);
  };
}

export function readSearch(): string {
  return window.location.search;
}

/** Tells every subscriber that the address has changed. */
export function announceLocation(): void {
  notePanelAddress();
  window.dispatchEvent(new Event(CHANGED));
}

/**
 * Replaces the query string; "push" leaves a step for the back button. An open panel has left one already: all that
 * is chosen in it is undone at once.
 */
export function writeSearch(search: string, mode: "push" | "replace"): void {
  const url = `${window.location.pathname}${search}${window.location.hash}`;
  // Next keeps its own state in history.state and patches these two, so its state goes along.
  if (mode === "push" && !isOnPanelStep()) window.history.pushState(window.history.state, "", url);
  else window.history.replaceState(window.history.state, "", url);
  announceLocation();
}
