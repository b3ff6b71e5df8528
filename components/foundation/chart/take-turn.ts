let last: Promise<unknown> = Promise.resolve();

/** Timers would wait in a tab that is not shown. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Does a piece of work in a task of its own, after those that asked before: a page of several charts answers a hand
 * between them.
 */
export function takeTurn<T>(work: () => T): Promise<T> {
  const turn = last.then(nextTask).then(work);
  last = turn.catch(() => undefined);
  return turn;
}
