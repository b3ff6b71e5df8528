import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test, withPage, withSharedPage } from "./fixture";
import { expectAccessible, OF_LISTS_BELOW_A_SEARCH } from "./support-axe";
import { addressOf, openReady, pickOption } from "./support-pages";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const openDialogs = (page: Page) => page.locator("dialog[open], .picker-popover");
const paramOf = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

async function openFirstFigure(page: Page): Promise<void> {
  await page.waitForSelector('.data-table[data-view="ready"]');
  await page.locator(".figure-button").first().click();
  await page.locator("dialog[open] .fact-card").waitFor();
}

describe("the back button", () => {
  test("closes the evidence and leaves the page as it was", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=2&r=430202"));
      await openFirstFigure(page);
      expect(paramOf(page, "fact")).not.toBeNull();
      await page.goBack();
      await expect.poll(() => openDialogs(page).count()).toBe(0);
      expect(page.url()).toBe(addressOf("explore", "?v=2&r=430202"));
    });
  });

  test("closes the evidence an address names and stays on the site", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=2&r=430202"));
      await openFirstFigure(page);
      const linked = page.url();
      await openReady(page, linked);
      await page.locator("dialog[open] .fact-card").waitFor();
      expect(page.url()).toBe(linked);
      await page.goBack();
      await expect.poll(() => openDialogs(page).count()).toBe(0);
      expect(new URL(page.url()).pathname).toBe("/explore/");
      expect(paramOf(page, "fact")).toBeNull();
    });
  });

  test("closes the list of a filter and keeps what was chosen; once more undoes it", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore"));
      await pickOption(page, "地区", "荷塘");
      await page.waitForURL(/r=430202/);
      await page.goBack();
      await expect.poll(() => openDialogs(page).count()).toBe(0);
      expect(paramOf(page, "r")).toBe("430202");
      await page.goBack();
      await expect.poll(() => paramOf(page, "r")).toBeNull();
    });
  });

  test("closes the sheets of a phone one by one", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openReady(page, addressOf("explore"));
        await page.getByRole("button", { name: "筛选" }).tap();
        await page.getByRole("button", { name: /^地区/ }).tap();
        await page.getByRole("listbox", { name: "地区" }).waitFor();
        expect(await openDialogs(page).count()).toBe(2);
        await expectAccessible(page, OF_LISTS_BELOW_A_SEARCH);
        await page.goBack();
        await expect.poll(() => openDialogs(page).count()).toBe(1);
        await page.goBack();
        await expect.poll(() => openDialogs(page).count()).toBe(0);
        expect(page.url()).toBe(addressOf("explore"));
        // By touch alone: a place is chosen, both panels are left, a figure is read, on a telephone and a tablet.
        await page.getByRole("button", { name: "筛选" }).tap();
        await page.getByRole("button", { name: /^地区/ }).tap();
        await page.getByRole("searchbox", { name: "地区" }).fill("荷塘");
        await page
          .getByRole("option", { name: /荷塘区/ })
          .first()
          .tap();
        await page.waitForURL(/r=430202/);
        await page.goBack();
        await page.goBack();
        await expect.poll(() => openDialogs(page).count()).toBe(0);
        expect(paramOf(page, "r")).toBe("430202");
        for (const width of [390, 820]) {
          await page.setViewportSize({ width, height: 1000 });
          await page.waitForSelector('.data-table[data-view="ready"]');
          await page.locator(".figure-button:visible").first().tap();
          await page.locator("dialog[open] .fact-card").waitFor();
          const panel = await page.locator("dialog.evidence[open]").boundingBox();
          expect((panel?.x ?? -1) >= 0 && (panel?.x ?? 0) + (panel?.width ?? 0) <= width).toBe(true);
          await page.locator(".evidence-close").tap();
          await expect.poll(() => openDialogs(page).count()).toBe(0);
        }
      },
      PHONE,
    );
  });
});

describe("the filters", () => {
  test("stand in one row of equal height, and options are large enough for a finger", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("compare"));
      const heights = await page
        .locator(".filter-fields > *")
        .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
      expect(new Set(heights)).toEqual(new Set([48]));
      await page.getByRole("button", { name: /^地区/ }).click();
      const option = page.getByRole("listbox").getByRole("option").first();
      await option.waitFor();
      await expect.poll(async () => (await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await expectAccessible(page, OF_LISTS_BELOW_A_SEARCH);
    });
  });

  test("list provinces in the order of their codes", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore"));
      await page.getByRole("button", { name: /^地区/ }).click();
      await page
        .getByRole("option", { name: /\d{6}$/ })
        .first()
        .waitFor();
      const codes = (await page.getByRole("listbox").getByRole("option").allTextContents()).flatMap(
        (text) => /\d{6}$/.exec(text)?.[0] ?? [],
      );
      expect(codes.length).toBeGreaterThan(3);
      expect(codes).toEqual(codes.toSorted());
    });
  });

  test("give the focus to the neighbour of a chip that is taken out", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=2&r=430202~431124"));
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await expect
        .poll(() => page.locator(".chip").allTextContents())
        .toEqual([expect.stringContaining("荷塘区"), expect.stringContaining("道县")]);
      await page.locator(".chip").first().focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".chip").count()).toBe(1);
      expect(await focused()).toContain("道县");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".chip").count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
    });
  });
});
