const CHANNEL = "juesuan.local";

/** Called with the ids of the documents that have changed. */
export type LocalChangeListener = (documents: readonly string[]) => void;

const listeners = new Set<LocalChangeListener>();
let channel: BroadcastChannel | null | undefined;

function openChannel(): BroadcastChannel | null {
  if (channel !== undefined) return channel;
  channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(CHANNEL) : null;
  if (channel) channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => notify(data);
  return channel;
}

function notify(documents: readonly string[]): void {
  for (const listener of listeners) listener(documents);
}

/** Tells every tab of this site that local documents have changed. */
export function announceLocalChange(documents: readonly string[]): void {
  openChannel()?.postMessage(documents);
  notify(documents);
}

/** Calls back when local documents change, here or in another tab. */
export function subscribeLocalChange(listener: LocalChangeListener): () => void {
  openChannel();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
