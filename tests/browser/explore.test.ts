import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { parseCsv } from "../../lib/records/csv";
import { ESCAPES } from "../engine/escapes";
import { test, withPage, withSharedPage } from "./fixture";
import { expectAccessible } from "./support-axe";
import { addressOf, moveReady, openReady } from "./support-pages";

describe("the list of records", () => {
  test("rows far down are fetched when they come into sight, and only some rows stand in the page", async ({
    browser,
  }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore"));
      const list = page.locator(".data-table .table-scroll").first();
      await page.waitForSelector('.data-table[data-view="ready"] thead button');
      await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
      const total = Number(await page.locator("table").first().getAttribute("aria-rowcount"));
      const last = page.locator(`tr[aria-rowindex="${total}"]`);
      await last.waitFor();
      await expect.poll(async () => (await last.textContent())?.includes("…")).toBe(false);
      expect(await page.locator("tr[aria-rowindex]").count()).toBeLessThan(120);
    });
  });

  test("the arrow keys move from figure to figure in a column", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore"));
      await page.waitForSelector('.data-table[data-view="ready"] thead button');
      const rowOfFocus = () =>
        page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"));
      await page.locator(".figure-button").first().focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await rowOfFocus()).toBe("4");
      await page.keyboard.press("ArrowUp");
      expect(await rowOfFocus()).toBe("3");
    });
  });

  test("the download holds every record of the filter with its source", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&r=430202"));
      await page.waitForSelector('.data-table[data-view="ready"] thead button');
      const count = Number(
        (await page.locator(".table-foot span").first().textContent())?.replace(/\D/g, ""),
      );
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(".data-table").first().getByRole("button", { name: "下载 CSV" }).click(),
      ]);
      const file = join(await mkdtemp(join(tmpdir(), "download-")), "facts.csv");
      await download.saveAs(file);
      const { header, rows } = parseCsv(await readFile(file, "utf8"));
      expect(rows).toHaveLength(count);
      for (const name of ["fact_id", "printed", "line", "document_id", "document_url"])
        expect(header).toContain(name);
      const region = header.indexOf("region_code");
      expect(rows.every((row) => row[region] === "430202")).toBe(true);
    });
  });
});

describe("an empty list", () => {
  test("names the filter that empties it, and takes it out with one click", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&r=430202&q=zzzz"));
      await page.getByRole("button", { name: /^不限文字：\d/ }).click();
      await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBeNull();
      await expect.poll(() => page.locator("tbody th").first().textContent()).toContain("荷塘区");
    });
  });

  test("keeps the words a link names where the pause in typing ends before they are drawn", async ({
    browser,
  }) => {
    await withPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&r=430202"));
      await page.waitForSelector('.data-table[data-view="ready"] thead button');
      // As on a machine that is busy.
      await page.evaluate(() => {
        const later = window.setTimeout;
        window.setTimeout = ((run: () => void, ms?: number) => {
          if (ms !== 250) return later(run, ms);
          queueMicrotask(run);
          return 0;
        }) as typeof window.setTimeout;
      });
      await moveReady(page, addressOf("explore", "?v=1&r=430202&q=zzzz"));
      await page.getByRole("button", { name: /^不限文字：\d/ }).waitFor();
      expect(new URL(page.url()).searchParams.get("q")).toBe("zzzz");
    });
  });
});

describe("the SQL console", () => {
  test("names the line of an error, and keeps what was run", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&tab=sql"));
      const box = page.locator(".console");
      await box.locator(".cm-content").waitFor();
      await box.locator(".cm-content").fill("SELECT 1,\n  nonsense\nFROM facts");
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => box.locator(".state-error").textContent()).toContain("第 2 行");
      await box.locator(".cm-lintRange-error").waitFor();
      await box.getByText(/最近运行/).click();
      expect(await box.locator(".kept-query").first().textContent()).toContain("nonsense");
    });
  });

  const run = "运行";

  test("answers a query and says how long it took", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&tab=sql"));
      const box = page.locator(".console");
      await box.getByRole("textbox", { name: "查询语句" }).fill("SELECT count(*) AS n FROM facts");
      await box.getByRole("button", { name: run, exact: true }).click();
      await expect.poll(() => box.locator("tbody th").count()).toBe(1);
      expect(Number(await box.locator("tbody th").textContent())).toBeGreaterThan(1000);
      expect(new URL(page.url()).searchParams.get("sql")).toBe("SELECT count(*) AS n FROM facts");
      await expectAccessible(page);
      // What is typed and not run yet survives a reload, and the records are one click away.
      await box.getByRole("textbox", { name: "查询语句" }).fill("SELECT 7 AS typed");
      await expect.poll(() => new URL(page.url()).searchParams.get("sql")).toBe("SELECT 7 AS typed");
      await openReady(page, page.url());
      await expect.poll(() => box.locator(".cm-content").textContent()).toBe("SELECT 7 AS typed");
      await page.getByRole("radio", { name: "全部记录" }).check({ force: true });
      await page.locator('.data-table[data-view="ready"] thead button').first().waitFor();
    });
  });

  test("shows what is wrong with a query, and refuses what is none", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&tab=sql"));
      const box = page.locator(".console");
      for (const text of ["SELECT nonsense FROM facts", "DROP TABLE facts"]) {
        await box.getByRole("textbox", { name: "查询语句" }).fill(text);
        await page.keyboard.press("Control+Enter");
        await box.locator(".state-error").waitFor();
        expect(await box.locator(".state-error").textContent()).toMatch(/nonsense|一条 SELECT/);
        await box.getByRole("textbox", { name: "查询语句" }).fill("SELECT 1");
        await page.keyboard.press("Control+Enter");
        await expect.poll(() => box.locator(".state-error").count()).toBe(0);
      }
    });
  });

  test("changes nothing a page shows, whatever is typed into it", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      const records = async (): Promise<string | null> => {
        await moveReady(page, addressOf("explore"));
        await page.waitForSelector('.data-table[data-view="ready"] thead button');
        return page.locator(".table-foot span").first().textContent();
      };
      await openReady(page, addressOf("explore"));
      const shown = await records();
      expect(shown).toMatch(/[1-9]/);
      // The engine that is asked afterwards is the one that was tried.
      await moveReady(page, addressOf("explore", "?v=1&tab=sql"));
      const box = page.locator(".console");
      for (const text of ESCAPES.filter((one) => !one.includes("\u0000"))) {
        await box.getByRole("textbox", { name: "查询语句" }).fill(text);
        await page.keyboard.press("Control+Enter");
        // Refused, or answered with other columns than those of the count before it.
        await box
          .locator(".state-error")
          .or(box.locator("thead th").first().filter({ hasNotText: /^n$/ }))
          .first()
          .waitFor();
        await box.getByRole("textbox", { name: "查询语句" }).fill("SELECT count(*) AS n FROM facts");
        await page.keyboard.press("Control+Enter");
        await expect.poll(() => box.locator("thead th").allTextContents()).toEqual(["n"]);
      }
      await page.getByRole("button", { name: run, exact: true }).waitFor();
      expect(await records()).toBe(shown);
    });
  });

  test("reads no other address, whatever the query says", async ({ browser }) => {
    // A console of its own: what was tried in it before may have changed how it reads.
    await withPage(browser, async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await openReady(page, addressOf("explore", "?v=1&tab=sql"));
      const box = page.locator(".console");
      await box
        .getByRole("textbox", { name: "查询语句" })
        .fill(`FROM read_csv('${addressOf("overview")}other.csv')`);
      await box.getByRole("button", { name: run, exact: true }).click();
      await box.locator(".state-error").waitFor();
      expect(await box.locator(".state-error").textContent()).toMatch(/Permission|disabled/i);
      expect(asked.filter((url) => url.endsWith("other.csv"))).toEqual([]);
    });
  });

  test("a long query can be cancelled, and the page goes on", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&tab=sql"));
      const box = page.locator(".console");
      await box
        .getByRole("textbox", { name: "查询语句" })
        .fill("SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b");
      await box.getByRole("button", { name: run, exact: true }).click();
      await box.getByRole("button", { name: "取消" }).click();
      await expect
        .poll(() => box.getByRole("button", { name: run, exact: true }).isEnabled(), { timeout: 20_000 })
        .toBe(true);
      await box.getByRole("textbox", { name: "查询语句" }).fill("SELECT 42 AS answer");
      await box.getByRole("button", { name: run, exact: true }).click();
      await expect.poll(() => box.locator("tbody th").textContent(), { timeout: 20_000 }).toBe("42");
    });
  });
});
