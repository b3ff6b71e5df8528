import { rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pathOf, ROUTES } from "../../components/foundation/shell/routes";
import { BROWSER_ARGS, ensureBrowser } from "../../lib/cli/find-browser";
import { paths, ROOT } from "../../lib/cli/paths";
import { createSiteServer, listen } from "../../lib/cli/serve";
import { buildSite } from "../../lib/cli/site";

const DIR = join(ROOT, ".next-clickhouse");

describe("a site built with --engine clickhouse=URL", () => {
  const server = createSiteServer({ dir: DIR, basePath: "" });
  let browser: Browser;
  let base = "";

  beforeAll(async () => {
    await rm(join(paths.cache, ".next-clickhouse.stamp"), { force: true });
    await buildSite({ dir: DIR, basePath: "", engine: { clickhouse: inject("clickhouse") } }, "quiet");
    await listen(server, 0, "127.0.0.1");
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: (await ensureBrowser()) ?? "",
      args: [...BROWSER_ARGS],
    });
  });
  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
    await rm(DIR, { recursive: true, force: true });
  });

  test.each(ROUTES.map(({ id }) => id))(
    "%s asks the server and nothing else, under its own policy",
    async (id) => {
      const page = await browser.newPage({ serviceWorkers: "block" });
      const errors: string[] = [];
      const asked: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(`${base}${pathOf(id, "zh")}`);
      await page.waitForSelector('[data-engine="ready"]', { timeout: 60_000 });
      await page.waitForLoadState("networkidle");
      expect(errors).toEqual([]);
      expect(await page.locator(".state-error").count()).toBe(0);
      expect(asked.some((url) => url.startsWith(new URL(inject("clickhouse")).origin))).toBe(true);
      expect(asked.filter((url) => /\.duckdb|duckdb-eh\.wasm/.test(url))).toEqual([]);
      await page.close();
    },
  );

  test("a filter, and the evidence of a figure, are the server's answers", async () => {
    const page = await browser.newPage({ serviceWorkers: "block" });
    const tables: string[] = [];
    page.on("request", (request) => {
      const asked = request.postData() ?? "";
      tables.push(...[...asked.matchAll(/FROM (\w+)/g)].map(([, name = ""]) => name));
    });
    await page.goto(`${base}${pathOf("explore", "zh")}?v=2&r=430202`);
    await page.waitForSelector('.data-table[data-view="ready"]', { timeout: 60_000 });
    expect(tables).toContain("facts");
    const shown = await page.locator(".data-table tbody tr").allTextContents();
    expect(shown.length).toBeGreaterThan(5);
    await page.locator(".figure-button").first().click();
    const card = page.locator("dialog[open] .fact-card").first();
    await card.waitFor({ timeout: 60_000 });
    expect((await card.locator(".fact-printed").textContent())?.length).toBeGreaterThan(2);
    await page.close();
  });
});
