/** Whether the browser had no more room. */
export const isQuota = (cause: unknown): boolean =>
  cause instanceof DOMException && (cause.name === "QuotaExceededError" || cause.code === 22);
