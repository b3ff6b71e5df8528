import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { bundlePage } from "../bundle-page";
import { paths } from "../paths";
import { readPaint, waitForEngine, withProfile } from "./browser-session";
import { withServer } from "./local-server";
import { median } from "./median";
import type { Measurement } from "./report";

const RUNS = 5;
/** Most milliseconds to a paint, or so many times what the same page takes without scripts. */
const PAINT = { most: 300, ratio: 1.5 };

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

/** The first page, byte for byte but what fetches and starts scripts: what it takes to paint so much. */
async function unscriptedPage(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "atlas-plain-"));
  const html = await readFile(join(paths.site, "index.html"), "utf8");
  const plain = html
    .replace(/<script[^>]*\ssrc="[^"]*"[^>]*><\/script>|<link[^>]*as="script"[^>]*>/g, "")
    .replaceAll("<script>", '<script type="text/plain">');
  await writeFile(join(dir, "index.html"), plain);
  await symlink(join(paths.site, "_next"), join(dir, "_next"));
  return dir;
}

/** First paint of a first visit to a page without an engine. */
async function paintOnce(url: string): Promise<number> {
  return withProfile(async (context) => {
    const page = await context.newPage();
    await page.goto(url);
    return (await readPaint(page)).first;
  });
}

/** Paint of the default view and start of the engine, beside a bare page with a bare engine, runs alternating. */
export async function measureSiteStart(): Promise<Measurement[]> {
  const bareDir = await bundlePage(`${import.meta.dirname}/pages/bare-engine.ts`);
  const plainDir = await unscriptedPage();
  const measured = await withServer(paths.site, (site) =>
    withServer(bareDir, (bare) => withServer(plainDir, (plain) => measureAt({ site, bare, plain }))),
  );
  await rm(plainDir, { recursive: true });
  return measured;
}

interface Addresses {
  readonly site: string;
  /** A bare page with a bare engine. */
  readonly bare: string;
  /** The first page without its scripts. */
  readonly plain: string;
}

type Visits = Awaited<ReturnType<typeof visitTwice>>;

async function measureAt({ site, bare, plain }: Addresses): Promise<Measurement[]> {
  const [ours, theirs, unscripted]: [Visits[], Visits[], number[]] = [[], [], []];
  for (let i = 0; i < RUNS; i++) {
    theirs.push(await visitTwice(`${bare}/`));
    unscripted.push(await paintOnce(`${plain}/`));
    ours.push(await visitTwice(`${site}/`));
  }
  const baseline = median(unscripted);
  const painted = (title: string, pick: (run: Visits) => number): Measurement => ({
    title: `${title} (bare: without scripts)`,
    value: median(ours.map(pick)),
    baseline,
    unit: "ms",
    aim: Math.max(PAINT.most, PAINT.ratio * baseline),
  });
  const ready = (title: string, pick: (run: Visits) => number, aim: number): Measurement => ({
    title,
    value: median(ours.map(pick)),
    baseline: median(theirs.map(pick)),
    unit: "ms",
    aim,
  });
  return [
    painted("first paint, first visit", (run) => run.cold.first),
    painted("default view painted (largest), first visit", (run) => run.cold.largest),
    ready("engine ready, first visit", (run) => run.cold.ready, 2000),
    ready("engine ready, second visit", (run) => run.again.ready, 1500),
  ];
}
