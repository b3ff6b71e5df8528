import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { createSiteServer } from "../../lib/cli/serve";
import { readSite } from "../../lib/cli/site";
import { textFor } from "../../lib/i18n/catalogue";
import { test, withPage } from "./fixture";
import { addressOf, openReady } from "./support-pages";

const zh = textFor("zh");

/** What the header says of the engine once it has given up or come. */
async function engineWords(page: Page): Promise<string> {
  const status = page.locator('.engine-status:is([data-engine="failed"], [data-engine="ready"])');
  await status.waitFor();
  return (await status.textContent()) ?? "";
}

/** Answers in the place of the site, or leaves it to the site. */
type Fault = (path: string, answer: ServerResponse, passOn: () => void) => void;

const isWasm = (path: string): boolean => path.endsWith("duckdb-eh.wasm");

/** The wasm as the site gives it, but for what is changed. */
const wasm =
  (change: (answer: ServerResponse, passOn: () => void) => void): Fault =>
  (path, answer, passOn) =>
    isWasm(path) ? change(answer, passOn) : passOn();

const ofType = (type: string): Fault =>
  wasm((answer, passOn) => {
    const { setHeader } = answer;
    const { writeHead } = answer;
    answer.setHeader = (name, value) =>
      setHeader.call(answer, name, name.toLowerCase() === "content-type" ? type : value);
    answer.writeHead = ((status: number, headers: Record<string, string> = {}) =>
      writeHead.call(answer, status, { ...headers, "Content-Type": type })) as typeof answer.writeHead;
    passOn();
  });

const STARTS: readonly (readonly [name: string, fault: Fault])[] = [
  ["as text", ofType("text/plain; charset=utf-8")],
  ["as a download", ofType("application/octet-stream")],
];

const FAILS: readonly (readonly [
  name: string,
  fault: Fault,
  words: "engine_cut" | "engine_missing" | "engine_silent",
])[] = [
  [
    "cut off",
    wasm((answer) => void answer.end(Buffer.from("\0asm\x01\0\0\0\x01\x7f", "latin1"))),
    "engine_cut",
  ],
  ["as a page of words", wasm((answer) => void answer.end("<html>moved</html>")), "engine_cut"],
  ["not at all", wasm((answer) => void answer.writeHead(404).end()), "engine_missing"],
  ["forbidden", wasm((answer) => void answer.writeHead(403).end("no")), "engine_missing"],
  ["without an end", wasm(() => undefined), "engine_silent"],
  [
    "without its worker",
    (path, answer, passOn) => (path.includes("/worker-") ? void answer.writeHead(404).end() : passOn()),
    "engine_missing",
  ],
  [
    "without its data",
    (path, answer, passOn) => (path.includes(".duckdb") ? void answer.writeHead(404).end() : passOn()),
    "engine_missing",
  ],
];

describe("a host that serves the engine badly", () => {
  const site = createSiteServer(readSite());
  let fault: Fault | null = null;
  let base = "";
  const server = createServer((request: IncomingMessage, answer: ServerResponse) => {
    const passOn = (): void => void site.emit("request", request, answer);
    if (fault) fault(request.url ?? "", answer, passOn);
    else passOn();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test.for(STARTS)("%s: it starts all the same", async ([, how], { browser }) => {
    fault = how;
    await withPage(browser, async (page) => {
      await page.goto(`${base}/compare/`);
      expect(await engineWords(page)).toContain(zh("engine.ready"));
    });
  });

  test.for(FAILS)("%s: words and a way to try again", async ([, how, words], { browser }) => {
    fault = how;
    await withPage(browser, async (page) => {
      await page.goto(`${base}/compare/`);
      expect(await engineWords(page)).toContain(zh(`engine.fault.${words}`));
      fault = null;
      await page
        .locator(".engine-status")
        .getByRole("button", { name: zh("engine.retry") })
        .click();
      await page.locator('.engine-status[data-engine="ready"]').waitFor();
    });
  });
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
