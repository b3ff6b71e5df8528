import { describe, expect } from "vitest";
import { QUESTIONS } from "../../components/reading/questions";
import { LOCALES } from "../../lib/i18n/locale";
import { test, withPage } from "./fixture";
import { addressOf, DRAWN } from "./support-pages";

describe.each(LOCALES)("a newcomer (%s)", (locale) => {
  test("gets from the first page to the answer of every usual question in three clicks", async ({
    browser,
  }) => {
    await withPage(browser, async (page) => {
      await page.goto(addressOf("overview", "", locale));
      await page.locator(".overview-reading a").click();
      const links = page.locator(".reading-questions a");
      await links.first().waitFor();
      expect(await links.count()).toBe(QUESTIONS.length);
      const titles = new Set<string>();
      for (let i = 0; i < QUESTIONS.length; i++) {
        await links.nth(i).click();
        await page.locator(".reading-questions").waitFor({ state: "detached" });
        // Two clicks, and what answers is there: a table, a chart, the console or the drop target.
        await page.locator(`${DRAWN}, main .console`).filter({ visible: true }).first().waitFor();
        expect(
          await page.locator("main .state-empty, main .state-error").allTextContents(),
          page.url(),
        ).toEqual([]);
        titles.add((await page.locator("main h1").first().textContent()) ?? "");
        await page.goBack();
        await links.first().waitFor();
      }
      expect(titles.size).toBeGreaterThanOrEqual(7);
      // The first page begins with the search.
      await page.goBack();
      await page.locator("main .search-button-large").click();
      await page.locator("dialog.search[open] input").waitFor();
    });
  });
});
