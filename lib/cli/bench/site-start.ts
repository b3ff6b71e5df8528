import type { BrowserContext } from "playwright-core";
import { bundlePage } from "../bundle-page";
import { paths } from "../paths";
import { readPaint, waitForEngine, withProfile } from "./browser-session";
import { withServer } from "./local-server";
import { median } from "./median";
import type { Measurement } from "./report";

const RUNS = 5;

interface Visit {
  readonly first: number;
  readonly largest: number;
  readonly ready: number;
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  await page.goto(url);
  const ready = await waitForEngine(page);
  const paint = await readPaint(page);
  await page.close();
  return { ...paint, ready };
}

/** A first visit with an empty profile and a second one with what the first left. */
async function visitTwice(url: string): Promise<{ cold: Visit; again: Visit }> {
  return withProfile(async (context) => {
    const cold = await visit(context, url);
    // Chromium writes compiled wasm to its cache shortly after it was compiled.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return { cold, again: await visit(context, url) };
  });
}

/** Paint of the default view and start of the engine, beside a bare page with a bare engine, runs alternating. */
export async function measureSiteStart(): Promise<Measurement[]> {
  const bareDir = await bundlePage(`${import.meta.dirname}/pages/bare-engine.ts`);
  return withServer(paths.site, (site) =>
    withServer(bareDir, async (bare) => {
      const ours: Awaited<ReturnType<typeof visitTwice>>[] = [];
      const theirs: typeof ours = [];
      for (let i = 0; i < RUNS; i++) {
        theirs.push(await visitTwice(`${bare}/`));
        ours.push(await visitTwice(`${site}/`));
      }
      const line = (
        title: string,
        pick: (run: (typeof ours)[number]) => number,
        aim: number,
      ): Measurement => ({
        title,
        value: median(ours.map(pick)),
        baseline: median(theirs.map(pick)),
        unit: "ms",
        aim,
      });
      return [
        line("first paint, first visit", (run) => run.cold.first, 300),
        line("default view painted (largest), first visit", (run) => run.cold.largest, 300),
        line("engine ready, first visit", (run) => run.cold.ready, 2000),
        line("engine ready, second visit", (run) => run.again.ready, 1500),
      ];
    }),
  );
}
