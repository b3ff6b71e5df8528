/** Asks the browser not to clear what is kept here when it needs room; it may ask the person, or decide by itself. */
export function askToPersist(): void {
  void navigator.storage?.persist?.().catch(() => undefined);
}

/** Room that is used and allowed, in bytes, and whether the browser has promised to keep what is here. */
export interface Room {
  readonly used: number;
  readonly quota: number;
  /** Null where the browser does not tell. */
  readonly persistent: boolean | null;
}

/** Null outside secure contexts and where the browser does not tell. */
export async function measureRoom(): Promise<Room | null> {
  const { storage } = navigator;
  const estimate = await storage?.estimate?.().catch(() => undefined);
  if (estimate?.usage === undefined || estimate.quota === undefined) return null;
  const persistent = (await storage.persisted?.().catch(() => null)) ?? null;
  return { used: estimate.usage, quota: estimate.quota, persistent };
}
