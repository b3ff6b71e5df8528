import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import type { Download, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { textFor } from "../../lib/i18n/catalogue";
import { LOCALES, type Locale } from "../../lib/i18n/locale";
import { test, withPage } from "./fixture";
import { axeOf, expectAccessible, findViolations, OF_COLOURS } from "./support-axe";
import { addressOf, expectChosenStandsOut, openReady, untilSettled, watchErrors } from "./support-pages";

const COUNTIES = ["铜梁", "浏阳", "延寿", "玛多", "双湖"];
const DESK = { viewport: { width: 1440, height: 900 } };
const WIDTHS = [1440, 1024, 390];
const tray = (page: Page) => page.locator(".tray li a");

/** Chooses by keyboard alone: the command opens the list, words find, arrows and Enter choose. */
async function chooseCounties(page: Page, locale: Locale): Promise<void> {
  const t = textFor(locale);
  const label = t("units.pick");
  await page.keyboard.press("Control+k");
  const search = page.locator("dialog.search[open]");
  await search.getByRole("searchbox").waitFor();
  await page.keyboard.type(t("command.filter", { label }));
  await expect.poll(() => search.getByRole("option").first().textContent()).toContain(label);
  await page.keyboard.press("Enter");
  const list = page.getByRole("listbox", { name: label });
  await list.waitFor();
  const sought = page.getByRole("searchbox", { name: label });
  for (const [i, name] of COUNTIES.entries()) {
    await expect.poll(() => sought.evaluate((input) => input === document.activeElement)).toBe(true);
    await sought.selectText();
    await page.keyboard.type(name);
    await list.getByRole("option", { name }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => tray(page).count()).toBe(i + 1);
  }
  await page.keyboard.press("Escape"); // Empties the search,
  await page.keyboard.press("Escape"); // closes the list.
  await expect.poll(() => list.count()).toBe(0);
}

/** The state a journey has reached, at every width, in light, dark and the system's own colours. */
async function expectGoodLooks(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width);
  }
  await expectAccessible(page);
  await page.setViewportSize(DESK.viewport);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(axeOf(page).withRules(OF_COLOURS)), colorScheme).toEqual([]);
  }
  await expectChosenStandsOut(page);
  await page.emulateMedia({ colorScheme: "light" });
}

async function bytesOf(download: Promise<Download>): Promise<Buffer> {
  const file = join(await mkdtemp(join(tmpdir(), "journey-")), "file");
  await (await download).saveAs(file);
  return readFile(file);
}

describe.each(LOCALES)("an analyst (%s)", (locale) => {
  const t = textFor(locale);
  test("compares five counties over the years by keyboard, takes the figures along and passes the link on", async ({
    browser,
  }) => {
    let linked = "";
    let drawn = 0;
    await withPage(
      browser,
      async (page) => {
        const errors = watchErrors(page);
        await openReady(page, addressOf("compare", "?v=2&view=years", locale));
        await chooseCounties(page, locale);
        await untilSettled(page);
        const years = page.locator('[data-chart="compare-years"][data-drawn="true"]');
        const legend = years.locator(".legend button");
        await expect.poll(() => legend.count()).toBeGreaterThanOrEqual(COUNTIES.length);
        // What is switched off stays off in the link.
        await legend.last().focus();
        await page.keyboard.press("Enter");
        await expect.poll(() => legend.last().getAttribute("aria-pressed")).toBe("false");
        await expect.poll(() => years.locator("[data-mark]").count()).toBeGreaterThan(0);
        const saved = bytesOf(page.waitForEvent("download"));
        await page
          .getByRole("button", { name: t("table.downloadXlsx") })
          .first()
          .focus();
        await page.keyboard.press("Enter");
        const book = read(await saved);
        expect(book.SheetNames.length).toBeGreaterThanOrEqual(2);
        const said = JSON.stringify(book.Sheets);
        for (const name of COUNTIES) expect(said).toContain(name);
        await expectGoodLooks(page);
        linked = page.url();
        // By now the chart has been drawn without what was switched off.
        drawn = await years.locator("[data-mark]").count();
        expect(errors).toEqual([]);
      },
      DESK,
    );
    await withPage(browser, async (page) => {
      await openReady(page, linked);
      await expect.poll(() => tray(page).count()).toBe(COUNTIES.length);
      const years = page.locator('[data-chart="compare-years"][data-drawn="true"]');
      await expect.poll(() => years.locator("[data-mark]").count()).toBe(drawn);
      expect(await years.locator(".legend button").last().getAttribute("aria-pressed")).toBe("false");
    });
  });
});

describe.each(LOCALES)("a journalist (%s)", (locale) => {
  const t = textFor(locale);
  test("follows the first lead to its cell, and takes a picture that names its source", async ({
    browser,
  }) => {
    await withPage(
      browser,
      async (page) => {
        const errors = watchErrors(page);
        await openReady(page, addressOf("overview", "", locale));
        await page.locator(".top-leads .lead-actions button").first().click();
        const evidence = page.locator("dialog.evidence[open]");
        await evidence.locator(".cell-table mark").first().waitFor();
        expect((await evidence.locator("q").first().textContent())?.length).toBeGreaterThan(1);
        await expectGoodLooks(page);
        await page.keyboard.press("Escape");
        await expect.poll(() => evidence.count()).toBe(0);
        await page.locator("main h3 a[href*='/compare/'], main h2 a[href*='/compare/']").first().click();
        await untilSettled(page);
        const chart = page.locator('[data-chart="compare-ranking"][data-drawn="true"]');
        await chart.locator(".take summary").click();
        const saved = bytesOf(page.waitForEvent("download"));
        await chart.getByRole("button", { name: t("take.svg") }).click();
        const picture = (await saved).toString();
        for (const words of [t("picture.source"), "/compare/", "n = "]) expect(picture).toContain(words);
        expect(errors).toEqual([]);
      },
      DESK,
    );
  });
});
