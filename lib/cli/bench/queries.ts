import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { bundlePage } from "../bundle-page";
import { listPages } from "../list-pages";
import { paths } from "../paths";
import { waitForEngine, withProfile } from "./browser-session";
import { withServer } from "./local-server";
import { median } from "./median";
import type { Measurement } from "./report";
import { buildSyntheticSite } from "./synthetic";

const SIZES = [
  { rows: 20_000, aim: 50 },
  { rows: 200_000, aim: 100 },
] as const;

const RUNS = 7;
/** A page has asked all it wants when it has asked nothing for this long. */
const QUIET_MS = 2000;

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
  let queries: string[];
  do {
    queries = await read();
    await page.waitForTimeout(QUIET_MS);
  } while ((await read()).length > queries.length);
  await page.close();
  return [...new Set(queries)];
}

async function timeQueries(
  context: BrowserContext,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(url);
  const runs = await page.evaluate(
    ([texts, times]) =>
      (
        window as unknown as { runStatements(t: readonly string[], n: number): Promise<number[][]> }
      ).runStatements(texts, times),
    [queries, RUNS] as const,
  );
  await page.close();
  return runs.map(median);
}

async function measureSize(rows: number, aim: number): Promise<Measurement[]> {
  const { site, data } = await buildSyntheticSite(rows);
  const runner = await bundlePage(`${import.meta.dirname}/pages/run-statements.ts`, {
    engine: join(paths.public, "engine"),
    data,
  });
  try {
    return await withServer(site, (siteUrl) =>
      withServer(runner, (runnerUrl) =>
        withProfile(async (context) => {
          const lines: Measurement[] = [];
          for (const path of listPages().filter((path) => !path.startsWith("/en/"))) {
            const queries = await recordQueries(context, `${siteUrl}${path}`);
            if (queries.length === 0) continue;
            const times = await timeQueries(context, runnerUrl, queries);
            const title = `${path} at ${rows.toLocaleString("en")} bureau-years, ${queries.length} queries`;
            lines.push({ title, value: times.reduce((sum, time) => sum + time, 0), unit: "ms", aim });
          }
          return lines;
        }),
      ),
    );
  } finally {
    await rm(site, { recursive: true, force: true });
    await rm(runner, { recursive: true, force: true });
  }
}

/** Each page's queries over synthetic bureau-years in the browser's engine: the sum of their medians. */
export async function measureQueries(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const { rows, aim } of SIZES) lines.push(...(await measureSize(rows, aim)));
  return lines;
}
