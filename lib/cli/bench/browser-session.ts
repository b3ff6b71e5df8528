import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { BROWSER_ARGS } from "../browser-args";
import { ensureBrowser } from "../find-browser";

/** A browser that keeps nothing. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = await ensureBrowser();
  if (!executablePath) throw new Error("no Chromium: set CHROME_PATH");
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/**
 * A browser with a profile of its own on disk, so that the second visit finds what the first one left:
 * a private window would keep no compiled wasm.
 */
export async function withProfile<T>(use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const executablePath = await ensureBrowser();
  if (!executablePath) throw new Error("no Chromium: set CHROME_PATH");
  const profile = await mkdtemp(join(tmpdir(), "atlas-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...BROWSER_ARGS],
    serviceWorkers: "block",
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Start of the last buffered entry of a type, in milliseconds since the navigation began. */
const readEntry = (page: Page, type: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: wanted,
          buffered: true,
        });
      }),
    type,
  );

/** First and largest contentful paint in milliseconds since the navigation began. */
export async function readPaint(page: Page): Promise<{ first: number; largest: number }> {
  return {
    first: await readEntry(page, "paint"),
    largest: await readEntry(page, "largest-contentful-paint"),
  };
}

/** Milliseconds from the navigation to the moment the page says its engine is ready. */
export async function waitForEngine(page: Page): Promise<number> {
  await page.waitForSelector('[data-engine="ready"]', { timeout: 60_000, state: "attached" });
  return page.evaluate(() => performance.now());
}
