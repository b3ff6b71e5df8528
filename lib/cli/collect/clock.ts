import { setTimeout as sleep } from "node:timers/promises";

/** All the time a collection knows of. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws where the signal aborts it */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A signal that aborts when so much time has passed; `clear` forgets it. */
  deadline(milliseconds: number): { readonly signal: AbortSignal; readonly clear: () => void };
}

export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
  deadline(milliseconds) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), milliseconds);
    return { signal: controller.signal, clear: () => clearTimeout(timer) };
  },
};
