import { describe, expect } from "vitest";
import { test, withPage } from "./fixture";
import { addressOf, openReady } from "./support-pages";
import { printedPages, run } from "./support-pdf";

const LIMIT = 500;

describe("on paper", () => {
  test("a list prints every row up to a stated limit, on pages that are full and numbered", async ({
    browser,
  }) => {
    await withPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&r=430202&measure=function_expenditure"));
      await page.waitForSelector('.data-table[data-view="ready"] thead button');
      const total = Number(
        (await page.locator(".table-foot span").first().textContent())?.replace(/\D/g, ""),
      );
      expect(total).toBeGreaterThan(60);
      expect(total).toBeLessThan(LIMIT);
      // Rows that are not in sight come while the page rests.
      const rowsOf = async () => (run((await printedPages(page)).join("")).match(/荷塘区/g) ?? []).length;
      await expect.poll(rowsOf).toBeGreaterThanOrEqual(total);
      const pages = (await printedPages(page)).map(run);
      const [first = "", ...rest] = pages;
      expect(first).toContain("决算图谱");
      expect(first).toContain("/explore/");
      // Each page but the last carries its share of the rows, and repeats the head of the table.
      for (const one of rest.slice(0, -1)) {
        expect(one.length).toBeGreaterThan(first.length / 2);
        expect(one).toContain("可信程度");
      }
      for (const [i, one] of pages.entries()) expect(one).toContain(`${i + 1}/${pages.length}`);
    });
  });

  test("evidence that is open is printed alone", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await openReady(page, addressOf("bureau"));
      await page.locator(".figure-button").first().click();
      await page.locator("dialog.evidence[open] dl.facts").first().waitFor();
      const pages = (await printedPages(page)).map(run);
      expect(pages.length).toBeLessThanOrEqual(3);
      expect(pages[0]).toContain("可信程度");
      expect(pages.join("")).not.toContain("全部记录");
    });
  });

  test("the brief numbers its leads and names where each is printed", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await openReady(page, addressOf("outliers", "?v=1&as=brief"));
      const leads = page.locator(".brief-leads li");
      await leads.first().waitFor();
      await page.locator(".brief-sources li").first().waitFor();
      const n = await leads.count();
      expect(await leads.evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value))).toEqual(
        Array.from({ length: n }, (_, i) => i + 1),
      );
      await expect.poll(() => page.title()).toContain("简报");
      const pages = (await printedPages(page)).map(run);
      expect(pages.length).toBeLessThanOrEqual(4);
      expect(pages.join("")).toMatch(/第\d+行/);
      expect(pages.join("")).not.toContain("快捷键");
    });
  });

  test("a tab is called by the thing it shows", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await openReady(page, addressOf("place", "?v=1&code=430202"));
      await expect.poll(() => page.title()).toContain("荷塘区");
    });
  });
});
