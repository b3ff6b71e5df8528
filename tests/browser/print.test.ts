import { describe, expect } from "vitest";
import { textFor } from "../../lib/i18n/catalogue";
import { LOCALES } from "../../lib/i18n/locale";
import { test, withSharedPage } from "./fixture";
import { addressOf, openReady } from "./support-pages";
import { printedPages, run } from "./support-pdf";

const LIMIT = 500;

describe("on paper", () => {
  test("a list prints every row up to a stated limit, on pages that are full and numbered", async ({
    browser,
  }) => {
    await withSharedPage(browser, async (page) => {
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
      await page.click(".language-switch");
      await page.waitForSelector('.data-table[data-view="ready"] thead button');
      const inEnglish = async () => (await printedPages(page)).map(run);
      const named = async () => (await inEnglish()).join("").match(/HetangDistrict·Medicalsecurity/g) ?? [];
      await expect.poll(async () => (await named()).length).toBeGreaterThanOrEqual(total);
      for (const one of (await inEnglish()).slice(0, -1)) expect(one).toContain("Quality");
    });
  });

  test("a profile prints its charts on numbered pages, none of them blank; evidence that is open is printed alone", async ({
    browser,
  }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("bureau"));
      for (const locale of LOCALES) {
        const t = textFor(locale);
        if (locale === "en") await page.click(".language-switch");
        const chart = page.locator('[data-chart="bureau-subjects"][data-drawn="true"] svg');
        await chart.waitFor();
        await expect.poll(() => page.title()).toMatch(locale === "zh" ? /.医疗保障局/ : /Medical security/);
        const said = await chart.locator("text").allTextContents();
        const whole = (await printedPages(page)).map(run);
        for (const words of said.slice(0, 6)) expect(whole.join("")).toContain(run(words));
        for (const [i, one] of whole.entries()) {
          expect(one).toContain(`${i + 1}/${whole.length}`);
          expect(one.length).toBeGreaterThan(100);
        }
        await page.locator(".figure-button").first().click();
        await page.locator("dialog.evidence[open] dl.facts").first().waitFor();
        const pages = (await printedPages(page)).map(run);
        expect(pages.length).toBeLessThanOrEqual(3);
        expect(pages[0]).toContain(run(t("evidence.status")));
        expect(pages.join("")).not.toContain(run(t("bureau.facts")));
        await page.keyboard.press("Escape");
        await expect.poll(() => page.locator("dialog.evidence[open]").count()).toBe(0);
      }
    });
  });

  test("the brief numbers its leads and names where each is printed", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("outliers", "?v=1&r=430000&as=brief"));
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
      expect(pages[0]).toMatch(/地区湖南省/);
      // In English: who the bodies are and what the printed labels mean, beside the original.
      await page.click(".language-switch");
      await expect.poll(() => page.title()).toContain("leads from final accounts");
      await leads.first().waitFor();
      await page.locator(".brief-sources li").first().waitFor();
      const english = (await printedPages(page)).map(run);
      expect(english.length).toBeLessThanOrEqual(4);
      expect(english[0]).toMatch(/Datafor\d{4}.*Printed.*\/en\/outliers\//);
      expect(english[0]).toContain("·Medicalsecurity");
      expect(english.join("")).toMatch(/“项目支出”\(projectexpenditure\)/);
      expect(english.join("")).toMatch(/line\d+/);
      for (const [i, one] of english.entries()) expect(one).toContain(`${i + 1}/${english.length}`);
    });
  });
});
