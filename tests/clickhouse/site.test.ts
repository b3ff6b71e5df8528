import { readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { exportPageQuery } from "../../components/facts/fact-queries";
import { pathOf, ROUTES } from "../../components/foundation/shell/routes";
import { CSV_START, printCsvLine } from "../../components/foundation/table/csv";
import { BROWSER_ARGS } from "../../lib/cli/browser-args";
import { ensureBrowser } from "../../lib/cli/find-browser";
import { paths, ROOT } from "../../lib/cli/paths";
import { createSiteServer, listen } from "../../lib/cli/serve";
import { buildSite } from "../../lib/cli/site";
import { NodeEngine } from "../../lib/engine/node";
import type { EngineRow } from "../../lib/engine/types";
import { fixtureText, giveFiles, untilKept } from "../browser/support-documents";

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

  test("a download is DuckDB's to the last letter", async () => {
    const page = await browser.newPage({ serviceWorkers: "block" });
    await page.goto(`${base}${pathOf("explore", "zh")}?v=2&r=430202`);
    await page.waitForSelector('.data-table[data-view="ready"]', { timeout: 60_000 });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".data-table").first().getByRole("button", { name: "下载 CSV" }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    const engine = await NodeEngine.open(inject("tables"));
    const rows = await engine.query<EngineRow>(
      exportPageQuery({ regions: ["430202"] }, { offset: 0, limit: 5000 }),
    );
    await engine.close();
    expect(rows.length).toBeGreaterThan(100);
    const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map(printCsvLine);
    expect(text).toBe(`${CSV_START}${lines.join("")}`);
    await page.close();
  });

  test("what a kept document states stands beside the server's figures, said to be apart from them", async () => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(`${base}${pathOf("documents", "zh")}`);
    await page.waitForSelector('[data-engine="ready"]', { timeout: 60_000 });
    const content = fixtureText("tab-rows-wanyuan")
      .replaceAll("渌口区交通运输局", "荷塘区医疗保障局")
      .replaceAll("2022年度", "2021年度");
    await giveFiles(page, [{ name: "医保局.txt", content }]);
    await untilKept(page, 1);
    await page.goto(`${base}${pathOf("bureau", "zh")}?v=2&u=430202:医疗保障局`);
    await page.waitForSelector('[data-engine="ready"]', { timeout: 60_000 });
    const note = page.locator(".local-apart");
    expect(await note.textContent()).toContain("1 份文档没有并入");
    await note.locator("summary").click();
    const cells = note.locator('[data-cell="430202:医疗保障局|2021|expenditure_total"] td');
    await cells.first().waitFor({ timeout: 60_000 });
    const amounts = (await cells.allTextContents()).map((text) => Number(text.replace(/[^\d.]/g, "")));
    expect(amounts).toEqual([18_326_500, 9_223_600]);
    await context.close();
  });
});
