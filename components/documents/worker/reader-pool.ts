import { BUDGETS } from "@/lib/documents/budgets";
import type { Given } from "@/lib/extract/given";
import type {
  KeepOutcome,
  ReadOutcome,
  ReadRequest,
  ReadStage,
  Source,
  TableChoice,
  WorkerAssets,
  WorkerMessage,
} from "./protocol";

/** A document that waits or is read. */
export interface ReadJob {
  readonly file: string;
  readonly source: Source;
  readonly given: Given;
  /** The columns of a table of figures, as a person settled them. */
  readonly choice?: TableChoice;
  /** A data package somebody has looked at. */
  readonly accepted?: boolean;
  onStage(stage: ReadStage): void;
}

type Outcome = ReadOutcome | KeepOutcome;

interface Task {
  readonly job: ReadJob;
  readonly keep: boolean;
  readonly signal: AbortSignal;
  resolve(outcome: Outcome): void;
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

  /** Resolves with what was read of the document, kept nowhere; rejects only with the signal's reason. */
  read(job: ReadJob, signal: AbortSignal): Promise<ReadOutcome> {
    return this.#ask(job, signal, false) as Promise<ReadOutcome>;
  }

  /** Reads the document and keeps it in the browser's storage; resolves with what became of it. */
  keep(job: ReadJob, signal: AbortSignal): Promise<KeepOutcome> {
    return this.#ask(job, signal, true) as Promise<KeepOutcome>;
  }

  #ask(job: ReadJob, signal: AbortSignal, keep: boolean): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, keep, signal, resolve, reject });
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

  async #run({ job, keep, signal }: Task): Promise<Outcome> {
    let assets: WorkerAssets;
    try {
      assets = await this.assets();
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause);
      return { kind: "failed", code: "assets", detail };
    }
    signal.throwIfAborted();
    const request: ReadRequest = {
      job: ++this.#jobs,
      assets,
      file: job.file,
      source: job.source,
      given: job.given,
      choice: job.choice,
      accepted: job.accepted,
      keep,
    };
    return this.#send(request, job, signal);
  }

  #send(request: ReadRequest, job: ReadJob, signal: AbortSignal): Promise<Outcome> {
    const worker = this.#idle.pop() ?? createWorker();
    return new Promise((resolve, reject) => {
      const patience = new Patience(() => {
        worker.terminate();
        done({ kind: "failed", code: "timeout", detail: "no step was finished in time" });
      });
      const cancel = (): void => {
        patience.end();
        worker.terminate();
        reject(signal.reason);
      };
      const done = (outcome: Outcome): void => {
        patience.end();
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
          patience.renew(data.stage);
          job.onStage(data.stage);
          return;
        }
        this.#idle.push(worker);
        done(data.outcome);
      };
      worker.onmessageerror = () => {
        worker.terminate();
        done({ kind: "failed", code: "internal", detail: "the worker's answer could not be read" });
      };
      worker.postMessage(request);
    });
  }
}

const seconds = (n: number): number => n * 1000;

/**
 * Waits as long as a document may take. What it needs may come over a slow network first, and each page that is a
 * picture adds its own time.
 */
class Patience {
  #last = performance.now() + seconds(BUDGETS.documentSeconds.most);
  #before: ReadStage["kind"] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly lose: () => void) {
    this.#wait();
  }

  renew({ kind }: ReadStage): void {
    if (kind === "loading" || kind === "reading")
      this.#last = performance.now() + seconds(BUDGETS.documentSeconds.most);
    if (kind === "recognising" && this.#before !== kind) this.#last += seconds(BUDGETS.pictureSeconds.most);
    this.#before = kind;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.lose, Math.max(0, this.#last - performance.now()));
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

/** One core stays with the page. */
function poolSize(): number {
  return Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
}
