import type { Page, Route } from "playwright-core";
import { describe, expect } from "vitest";
import { textFor } from "../../lib/i18n/catalogue";
import { test, withPage } from "./fixture";
import { addressOf, openReady } from "./support-pages";

const zh = textFor("zh");
const WASM = "**/*.wasm";

/** What the header says of the engine once it has given up or come. */
async function engineWords(page: Page): Promise<string> {
  const status = page.locator('.engine-status:is([data-engine="failed"], [data-engine="ready"])');
  await status.waitFor({ timeout: 10_000 });
  return (await status.textContent()) ?? "";
}

const served =
  (change: (bytes: Buffer) => { body?: Buffer; status?: number; contentType?: string }) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const body = await response.body();
    const headers = { ...response.headers() };
    for (const name of ["content-encoding", "content-length", "etag"]) delete headers[name];
    await route.fulfill({ status: 200, headers, body, ...change(body) });
  };

describe("a host that serves the engine badly", () => {
  test.for([
    ["as text", (body: Buffer) => ({ body, contentType: "text/plain; charset=utf-8" })],
    ["without a type", (body: Buffer) => ({ body, contentType: "" })],
  ] as const)("%s: it starts all the same", async ([, change], { browser }) => {
    await withPage(browser, async (page) => {
      await page.route(WASM, served(change));
      await openReady(page, addressOf("compare"));
      expect(await engineWords(page)).toContain(zh("engine.ready"));
    });
  });

  test.for([
    ["cut off", (body: Buffer) => ({ body: body.subarray(0, body.length / 2) }), "engine_cut"],
    ["as a page of words", () => ({ body: Buffer.from("<html>moved</html>") }), "engine_cut"],
    ["not at all", () => ({ body: Buffer.from(""), status: 404 }), "engine_missing"],
    ["forbidden", () => ({ body: Buffer.from("no"), status: 403 }), "engine_missing"],
  ] as const)(
    "%s: words and a way to try again, within ten seconds",
    async ([, change, words], { browser }) => {
      await withPage(browser, async (page) => {
        await page.route(WASM, served(change));
        await page.goto(addressOf("compare"));
        expect(await engineWords(page)).toContain(zh(`engine.fault.${words}`));
        await page.unroute(WASM);
        await page
          .locator(".engine-status")
          .getByRole("button", { name: zh("engine.retry") })
          .click();
        await page.locator('.engine-status[data-engine="ready"]').waitFor();
      });
    },
  );
});

/** The site under a policy of the host's own. */
const underPolicy = async (page: Page, policy: string): Promise<unknown> =>
  page.route("**/compare/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });

describe("a policy that forbids what the engine needs", () => {
  test.for([
    ["compiling", "script-src 'self' 'unsafe-inline'; worker-src 'self'"],
    ["workers", "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'none'"],
  ] as const)("%s: words, and the page stays", async ([, policy], { browser }) => {
    await withPage(browser, async (page) => {
      await underPolicy(page, policy);
      await page.route("**/worker-*.js", async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          headers: { ...response.headers(), "content-security-policy": policy },
        });
      });
      await page.goto(addressOf("compare"));
      expect(await engineWords(page)).toMatch(/安全策略|取不到/);
      expect(await page.locator("main table").first().isVisible()).toBe(true);
    });
  });
});

describe("a browser whose storage is closed", () => {
  test("says so where documents are kept, and shows everything else", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, "indexedDB", {
          get: () => {
            throw new DOMException("denied", "SecurityError");
          },
        });
      });
      await openReady(page, addressOf("documents"));
      const notice = page.locator(".notice-warn[role=alert]");
      await notice.waitFor();
      expect(await notice.textContent()).toContain("浏览器的存储没有开放");
      await openReady(page, addressOf("compare"));
    });
  });

  test("of a later version is left alone, and said so", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await page.goto(addressOf("methods"));
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.open("juesuan.local", 99);
            request.onsuccess = () => {
              request.result.close();
              resolve();
            };
            request.onerror = () => reject(request.error);
          }),
      );
      await page.goto(addressOf("documents"));
      const notice = page.locator(".notice-warn[role=alert]");
      await notice.waitFor();
      expect(await notice.textContent()).toContain(zh("documents.newerStorage"));
    });
  });
});

describe("a new release under an open page", () => {
  test("is loaded at the same address as soon as its code is asked for", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await openReady(page, addressOf("compare"));
      const before = page.url();
      // The code of the open page is gone, and the address names other code.
      await page.route("**/_next/static/chunks/**", (route) => route.fulfill({ status: 404, body: "" }));
      await page.route("**/compare/", async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll("/_next/static/chunks/", "/_next/static/chunks/new-");
        await route.fulfill({ response, body });
      });
      await page.evaluate(() => Object.assign(window, { ofTheOldRelease: true }));
      await page.locator("td .figure-button").first().click();
      await expect.poll(() => page.evaluate(() => "ofTheOldRelease" in window).catch(() => true)).toBe(false);
      expect(page.url()).toBe(before);
    });
  });
});
