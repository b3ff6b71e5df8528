import { describe, expect } from "vitest";
import { textFor } from "../../lib/i18n/catalogue";
import { test, withPage } from "./fixture";
import { addressOf, openReady } from "./support-pages";

const zh = textFor("zh");
const CODE = "**/_next/static/chunks/**";

describe("code that does not come", () => {
  test("leaves a note in its place, breaks nothing, and comes when it is asked for again", async ({
    browser,
  }) => {
    await withPage(browser, async (page) => {
      const unhandled: string[] = [];
      page.on("pageerror", (error) => unhandled.push(String(error)));
      await openReady(page, addressOf("compare"));
      await page.waitForSelector('.data-table[data-live="true"]');
      await page.route(CODE, (route) => route.abort());
      await page.locator("td .figure-button").first().click();
      const title = zh("failure.title", { name: zh("evidence.title") });
      const note = page.locator(".state-error", { hasText: title });
      await note.waitFor();
      expect(await note.textContent()).toContain(zh("failure.stale"));
      expect(await page.locator(".headline").isVisible()).toBe(true);
      expect(await page.getByRole("navigation").first().isVisible()).toBe(true);
      await page.unroute(CODE);
      await note.getByRole("button", { name: zh("engine.retry") }).click();
      await page.getByRole("dialog").locator(".fact-card").first().waitFor();
      expect(unhandled).toEqual([]);
    });
  });
});
