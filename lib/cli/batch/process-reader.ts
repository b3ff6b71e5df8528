import { type Allowance, stallOf, WORN } from "./allowance";
import { RunStoppedError } from "./disk";
import type { JobSettings } from "./job";
import type { MemberOutcome, Report } from "./messages";
import { collect, type Failure, type Outcome } from "./outcome";
import { type Ending, ReaderProcess } from "./reader-process";
import type { SourceFile } from "./walk";

/** Reads one file after another; whatever happens to it is an outcome. */
export interface Reader {
  read(file: SourceFile): Promise<Outcome>;
  close(): Promise<void>;
}

/** No process that reads could be started. */
export class ReaderStartError extends Error {
  override readonly name = "ReaderStartError";
}

/** Files of which a reader was lost are tried again in a later run: they have no place in the log. */
export const LOST: ReadonlySet<string> = new Set(["timeout", "memory", "crashed"]);

const START_SECONDS = 60;
const STARTS = 3;

/** What became of the documents of a file in one process, and where that process was when it was lost. */
interface Course {
  readonly outcomes: readonly MemberOutcome[];
  /** Null where it went to the end of the file. */
  readonly lost: { readonly index: number | null; readonly failure: Failure } | null;
}

/**
 * Reads in a process of its own. One that ends, takes too much or does not answer is replaced; the document in hand is
 * named, the others of the same archive are read by the next process.
 */
export class ProcessReader implements Reader {
  private process: ReaderProcess | null = null;
  /** Whether the process has read anything: only a fresh one can blame the document in hand. */
  private used = false;
  private closed = false;

  constructor(
    private readonly settings: JobSettings,
    private readonly allowance: Allowance,
  ) {}

  async read(file: SourceFile): Promise<Outcome> {
    const outcomes: MemberOutcome[] = [];
    let from = 0;
    while (!this.closed) {
      const wasUsed = this.used;
      const course = await this.follow(file, from);
      outcomes.push(...course.outcomes);
      const { lost } = course;
      if (!lost || this.closed) break;
      from = lost.index ?? from + course.outcomes.length;
      if (wasUsed && lost.failure.code !== "timeout") continue;
      outcomes.push({ kind: "failed", failure: lost.failure });
      if (lost.index === null) break;
      from += 1;
    }
    return collect(outcomes);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.process?.kill();
  }

  /** Starts the process before the first file asks for it. */
  async warm(): Promise<void> {
    this.process ??= await this.start(STARTS);
  }

  /** @throws ReaderStartError */
  private async start(attempts: number): Promise<ReaderProcess> {
    const { settings, allowance } = this;
    const process = await ReaderProcess.start(allowance.megabytes);
    this.process = process;
    const ready = await new Promise<Ending | null>((resolve) => {
      const timer = setTimeout(() => process.kill(), START_SECONDS * 1000);
      const settle = (ending: Ending | null): void => {
        clearTimeout(timer);
        resolve(ending);
      };
      process.hear = ({ kind }) => kind === "ready" && settle(null);
      process.end = settle;
      process.send({ kind: "prepare", settings, allowance });
    });
    this.used = false;
    if (ready === null) {
      process.end = () => this.forget(process);
      return process;
    }
    this.forget(process);
    if (attempts > 1 && !this.closed) return this.start(attempts - 1);
    throw new ReaderStartError(explainStart(ready, allowance));
  }

  private forget(process: ReaderProcess): void {
    if (this.process === process) this.process = null;
  }

  private async follow(file: SourceFile, from: number): Promise<Course> {
    const process = this.process ?? (await this.start(STARTS));
    const { seconds } = this.allowance;
    const outcomes: MemberOutcome[] = [];
    let at: { readonly index: number; readonly name: string } | null = null;
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout;
      let deadline = 0;
      const wait = (more = 0): void => {
        clearTimeout(timer);
        const left = Math.min(stallOf(this.allowance) + more, (deadline - performance.now()) / 1000);
        timer = setTimeout(() => lose("timeout", left), Math.max(0, left * 1000));
      };
      const begin = (): void => {
        deadline = performance.now() + seconds * 1000;
        wait();
      };
      const settle = (lost: Course["lost"]): void => {
        clearTimeout(timer);
        process.hear = () => {};
        process.end = () => this.forget(process);
        resolve({ outcomes, lost });
      };
      const lose = (code: Ending["code"] | "timeout", detail: number | string): void => {
        this.forget(process);
        process.kill();
        const message = explainLoss(code, detail, this.allowance);
        settle({ index: at?.index ?? null, failure: { file: at?.name ?? file.name, code, message } });
      };
      process.hear = (report: Report) => {
        if (report.kind === "begun") at = report;
        if (report.kind === "begun" || report.kind === "ended") begin();
        if (report.kind === "alive") {
          deadline += (report.more ?? 0) * 1000;
          wait(report.more);
        }
        if (report.kind === "ended") {
          outcomes.push(report.outcome);
          at = null;
          this.used = true;
        }
        if (report.kind !== "done") return;
        if (report.megabytes > WORN * this.allowance.megabytes) {
          this.forget(process);
          process.kill();
        }
        settle(null);
      };
      process.end = ({ code, message }) => {
        if (code !== "disk") return lose(code, message);
        clearTimeout(timer);
        this.forget(process);
        reject(new RunStoppedError(message));
      };
      begin();
      process.send({ kind: "read", file, from });
    });
  }
}

function explainLoss(code: string, detail: number | string, allowance: Allowance): string {
  const { seconds, megabytes } = allowance;
  switch (code) {
    case "timeout":
      return `Reading it was given up after ${seconds} s, or ${Math.round(stallOf(allowance))} s without getting on. Split the document, or allow more with --timeout.`;
    case "memory":
      return `Reading it takes more than ${megabytes} MB of memory. Split the document, or allow more with --memory.`;
    case "internal":
      return String(detail);
    default:
      return `What reads it broke off (${detail}). Save the document anew, or as another format, and try again.`;
  }
}

const explainStart = (ending: Ending, allowance: Allowance): string =>
  ending.code === "memory"
    ? `${allowance.megabytes} MB are too little to read anything: allow more with --memory.`
    : `The reader of documents does not start (${ending.message || ending.code}). Run npm ci and try again.`;
