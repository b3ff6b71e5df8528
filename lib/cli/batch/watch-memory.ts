import { Worker } from "node:worker_threads";

/** Left on standard error by a process that ended itself for want of memory. */
export const OUT_OF_MEMORY = "atlas: out of memory";

const EVERY = 50;

/**
 * A thread of its own, which works also while the other one computes without pause: it ends the process once that
 * holds more memory than it may, or once whoever started it is gone.
 */
function watch(
  writeSync: (file: number, text: string) => void,
  worker: { most: number; parent: number; mark: string; every: number },
): void {
  const end = (): void => void process.kill(process.pid, "SIGKILL");
  setInterval(() => {
    if (process.ppid !== worker.parent) end();
    if (process.memoryUsage.rss() <= worker.most) return;
    writeSync(2, `${worker.mark}\n`);
    end();
  }, worker.every);
}

export function watchMemory(megabytes: number): void {
  const settings = {
    most: megabytes * 1024 * 1024,
    parent: process.ppid,
    mark: OUT_OF_MEMORY,
    every: EVERY,
  };
  const worker = new Worker(`(${watch})(require("node:fs").writeSync, ${JSON.stringify(settings)})`, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  worker.unref();
}
