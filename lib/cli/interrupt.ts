const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Exit status of a run that a signal ended. */
export const statusOf = (signal: string): number => (signal === "SIGTERM" ? STATUS.SIGTERM : STATUS.SIGINT);

/** Runs what ends by itself when the signal it is given aborts: on Ctrl-C and on SIGTERM. */
export async function onInterrupt<Result>(run: (stop: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const abort = (signal: NodeJS.Signals): void => stop.abort(signal);
  process.once("SIGINT", abort).once("SIGTERM", abort);
  try {
    return await run(stop.signal);
  } finally {
    process.off("SIGINT", abort).off("SIGTERM", abort);
  }
}
