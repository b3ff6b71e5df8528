// What a process that reads documents does: it can be ended at any time without harm to anything but the document in hand.
import { explain } from "./explain";
import { Job } from "./job";
import type { MemberOutcome, Order, Report } from "./messages";
import { watchMemory } from "./watch-memory";

const MIB = 1024 * 1024;

const send = (report: Report): Promise<void> =>
  new Promise((resolve) => process.send?.(report, () => resolve()) ?? resolve());

async function breakOff(error: unknown): Promise<void> {
  await send({ kind: "broken", failure: explain(error) });
  process.exit(70);
}

const hasFigures = (outcome: MemberOutcome): boolean =>
  outcome.kind === "read" && outcome.document.document.facts > 0;

/** @param warmed called once figures of a file have been read */
export function obeyOrders(warmed: () => void): void {
  let job: Promise<Job> | null = null;
  async function follow(order: Order): Promise<void> {
    if (order.kind === "prepare") {
      watchMemory(order.allowance.megabytes);
      job = Job.prepare(order.settings);
      await job;
      await send({ kind: "ready" });
      return;
    }
    await (await job)?.run(order.file, order.from, (report) => {
      if (report.kind === "ended" && hasFigures(report.outcome)) warmed();
      return send(report);
    });
    await send({ kind: "done", megabytes: process.memoryUsage.rss() / MIB });
  }
  process.on("uncaughtException", breakOff).on("unhandledRejection", breakOff);
  // Whoever started the run decides when its readers end.
  process.on("SIGINT", () => {}).on("SIGTERM", () => {});
  process.on("disconnect", () => process.exit());
  process.on("message", (order: Order) => follow(order).catch(breakOff));
}
