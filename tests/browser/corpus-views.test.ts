import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { NodeEngine } from "../../lib/engine/node";
import { openEngineFile } from "../../lib/engine/node-file";
import { identifier, sql } from "../../lib/engine/sql";
import { sourceWords } from "../../lib/i18n/source-words";
import { test, withSharedPage } from "./fixture";
import { addressOf, openReady } from "./support-pages";

/** The main part's text once the engine's own answer is on screen. */
async function read(page: Page, url: string): Promise<string> {
  await openReady(page, url);
  await page.waitForFunction(() => document.querySelector('main [data-stale="true"]') === null);
  return (await page.locator("main").textContent()) ?? "";
}

const rowsOf = (page: Page, caption: string) =>
  page.locator(".data-table", { has: page.getByRole("table", { name: caption }) }).locator(".table-foot");

/** An assertion that may take the engine and the drawing a moment. */
const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 20_000 });

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openEngineFile();
});
afterAll(() => engine.close());

describe("what a person can do with the data that are there", () => {
  test("counties of 2020 per resident: how many, the median, both ends", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await read(page, addressOf("compare"));
      await soon(() => page.locator(".headline").textContent()).toMatch(
        /^2020 年，2,064 个县（市、区）的一般公共预算支出（每位常住人口）中位数为 11,221\s?元\/人；最高阿拉山口市（新疆） 150,216/,
      );
      await soon(() => rowsOf(page, "一般公共预算支出，2020 年，全部单位").textContent()).toContain(
        "2,074 行",
      );
    });
  });

  test.for([
    ["education_expenditure", "population", "education_expenditure"],
    ["science_expenditure", "population", "science_expenditure"],
    ["general_public_budget_revenue", "population", "general_public_budget_revenue"],
    ["education_share", "none", "education_expenditure"],
  ] as const)(
    "cities over the years, %s per %s: the same ones as a line, all of a year as another",
    async ([metric, per, column], { browser }) => {
      await withSharedPage(browser, async (page) => {
        const search = `?v=2&s=region_whole&level=prefecture&m=${metric}&per=${per}&view=years`;
        await read(page, addressOf("compare", search));
        const panel = page.locator('[data-chart="compare-panel"][data-drawn="true"]');
        await panel.waitFor();
        const about = (await panel.locator("figcaption").textContent()) ?? "";
        const [, from = "", to = "", n = ""] =
          /(\d{4})–(\d{4}) 年每年都有数的同一批 (\d+) 个单位/.exec(about) ?? [];
        const years = Number(to) - Number(from) + 1;
        expect(years).toBeGreaterThanOrEqual(5);
        expect(await panel.locator('[data-mark^="fixed|"]').count()).toBe(years);
        expect(await panel.locator('[data-mark^="open|"]').count()).toBeGreaterThanOrEqual(years);
        if (per === "population") expect(about).toContain("只用常住人口作分母");
        const cities = await engine.query<{ n: number }>(sql`SELECT count(*) AS n FROM (
        SELECT bureau_id FROM bureau_years
        WHERE scope = 'region_whole' AND level = 'prefecture' AND fiscal_year BETWEEN ${Number(from)} AND ${Number(to)}
          AND ${identifier(column)} IS NOT NULL
          AND (${per} <> 'population' OR population_kind = 'resident')
          AND (${metric} NOT LIKE '%share' OR general_public_budget_expenditure IS NOT NULL)
        GROUP BY bureau_id HAVING count(*) = ${years})`);
        expect(Number(n)).toBe(cities[0]?.n);
        expect(Number(n)).toBeGreaterThan(250);
      });
    },
  );

  test("municipalities over the years: every year that has a figure, a gap where none was published", async ({
    browser,
  }) => {
    await withSharedPage(browser, async (page) => {
      const regions = ["110000", "120000", "310000", "500000"];
      const search = `?v=2&s=region_whole&level=province&r=${regions.join("~")}&per=population&view=years`;
      await read(page, addressOf("compare", search));
      const drawn = page.locator('[data-chart="compare-years"][data-drawn="true"]');
      await drawn.waitFor();
      const years = await engine.query<{ n: number; missing: number }>(
        sql`SELECT count(*) AS n, max(fiscal_year) - min(fiscal_year) + 1 - count(*) AS missing FROM bureau_years
          WHERE scope = 'region_whole' AND region_code IN ('110000', '120000', '310000', '500000')
            AND general_public_budget_expenditure IS NOT NULL AND population_kind = 'resident' GROUP BY region_code`,
      );
      const total = (of: "n" | "missing") => years.reduce((sum, row) => sum + Number(row[of]), 0);
      expect([years.length, total("n") >= 28, total("missing") > 0]).toEqual([4, true, true]);
      await soon(() => drawn.locator("[data-mark]").count()).toBe(total("n"));
      expect(await drawn.locator("[stroke-dasharray]").count()).toBe(total("missing"));
    });
  });

  test("no place is divided by residents in one year and by registered people in another", async () => {
    const mixed = await engine.query(sql`SELECT bureau_id FROM bureau_years WHERE population_kind IS NOT NULL
      GROUP BY bureau_id HAVING count(DISTINCT population_kind) > 1`);
    expect(mixed).toEqual([]);
  });

  test("a county whose head count has a caveat says so wherever it is divided by it", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      const [county] = await engine.query<{ code: string; note: string }>(
        sql`SELECT region_code AS code, population_note AS note FROM bureau_years
          WHERE scope = 'region_whole' AND level = 'county' AND fiscal_year = 2020 AND population_note IS NOT NULL
            AND general_public_budget_expenditure IS NOT NULL ORDER BY length(population_note) DESC, region_code LIMIT 1`,
      );
      if (!county) throw new Error("no head count has a caveat");
      await read(page, addressOf("compare", `?v=2&r=${county.code}&y=2020`));
      const figure = page.locator(".figure-button", { has: page.locator(".caveat-mark") }).first();
      await figure.waitFor();
      expect(await figure.getAttribute("aria-label")).toContain("来源有提示");
      expect(await figure.locator(".caveat-mark").getAttribute("title")).toContain(county.note);
      await figure.click();
      await soon(() => page.locator("dialog[open]").textContent()).toContain(sourceWords(county.note, "zh"));
    });
  });

  test("a government's classes: initial, adjusted, actual, the printed rate beside the recomputed one", async ({
    browser,
  }) => {
    await withSharedPage(browser, async (page) => {
      await read(page, addressOf("execution"));
      expect(await page.getByLabel("看哪份决算").locator("option").count()).toBe(18);
      const drawn = page.locator('[data-chart="execution-subjects"][data-drawn="true"]');
      await drawn.waitFor();
      expect(await drawn.locator("[data-mark]:not([data-mark$='/target'])").count()).toBeGreaterThanOrEqual(
        22,
      );
      await soon(() => page.locator('[data-chart="execution-subject-rates"]').textContent()).toContain(
        "77.7%",
      );
    });
  });

  test("medical security beside the whole province's same section", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await read(page, addressOf("bureau", "?v=2&id=430202:医疗保障局"));
      for (const section of ["21015 医疗保障管理事务", "21013 医疗救助"])
        await soon(() => page.locator("main").textContent()).toContain(section);
      const lines = page.getByRole("row").filter({ hasText: "21015" });
      await soon(() => lines.allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining("荷塘区"), expect.stringContaining("黑龙江省")]),
      );
    });
  });

  test("三公 of governments never mixed with departments", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await read(page, addressOf("three-public"));
      await soon(() => page.locator(".headline").textContent()).toContain("41 个单位公布了“三公”经费");
      await soon(() => rowsOf(page, "全部单位与年份").textContent()).toContain("66 行");
      expect(await page.locator("tbody").last().textContent()).not.toMatch(/医疗保障局|教育局/);
      // The order a person puts a table in is part of the link.
      const table = page.getByRole("table", { name: "全部单位与年份" });
      const header = table.getByRole("columnheader").nth(2);
      await header.getByRole("button").click();
      await soon(() => header.getAttribute("aria-sort")).not.toBe("none");
      const order = await header.getAttribute("aria-sort");
      await openReady(page, page.url());
      await soon(() => header.getAttribute("aria-sort")).toBe(order);
    });
  });

  test("grades given by finance departments, each scale by itself", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      const text = await read(page, addressOf("performance"));
      expect(text).toContain("财政部门对 24 个部门整体和 165 个项目给出了等级或得分");
      expect(text).toContain("少于 8 个不画分布");
    });
  });

  test("universities: the same 75 in every year they publish", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      const search = "?v=2&s=department&t=高校&lv=central&m=revenue_grand_total&per=none&view=years";
      await read(page, addressOf("compare", search));
      const panel = page.locator('[data-chart="compare-panel"][data-drawn="true"]');
      await panel.waitFor();
      expect(await panel.locator('[data-mark^="fixed|"]').count()).toBe(4);
      expect(await panel.locator("figcaption").textContent()).toMatch(
        /2017–2023 年每年都有数的同一批 7\d 个单位/,
      );
    });
  });
});

describe("English pages", () => {
  // Names of projects are as printed: the performance page offers its forms by them.
  test.for(["execution", "place", "bureau", "compare", "explore"] as const)(
    "%s: kinds, subjects, provinces and titles are not in Chinese alone",
    async (id, { browser }) => {
      await withSharedPage(browser, async (page) => {
        await read(page, addressOf(id, "", "en"));
        const words = page.locator("main :is(h1, .headline, option, .traits span)");
        await soon(() => words.count()).toBeGreaterThan(1);
        const chinese = (await words.allTextContents()).filter((text) =>
          /^[\d\s]*\p{Script=Han}/u.test(text),
        );
        expect(chinese.filter((text) => !text.includes("汇总"))).toEqual([]);
        expect(await page.locator("h1").textContent()).toMatch(/^[A-Z]/);
      });
    },
  );
});
