import { type ChildProcess, fork } from "node:child_process";
import { compileCommands } from "../compile.mjs";
import type { Order, Report } from "./messages";
import type { Failure } from "./outcome";
import { OUT_OF_MEMORY } from "./watch-memory";

/** How a process that reads ended: by what it said last, or by what the system did. */
export interface Ending {
  readonly code: "crashed" | "memory" | "internal" | "disk";
  readonly message: string;
}

/** What breaks off between documents is a fault of the program, or the system refuses to keep what was read. */
const endingOf = ({ code, message }: Pick<Failure, "code" | "message">): Ending => ({
  code: /^E[A-Z]+$/.test(code) ? "disk" : "internal",
  message,
});

const TAIL = 8192;

/** Megabytes of the young generation from the start: a document makes 25 of short life, and what outgrows it is copied. */
const YOUNG = 16;

/** One process that reads documents. What it says is handed to `hear`, its end to `end`, once. */
export class ReaderProcess {
  private tail = "";
  private broken: Ending | null = null;
  hear: (report: Report) => void = () => {};
  end: (ending: Ending) => void = () => {};

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.tail = (this.tail + text).slice(-TAIL);
    });
    child.on("message", (report: Report) => {
      if (report.kind === "broken") this.broken = endingOf(report.failure);
      else this.hear(report);
    });
    child.on("error", () => {});
    child.on("close", (status, signal) => this.end(this.broken ?? this.explain(status, signal)));
  }

  /** @param megabytes what the engine's own heap may hold; the process watches the rest itself */
  static async start(megabytes: number): Promise<ReaderProcess> {
    const { reader, orders } = await compileCommands();
    const child = fork(reader, [orders], {
      execArgv: [`--max-old-space-size=${Math.ceil(megabytes)}`, `--min-semi-space-size=${YOUNG}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    return new ReaderProcess(child);
  }

  send(order: Order): void {
    if (this.child.connected) this.child.send(order, () => {});
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }

  private explain(status: number | null, signal: string | null): Ending {
    if (
      this.tail.includes(OUT_OF_MEMORY) ||
      /heap out of memory|Array buffer allocation/.test(this.tail) ||
      signal === "SIGKILL"
    )
      return { code: "memory", message: "" };
    return { code: "crashed", message: signal ?? `status ${status}` };
  }
}
