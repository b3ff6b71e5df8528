import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { BrowserContext } from "playwright-core";
import { bundlePage } from "../bundle-page";
import { listPages } from "../list-pages";
import { paths } from "../paths";
import { waitForEngine, withProfile } from "./browser-session";
import { withServer } from "./local-server";
import { median } from "./median";
import type { Measurement } from "./report";
import { buildSyntheticSite } from "./synthetic";

interface Size {
  readonly rows: number;
  readonly aim: number;
}

const SIZES: readonly Size[] = [
  { rows: 20_000, aim: 50 },
  { rows: 200_000, aim: 100 },
];
/** Another number of bureau-years than the usual two, from PAGES_ROWS. */
const OWN = Number(process.env.PAGES_ROWS ?? 0);
const OWN_AIM = 250;

const RUNS = 7;
/** A page has asked all it wants when it has asked nothing for this long. */
const QUIET_MS = 2000;
/** Every page asks something: one that has not begun by then never will. */
const BEGINS_MS = 60_000;

/** The SQL a page's default view runs once its engine is ready. */
async function recordQueries(context: BrowserContext, url: string): Promise<string[]> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const queries: string[] = [];
    Object.assign(window, { queries });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName("engine-query"))
        queries.push((entry as PerformanceMeasure).detail as string);
    }).observe({ type: "measure" });
  });
  await page.goto(url);
  await waitForEngine(page);
  const read = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { queries: string[] }).queries);
  await page.waitForFunction(
    () => (window as unknown as { queries: string[] }).queries.length > 0,
    undefined,
    { timeout: BEGINS_MS },
  );
  let queries: string[];
  do {
    queries = await read();
    await page.waitForTimeout(QUIET_MS);
  } while ((await read()).length > queries.length);
  await page.close();
  return [...new Set(queries)];
}

/** Processor time of each query in the browser, its worker and the reading of the rows: medians in milliseconds. */
async function timeInBrowser(
  context: BrowserContext,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(url);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const used = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN);
  };
  const run = (text: string): Promise<void> =>
    page.evaluate(
      (one) => (window as unknown as { runStatement(text: string): Promise<void> }).runStatement(one),
      text,
    );
  const times = await timeEach(queries, run, used);
  await page.close();
  return times;
}

/** Processor time of each query in DuckDB itself, on one thread. */
async function timeNatively(connection: DuckDBConnection, queries: readonly string[]): Promise<number[]> {
  const used = async (): Promise<number> => process.cpuUsage().user / 1000;
  return timeEach(queries, async (text) => void (await connection.runAndReadAll(text)), used);
}

async function timeEach(
  queries: readonly string[],
  run: (text: string) => Promise<void>,
  used: () => Promise<number>,
): Promise<number[]> {
  const medians: number[] = [];
  for (const text of queries) {
    await run(text);
    const runs: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      const before = await used();
      await run(text);
      runs.push((await used()) - before);
    }
    medians.push(median(runs));
  }
  return medians;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

async function measureSize({ rows, aim }: Size): Promise<Measurement[]> {
  const { site, data, database } = await buildSyntheticSite(rows);
  const runner = await bundlePage(`${import.meta.dirname}/pages/run-statements.ts`, {
    engine: join(paths.public, "engine"),
    data,
  });
  const native = await DuckDBInstance.create(database, { access_mode: "READ_ONLY", threads: "1" });
  const connection = await native.connect();
  try {
    return await withServer(site, (siteUrl) =>
      withServer(runner, (runnerUrl) =>
        withProfile(async (context) => {
          const lines: Measurement[] = [];
          for (const path of listPages().filter((path) => !path.startsWith("/en/"))) {
            const queries = await recordQueries(context, `${siteUrl}${path}`);
            const value = sum(await timeInBrowser(context, runnerUrl, queries));
            const baseline = sum(await timeNatively(connection, queries));
            const title = `${path} at ${rows.toLocaleString("en")} bureau-years, ${queries.length} queries`;
            lines.push({ title, value, unit: "ms", baseline, aim });
            console.error(`${title}: ${value.toFixed(0)} ms, DuckDB itself ${baseline.toFixed(0)} ms`);
          }
          return lines;
        }),
      ),
    );
  } finally {
    connection.closeSync();
    native.closeSync();
    await rm(site, { recursive: true, force: true });
    await rm(runner, { recursive: true, force: true });
  }
}

/**
 * Each page's queries over synthetic bureau-years in the browser's engine, beside DuckDB itself on one thread: the sum
 * of their medians, in processor time, which a busy machine does not lengthen.
 */
export async function measureQueries(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const size of OWN > 0 ? [{ rows: OWN, aim: OWN_AIM }] : SIZES)
    lines.push(...(await measureSize(size)));
  return lines;
}
