/** What becomes of the address when Back closes a panel: what was chosen in it stays, or all is as it was before. */
export type OnBack = "keep" | "restore";

/**
 * Panels that are open, each a step of the browser's history: Back closes the uppermost and never leaves the page.
 * The step is an entry with the page's own address and the number of open panels in its state.
 */
interface Step {
  readonly close: () => void;
  readonly onBack: OnBack;
  readonly openedAt: string;
  readonly page: string;
  /** The address as it stands while the panel is open. */
  address: string;
}

const steps: Step[] = [];

/** What waits for the history to have gone back to the page below a panel that was closed. */
let waiting: (() => void)[] | null = null;

function goBack(): void {
  waiting ??= [];
  window.history.back();
}

/** Runs once no panel's step is being left, for what changes the history itself. */
export function whenPanelsLeft(run: () => void): void {
  if (waiting) waiting.push(run);
  else run();
}

/** Forgets the open panels' steps: what is navigated to next takes the place of the uppermost. */
export function dropPanelSteps(): void {
  steps.length = 0;
}

export const stepsIn = (state: unknown): number => {
  const count = (state as { panels?: unknown } | null)?.panels;
  return typeof count === "number" ? count : 0;
};

const withSteps = (panels: number) => ({ ...window.history.state, panels });

/** True while the history stands on a panel's own step. */
export const isOnPanelStep = (): boolean => steps.length > 0 && stepsIn(window.history.state) > 0;

/** After the address has changed: what a panel changed stays when it closes; a panel does not outlive its page. */
export function notePanelAddress(): void {
  const gone = steps.filter((step) => step.page !== window.location.pathname);
  for (const step of gone) steps.splice(steps.indexOf(step), 1);
  for (const step of steps) step.address = window.location.href;
  for (const step of gone.reverse()) step.close();
}

const keepsAddress = ({ onBack, address, openedAt, page }: Step): boolean =>
  onBack === "keep" && address !== openedAt && page === window.location.pathname;

/** After the history has moved: closes the panels whose steps were left. */
function notePanelHistory(): void {
  const here = stepsIn(window.history.state);
  const left = steps.splice(here);
  const [outermost] = left;
  // The step of a panel that stays open takes the choice on: a step of its own would undo it before that panel closes.
  if (outermost && keepsAddress(outermost))
    window.history[here > 0 ? "replaceState" : "pushState"](withSteps(here), "", outermost.address);
  else if (here > steps.length) window.history.replaceState(withSteps(steps.length), "");
  for (const step of left.reverse()) step.close();
  const runs = waiting ?? [];
  waiting = null;
  for (const run of runs) run();
}

/** When a page is loaded no panel is open, whatever step of the history it was reloaded at. */
export function startPanelSteps(): void {
  if (stepsIn(window.history.state) > 0) window.history.replaceState(withSteps(0), "");
  window.addEventListener("popstate", notePanelHistory);
}

/** Opens a panel's step; the function returned leaves it, unless it has been left by Back. */
export function enterPanel(onBack: OnBack, close: () => void): () => void {
  const { href, pathname } = window.location;
  const step: Step = { close, onBack, openedAt: href, page: pathname, address: href };
  steps.push(step);
  window.history.pushState(withSteps(steps.length), "");
  return () => {
    const at = steps.indexOf(step);
    if (at < 0) return;
    steps.splice(at);
    if (stepsIn(window.history.state) <= at) return;
    if (window.location.href === step.openedAt) goBack();
    else window.history.replaceState(withSteps(at), "");
  };
}
