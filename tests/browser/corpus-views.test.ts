import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test, withPage } from "./fixture";
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

describe("what a person can do with the data that are there", () => {
  test("counties of 2020 per resident: how many, the median, both ends", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await read(page, addressOf("compare"));
      await soon(() => page.locator(".headline").textContent()).toMatch(
        /^2020 年，2,064 个县（市、区）的一般公共预算支出（每位常住人口）中位数为 11,221\s?元\/人；最高阿拉山口市（新疆） 150,216/,
      );
      await soon(() => rowsOf(page, "一般公共预算支出，2020 年，全部单位").textContent()).toContain(
        "2,074 行",
      );
    });
  });

  test("a government's classes: initial, adjusted, actual, the printed rate beside the recomputed one", async ({
    browser,
  }) => {
    await withPage(browser, async (page) => {
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
    await withPage(browser, async (page) => {
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
    await withPage(browser, async (page) => {
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
    await withPage(browser, async (page) => {
      const text = await read(page, addressOf("performance"));
      expect(text).toContain("财政部门对 24 个部门整体和 165 个项目给出了等级或得分");
      expect(text).toContain("少于 8 个不画分布");
    });
  });

  test("universities: the same 75 in every year they publish", async ({ browser }) => {
    await withPage(browser, async (page) => {
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
      await withPage(browser, async (page) => {
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
