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

/** Vitest's `test` with the shared browser as fixture. */
export const test = base.extend<{ browser: Browser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern.
  browser: async ({}, use) => {
    const browser = await connectBrowser();
    await use(browser);
    await browser.close();
  },
});
