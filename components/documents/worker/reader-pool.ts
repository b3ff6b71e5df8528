import type { Given } from "@/lib/extract/given";
import type {
  ReadOutcome,
  ReadRequest,
  ReadStage,
  TableChoice,
  WorkerAssets,
  WorkerMessage,
} from "./protocol";

/** A document that waits or is read. */
export interface ReadJob {
  readonly file: string;
  /** Fetches the bytes when the turn has come, so that a folder does not stand in memory at once. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  readonly given: Given;
  /** The columns of a table of figures, as a person settled them. */
  readonly choice?: TableChoice;
  known(): readonly string[];
  onStage(stage: ReadStage): void;
}

interface Task {
  readonly job: ReadJob;
  readonly signal: AbortSignal;
  resolve(outcome: ReadOutcome): void;
  reject(reason: unknown): void;
}

const createWorker = (): Worker =>
  new Worker(new URL("./extract-worker.ts", import.meta.url), { type: "module" });

/**
 * Reads documents in workers of their own, one a worker at a time. A worker starts with the first document;
 * cancelling ends the worker of that document and nothing else, and so does a crash.
 */
export class ReaderPool {
  readonly #waiting: Task[] = [];
  readonly #idle: Worker[] = [];
  #running = 0;
  #jobs = 0;

  constructor(private readonly assets: () => Promise<WorkerAssets>) {}

  /** Resolves with what became of the document; rejects only with the signal's reason. */
  read(job: ReadJob, signal: AbortSignal): Promise<ReadOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, signal, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#running >= poolSize()) return;
    const task = this.#waiting.shift();
    if (!task) return;
    if (task.signal.aborted) {
      task.reject(task.signal.reason);
      this.#next();
      return;
    }
    this.#running += 1;
    this.#run(task)
      .then(task.resolve, task.reject)
      .finally(() => {
        this.#running -= 1;
        this.#next();
      });
    this.#next();
  }

  async #run({ job, signal }: Task): Promise<ReadOutcome> {
    const failed = (code: "assets" | "damaged", cause: unknown): ReadOutcome => ({
      kind: "failed",
      code,
      detail: cause instanceof Error ? cause.message : String(cause),
    });
    let assets: WorkerAssets;
    try {
      assets = await this.assets();
    } catch (cause) {
      return failed("assets", cause);
    }
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = await job.bytes();
    } catch (cause) {
      return failed("damaged", cause);
    }
    signal.throwIfAborted();
    const request: ReadRequest = {
      job: ++this.#jobs,
      assets,
      file: job.file,
      bytes,
      given: job.given,
      choice: job.choice,
      known: job.known(),
    };
    return this.#ask(request, job, signal);
  }

  #ask(request: ReadRequest, job: ReadJob, signal: AbortSignal): Promise<ReadOutcome> {
    const worker = this.#idle.pop() ?? createWorker();
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        worker.terminate();
        reject(signal.reason);
      };
      const done = (outcome: ReadOutcome): void => {
        signal.removeEventListener("abort", cancel);
        resolve(outcome);
      };
      signal.addEventListener("abort", cancel, { once: true });
      worker.onerror = (event) => {
        worker.terminate();
        done({ kind: "failed", code: "internal", detail: event.message || "the worker ended" });
      };
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
        if (data.job !== request.job) return;
        if ("stage" in data) {
          job.onStage(data.stage);
          return;
        }
        this.#idle.push(worker);
        done(data.outcome);
      };
      worker.postMessage(request);
    });
  }
}

/** One core stays with the page. */
function poolSize(): number {
  return Math.max(1, Math.min(3, (navigator.hardwareConcurrency || 2) - 1));
}
