import { Worker } from "node:worker_threads";
import { Job, type JobSettings } from "./job";
import type { Failure, Outcome } from "./outcome";
import type { SourceFile } from "./walk";

/** Reads one file after another; whatever happens to it is an outcome. */
export interface Reader {
  read(file: SourceFile): Promise<Outcome>;
  close(): Promise<void>;
}

/** Reads in this thread. */
export async function openReader(settings: JobSettings): Promise<Reader> {
  const job = await Job.prepare(settings);
  return { read: (file) => job.run(file), close: async () => {} };
}

/** What one file may take before its worker is replaced. */
export interface Allowance {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Files of which a worker was lost are tried again in a later run: they have no place in the log. */
export const LOST: ReadonlySet<string> = new Set(["timeout", "crashed"]);

const lost = ({ name }: SourceFile, code: string, message: string): Outcome => {
  const failure: Failure = { file: name, code, message };
  return { documents: [], failures: [failure], elsewhere: 0 };
};

/** A reader in a thread of its own. A thread that ends or does not answer is named by its file and replaced. */
class ThreadReader implements Reader {
  private worker: Worker | null = null;

  constructor(
    private readonly settings: JobSettings,
    private readonly allowance: Allowance,
  ) {}

  private start(): Worker {
    const worker = new Worker(new URL("./worker.mjs", import.meta.url), {
      workerData: this.settings,
      resourceLimits: { maxOldGenerationSizeMb: this.allowance.megabytes },
    });
    // An error between two files has nobody to tell; the next file starts a new thread.
    worker.on("error", () => {});
    worker.on("exit", () => this.forget(worker));
    return worker;
  }

  private forget(worker: Worker): void {
    if (this.worker === worker) this.worker = null;
  }

  read(file: SourceFile): Promise<Outcome> {
    this.worker ??= this.start();
    const worker = this.worker;
    const { seconds } = this.allowance;
    return new Promise((resolve) => {
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        worker.off("message", settle).off("error", fail).off("exit", end);
        resolve(outcome);
      };
      const abandon = (code: string, message: string): void => {
        this.forget(worker);
        settle(lost(file, code, message));
        void worker.terminate();
      };
      const fail = (error: Error): void => abandon("crashed", error.message);
      const end = (status: number): void => abandon("crashed", `the reader ended with status ${status}`);
      const timer = setTimeout(
        () => abandon("timeout", `not read within ${seconds} seconds`),
        seconds * 1000,
      );
      worker.on("message", settle).on("error", fail).on("exit", end);
      worker.postMessage(file);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }
}

export const openThreadReader = (settings: JobSettings, allowance: Allowance): Reader =>
  new ThreadReader(settings, allowance);

/** Shares the files among the readers; `done` sees each as it is finished. Ends early once `signal` is aborted. */
export async function readAll(
  files: readonly SourceFile[],
  readers: readonly Reader[],
  done: (file: SourceFile, outcome: Outcome) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const queue = files.values();
  const work = async (reader: Reader): Promise<void> => {
    for (const file of queue) {
      if (signal.aborted) return;
      const outcome = await reader.read(file);
      if (signal.aborted) return;
      await done(file, outcome);
    }
  };
  const close = (): Promise<unknown> => Promise.all(readers.map((reader) => reader.close()));
  signal.addEventListener("abort", close, { once: true });
  try {
    await Promise.all(readers.map(work));
  } finally {
    await close();
  }
}
