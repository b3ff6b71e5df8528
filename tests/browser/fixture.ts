import type { AddressInfo } from "node:net";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { test as base, inject } from "vitest";
import { createSiteServer, listen } from "../../lib/cli/serve";

export const siteUrl = (host = "127.0.0.1"): string => `http://${host}:${inject("sitePort")}`;

/** Serves a folder for one test file. */
export async function serveFolder(dir: string, basePath = ""): Promise<{ url: string; close(): void }> {
  const server = createSiteServer({ dir, basePath });
  await listen(server, 0, "127.0.0.1");
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

export const connectBrowser = (): Promise<Browser> => chromium.connect(inject("browserEndpoint"));

/** Opens a page in a context of its own and closes both afterwards. */
export async function withPage<T>(
  browser: Browser,
  use: (page: Page) => Promise<T>,
  options?: BrowserContextOptions,
): Promise<T> {
  // A worker would answer what a test wants to see asked of the server.
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** A page whose engine runs, as the test before left it; none where that failed or left another page. */
let running: Page | null = null;

/** Pages that have not gone to their test's first address yet. */
const awaiting = new WeakSet<Page>();

/** What tests may have changed about a page. */
async function restore(page: Page): Promise<void> {
  for (const event of ["console", "pageerror", "request", "response", "download"] as const)
    page.removeAllListeners(event);
  await page.unrouteAll();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null, media: null });
  await page.mouse.move(0, 0);
}

/**
 * A page that the tests of a file share, for those that leave nothing behind but an address: the first `openReady` of
 * a test goes there inside the application, as a link does, and the engine is started once a file.
 */
export async function withSharedPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const page = running ?? (await (await browser.newContext({ serviceWorkers: "block" })).newPage());
  running = null;
  awaiting.add(page);
  try {
    const result = await use(page);
    await restore(page);
    running = page;
    return result;
  } catch (error) {
    await page.context().close();
    throw error;
  }
}

/** True once a test, for a shared page whose engine runs under that name: the caller then goes there inside it. */
export async function goesInside(page: Page, url: string): Promise<boolean> {
  if (!awaiting.delete(page) || !page.url().startsWith(new URL(url).origin)) return false;
  return (await page.locator('[data-engine="ready"]').count()) > 0;
}

/** Vitest's `test` with the shared browser as fixture. */
export const test = base.extend<{ browser: Browser }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern.
    async ({}, use) => {
      const browser = await connectBrowser();
      await use(browser);
      await browser.close();
      running = null;
    },
    { scope: "file" },
  ],
});
