import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { listPages } from "../../lib/cli/list-pages";
import { paths, ROOT } from "../../lib/cli/paths";
import { buildSite } from "../../lib/cli/site";
import { readCsvRecords } from "../../lib/records/csv";
import { THOROUGH } from "../support/runs";
import { serveFolder, siteUrl, test, withPage } from "./fixture";
import { fixtureText } from "./support-documents";
import { DRAWN, openReady, QUIET, untilEngine, untilSettled, watchTraffic } from "./support-pages";

const isChinese = (path: string): boolean => !path.startsWith("/en/");

/** Walking a dozen pages, each with an engine of its own, takes its time. */
const PATIENT = { timeout: 600_000 };

/** Pages are visited side by side, each in a tab of its own. */
const TABS = 3;

/** Visits pages; none may ask another origin, miss a file or complain. */
async function walk(
  browser: Browser,
  origin: string,
  pages: readonly string[],
  visit: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  expect(pages.length).toBeGreaterThan(10);
  const rest = [...pages];
  const visitRest = async (): Promise<void> => {
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) {
      const own = path;
      await withPage(browser, async (page) => {
        const traffic = await watchTraffic(page, origin);
        await visit(page, own);
        expect({ path: own, ...traffic }).toEqual({ path: own, ...QUIET });
      });
    }
  };
  await Promise.all(Array.from({ length: TABS }, visitRest));
}

describe("on a closed network", () => {
  test("without WebAssembly the drawn view stays and the page says so", PATIENT, async ({ browser }) => {
    await walk(browser, siteUrl(), listPages(), async (page, path) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, "WebAssembly");
      });
      await page.goto(`${siteUrl()}${path}`);
      await untilEngine(page, "unsupported");
      expect(await page.locator(DRAWN).count(), path).toBeGreaterThan(0);
      expect(await page.locator('[data-engine="unsupported"]').first().textContent(), path).not.toBe("");
    });
  });

  // Builds the site a second time: in `npm run test:full`.
  test.runIf(THOROUGH)("under a sub-path every page and the engine load", PATIENT, async ({ browser }) => {
    const site = { basePath: "/juesuan", dir: `${paths.cache}/site-juesuan` };
    await buildSite(site);
    const server = await serveFolder(site.dir, site.basePath);
    try {
      await walk(browser, server.url, listPages(site.dir).filter(isChinese), async (page, path) => {
        await page.goto(`${server.url}${site.basePath}${path}`);
        await untilSettled(page);
      });
    } finally {
      server.close();
    }
  });
});

/** Publishes one text with its address; gives the folder of the site and one of the figures read. */
async function publishText(name: string, text: string, url: string) {
  const folder = await mkdtemp(join(tmpdir(), "atlas-publish-"));
  const [documents, site, sources] = [
    join(folder, "documents"),
    join(folder, "site"),
    join(folder, "sources.csv"),
  ];
  await mkdir(documents);
  await writeFile(join(documents, name), text);
  await writeFile(sources, `file,url,title\n${name},${url},\n`);
  const command = [
    join(ROOT, "lib/cli/bootstrap.mjs"),
    "publish",
    documents,
    "--out",
    site,
    "--sources",
    sources,
  ];
  await promisify(execFile)(process.execPath, command, { maxBuffer: 64 * 1024 * 1024 });
  const facts = readCsvRecords<"fact_id" | "printed">(
    await readFile(join(paths.cache, "published", "facts.csv"), "utf8"),
  );
  const known = facts.find(({ printed }) => printed.length > 4);
  if (!known) throw new Error(`${name} gave no figure`);
  return { site, known };
}

describe("a folder of documents", () => {
  // Builds the site once more: in `npm run test:full`.
  test.runIf(THOROUGH)("becomes a site whose figures name their address", PATIENT, async ({ browser }) => {
    const address = "https://example.org/2022/accounts.html";
    const { site, known } = await publishText("渌口交通.txt", fixtureText("tab-rows-wanyuan"), address);
    const server = await serveFolder(site);
    try {
      await withPage(browser, async (page) => {
        await openReady(page, `${server.url}/explore/?v=1&fact=${known.fact_id}`);
        const panel = page.getByRole("dialog");
        await panel.locator(".fact-card").waitFor();
        expect(await panel.locator("q").first().textContent()).toContain(known.printed);
        expect(await panel.textContent()).toContain(address);
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
