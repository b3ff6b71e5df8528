import { describe, expect } from "vitest";
import { siteUrl, test, withPage } from "./fixture";
import { brokenAccounts, giveFiles, untilKept } from "./support-documents";
import { addressOf, openReady } from "./support-pages";

const ALLOWED = { serviceWorkers: "allow" } as const;

describe("without a network", () => {
  test("after one visit every page, the search, the engine and the reading of documents work", async ({
    browser,
  }) => {
    await withPage(
      browser,
      async (page) => {
        await openReady(page, addressOf("overview"));
        await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
        await page.context().setOffline(true);
        await openReady(page, addressOf("explore", "?v=1&r=430202"));
        await expect.poll(() => page.locator("tbody th").first().textContent()).toContain("荷塘区");
        await openReady(page, addressOf("compare", "", "en"));
        await page.keyboard.press("/");
        await page.locator("dialog.search").getByRole("searchbox").fill("tongliang");
        await expect
          .poll(() => page.locator("dialog.search").getByRole("option").first().textContent())
          .toContain("Tongliang");
        await page.keyboard.press("Escape");
        await openReady(page, addressOf("documents"));
        await giveFiles(page, [{ name: "渌口交通.txt", content: brokenAccounts() }]);
        await untilKept(page, 1);
      },
      ALLOWED,
    );
  });

  test("plain http under an intranet name works, and registers nothing", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openReady(page, `${siteUrl("atlas.intranet")}/`);
        expect(await page.evaluate(() => "serviceWorker" in navigator)).toBe(false);
      },
      ALLOWED,
    );
  });
});
