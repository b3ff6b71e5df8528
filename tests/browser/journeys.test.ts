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
import { brokenAccounts, fixtureText, giveFiles, untilKept } from "./support-documents";
import {
  addressOf,
  expectChosenStandsOut,
  moveReady,
  openReady,
  untilSettled,
  watchErrors,
} from "./support-pages";
import { printedPages, run } from "./support-pdf";

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

/** Accounts of six departments beside those with a wrong figure. */
const OTHERS = [
  "cell-lines-hunan",
  "tab-rows-college",
  "tab-rows-hubei",
  "tab-rows-jiangsu",
  "tab-rows-shaanxi",
  "tab-rows-yuan",
];
const WRONG = "渌口交通.txt";

describe.each(LOCALES)("a supervisor (%s)", (locale) => {
  const t = textFor(locale);
  test("drops seven documents, reviews and marks by keyboard, and prints a brief that names file and line", async ({
    browser,
  }) => {
    await withPage(
      browser,
      async (page) => {
        const errors = watchErrors(page);
        await page.goto(addressOf("documents", "", locale));
        await giveFiles(page, [
          ...OTHERS.map((name) => ({ name: `${name}.txt`, content: fixtureText(name) })),
          { name: WRONG, content: brokenAccounts() },
        ]);
        await untilKept(page, OTHERS.length + 1);
        await page.locator(".document-list li", { hasText: WRONG }).getByRole("button").first().click();
        const decided = page.locator(".review-filters .segments label").nth(1);
        await expect.poll(() => decided.textContent()).toMatch(/ 0$/);
        await page.locator(".entry").first().waitFor();
        await page.locator(".entry-list").focus();
        await page.keyboard.press("j");
        await page.keyboard.press("a");
        await expect.poll(() => decided.textContent()).toMatch(/ 1$/);
        await moveReady(page, addressOf("outliers", "?v=2&r=430212", locale));
        const current = page.locator('.lead[aria-current="true"]');
        // Leads of the whole list stand until those of the place are known.
        await expect.poll(() => current.textContent()).toContain("渌口区");
        await untilSettled(page);
        await page.keyboard.press("3");
        await expect.poll(() => current.getAttribute("data-mark")).toBe("confirmed");
        await expectAccessible(page);
        await page.getByRole("button", { name: t("outliers.brief"), exact: true }).focus();
        await page.keyboard.press("Enter");
        await page.locator(".brief-sources li").first().waitFor();
        const printed = (await printedPages(page)).map(run);
        const all = printed.join("");
        expect(printed.length).toBeLessThanOrEqual(4);
        for (const words of [WRONG, t("outliers.mark.confirmed"), t("outliers.briefSources")])
          expect(all).toContain(run(words));
        expect(all).toMatch(locale === "zh" ? /第\d+行/ : /line\d+/);
        expect(errors).toEqual([]);
      },
      DESK,
    );
  });
});
