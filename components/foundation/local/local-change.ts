const CHANNEL = "juesuan.local";

const listeners = new Set<() => void>();
let channel: BroadcastChannel | null | undefined;

function openChannel(): BroadcastChannel | null {
  if (channel !== undefined) return channel;
  channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(CHANNEL) : null;
  if (channel) channel.onmessage = notify;
  return channel;
}

function notify(): void {
  for (const listener of listeners) listener();
}

/** Tells every tab of this site that the local documents have changed. */
export function announceLocalChange(): void {
  openChannel()?.postMessage("changed");
  notify();
}

/** Calls back when local documents change, here or in another tab. */
export function subscribeLocalChange(listener: () => void): () => void {
  openChannel();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
