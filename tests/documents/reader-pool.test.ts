import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ReadRequest, ReadStage } from "../../components/documents/worker/protocol";
import { ReaderPool, type ReadJob } from "../../components/documents/worker/reader-pool";
import { BUDGETS } from "../../lib/documents/budgets";
import { NOTHING_GIVEN } from "../../lib/extract/given";

/** A worker that does what the name of the file says. */
class StubWorker {
  static made = 0;
  static ended = 0;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    StubWorker.made += 1;
  }

  postMessage({ job, file }: ReadRequest): void {
    const tell = (data: object): void => this.onmessage?.({ data: { job, ...data } });
    const stage: ReadStage = { kind: "page", page: 1, pages: 2 };
    if (file === "good") tell({ outcome: { kind: "known", documentId: "x" } });
    if (file === "slow") this.#timer = setInterval(() => tell({ stage }), 1000);
    if (file === "broken") this.onerror?.({ message: "script error" });
    if (file === "garbled") this.onmessageerror?.();
  }

  terminate(): void {
    StubWorker.ended += 1;
    clearInterval(this.#timer);
  }
}

const SECOND = 1000;

describe("the readers of a page", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("Worker", StubWorker);
    vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
    StubWorker.made = 0;
    StubWorker.ended = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const pool = () => new ReaderPool(async () => ({ reference: "", pdf: "", ocr: "" }));
  const job = (file: string): ReadJob => ({
    file,
    source: new Uint8Array(),
    given: NOTHING_GIVEN,
    onStage: () => {},
  });

  async function codeAfter(file: string, seconds: number) {
    const readers = pool();
    const signal = new AbortController().signal;
    const read = readers.read(job(file), signal);
    const next = readers.read(job("good"), signal);
    await vi.advanceTimersByTimeAsync(seconds * SECOND);
    const outcome = await read;
    return [outcome.kind === "failed" ? outcome.code : outcome.kind, (await next).kind];
  }

  test("give up a document that says nothing, and read the next in a new worker", async () => {
    expect(await codeAfter("silent", BUDGETS.documentSeconds.most)).toEqual(["timeout", "known"]);
    expect([StubWorker.made, StubWorker.ended]).toEqual([2, 1]);
  });

  test("give up a document that takes too long though it gets on", async () => {
    expect(await codeAfter("slow", BUDGETS.documentSeconds.most + 1)).toEqual(["timeout", "known"]);
  });

  test.each(["broken", "garbled"])("replace a worker that is %s", async (file) => {
    expect(await codeAfter(file, 0)).toEqual(["internal", "known"]);
    expect(StubWorker.made).toBe(2);
  });

  test.each([
    [1, 1],
    [2, 1],
    [4, 3],
    [16, 4],
  ])("on %i cores are %i: one core stays with the page, and memory has its limit", async (cores, workers) => {
    vi.stubGlobal("navigator", { hardwareConcurrency: cores });
    const readers = pool();
    const stop = new AbortController();
    const all = Array.from({ length: 9 }, () => readers.read(job("silent"), stop.signal).catch(() => null));
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(StubWorker.made).toBe(workers);
    stop.abort();
    await Promise.all(all);
  });
});
