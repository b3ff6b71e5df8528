import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { listPages } from "../../lib/cli/list-pages";
import { paths } from "../../lib/cli/paths";
import { buildSite } from "../../lib/cli/site";
import { serveFolder, siteUrl, test, withPage } from "./fixture";
import { isOfTheTest } from "./support-pages";

/** What a page asked for and what it complained about. */
interface Traffic {
  readonly foreign: string[];
  readonly broken: string[];
  readonly errors: string[];
}

/** Blocks and records every request that leaves the origin. */
async function watch(page: Page, origin: string): Promise<Traffic> {
  const traffic: Traffic = { foreign: [], broken: [], errors: [] };
  const isOwn = (url: string): boolean => /^(data|blob):/.test(url) || new URL(url).origin === origin;
  await page.context().route("**/*", (route) => {
    const url = route.request().url();
    if (isOwn(url)) return route.continue();
    traffic.foreign.push(url);
    return route.abort();
  });
  page.on("response", (response) => {
    if (response.status() >= 400) traffic.broken.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => traffic.errors.push(String(error)));
  page.on("console", (message) => {
    const text = message.text();
    if (/Content Security Policy|blocked/i.test(text) && !isOfTheTest(text)) traffic.errors.push(text);
  });
  return traffic;
}

const untilEngine = (page: Page, state: string): Promise<unknown> =>
  page.waitForSelector(`[data-engine="${state}"]`, { timeout: 60_000, state: "attached" });

/** Waits until the page's own queries are answered; none may have failed. */
async function untilSettled(page: Page): Promise<void> {
  await untilEngine(page, "ready");
  await page.waitForFunction(
    () => document.querySelector('.state-loading, [data-view="initial"], [data-stale="true"]') === null,
    undefined,
    { timeout: 30_000 },
  );
  expect(await page.locator(".state-error").allTextContents(), page.url()).toEqual([]);
}

const isChinese = (path: string): boolean => !path.startsWith("/en/");

/** Walking a dozen pages, each with an engine of its own, takes its time. */
const PATIENT = { timeout: 600_000 };

const QUIET: Traffic = { foreign: [], broken: [], errors: [] };

describe("on a closed network", () => {
  test("no page of either language asks anything of another origin", PATIENT, async ({ browser }) => {
    const pages = listPages();
    expect(pages).toEqual(expect.arrayContaining(["/", "/en/"]));
    await withPage(browser, async (page) => {
      const traffic = await watch(page, siteUrl());
      for (const path of pages) {
        await page.goto(`${siteUrl()}${path}`);
        await untilSettled(page);
        expect({ path, ...traffic }).toEqual({ path, ...QUIET });
      }
    });
  });

  test(
    "plain http under an intranet name is no secure context, and all works",
    PATIENT,
    async ({ browser }) => {
      const origin = siteUrl("atlas.intranet");
      await withPage(browser, async (page) => {
        const traffic = await watch(page, origin);
        for (const path of listPages().filter(isChinese)) {
          await page.goto(`${origin}${path}`);
          expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
          await untilSettled(page);
          expect({ path, ...traffic }).toEqual({ path, ...QUIET });
        }
      });
    },
  );

  test("without WebAssembly the drawn view stays and the page says so", PATIENT, async ({ browser }) => {
    await withPage(browser, async (page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, "WebAssembly");
      });
      const traffic = await watch(page, siteUrl());
      for (const path of listPages()) {
        await page.goto(`${siteUrl()}${path}`);
        await untilEngine(page, "unsupported");
        const main = (await page.locator("main").textContent()) ?? "";
        expect(main.length, path).toBeGreaterThan(40);
        expect(await page.locator('[data-engine="unsupported"]').first().textContent(), path).not.toBe("");
      }
      expect(traffic).toEqual(QUIET);
    });
  });

  test("under a sub-path every page and the engine load", PATIENT, async ({ browser }) => {
    const site = { basePath: "/juesuan", dir: `${paths.cache}/site-juesuan` };
    await buildSite(site);
    const server = await serveFolder(site.dir, site.basePath);
    try {
      await withPage(browser, async (page) => {
        const traffic = await watch(page, server.url);
        for (const path of listPages(site.dir).filter(isChinese)) {
          await page.goto(`${server.url}${site.basePath}${path}`);
          await untilSettled(page);
          expect({ path, ...traffic }).toEqual({ path, ...QUIET });
        }
      });
    } finally {
      server.close();
    }
  });
});

describe("served", () => {
  test("a part of the engine can be asked for, an unusual range gives the whole", async () => {
    const url = `${siteUrl()}/data/manifest.json`;
    const whole = await (await fetch(url)).text();
    const part = await fetch(url, { headers: { range: "bytes=2-5", "accept-encoding": "identity" } });
    expect([part.status, await part.text()]).toEqual([206, whole.slice(2, 6)]);
    const suffix = await fetch(url, { headers: { range: "bytes=-5" } });
    expect([suffix.status, await suffix.text()]).toEqual([200, whole]);
  });

  test("hashed files are kept for ever, pages are asked for again", async () => {
    const manifest = await (await fetch(`${siteUrl()}/data/manifest.json`)).json();
    const wasm = await fetch(`${siteUrl()}/${manifest.wasm}`, { method: "HEAD" });
    expect(wasm.headers.get("content-type")).toBe("application/wasm");
    expect(wasm.headers.get("content-encoding")).toBe("gzip");
    expect(wasm.headers.get("cache-control")).toContain("immutable");
    const page = await fetch(siteUrl());
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  test("an unknown page is a 404 with a page of its own", async () => {
    const response = await fetch(`${siteUrl()}/nowhere/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("<html");
  });
});
