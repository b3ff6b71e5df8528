import type { CDPSession, Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ["toplevel", "devtools.timeline"];

async function readStream(client: CDPSession, handle: string): Promise<string> {
  let text = "";
  for (;;) {
    const { data, eof } = await client.send("IO.read", { handle });
    text += data;
    if (eof) return text;
  }
}

/** Processor time in ms of the longest task of a page's main thread while `use` runs: what a hand had to wait for. */
export async function longestTask(page: Page, use: () => Promise<void>): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: { includedCategories: CATEGORIES },
  });
  await use();
  const ended = new Promise<{ stream?: string }>((resolve) =>
    client.once("Tracing.tracingComplete", resolve),
  );
  await client.send("Tracing.end");
  const { stream } = await ended;
  const { traceEvents } = JSON.parse(await readStream(client, stream ?? "")) as {
    traceEvents: readonly TraceEvent[];
  };
  await client.detach();
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === "X" && name.endsWith("RunTask") && mains.has(`${pid}/${tid}`),
  );
  if (tasks.length === 0) throw new Error("the trace holds no task of a page");
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
