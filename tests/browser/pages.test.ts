import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listPages } from "../../lib/cli/list-pages";
import type { NodeEngine } from "../../lib/engine/node";
import { openEngineFile } from "../../lib/engine/node-file";
import type { Locale } from "../../lib/i18n/locale";
import { THOROUGH } from "../support/runs";
import { connectBrowser, siteUrl } from "./fixture";
import { axeOf, findViolations, OF_COLOURS } from "./support-axe";
import { codesIn, compareFigures } from "./support-numbers";
import {
  DRAWN,
  expectChosenStandsOut,
  PAGES,
  QUIET,
  type Traffic,
  untilSettled,
  watchErrors,
  watchTraffic,
} from "./support-pages";

const DESK = { width: 1280, height: 900 };
const TELEPHONE = { width: 390, height: 844 };
const TABLET = { width: 820, height: 1180 };
const ENLARGED = { width: 320, height: 720 };

let browser: Browser;
let engine: NodeEngine;
beforeAll(async () => {
  browser = await connectBrowser();
  engine = await openEngineFile();
});
afterAll(async () => {
  await browser.close();
  await engine.close();
});

/** Each page is visited under both kinds of names, in one language each. */
const ORIGINS: Readonly<Record<Locale, { readonly origin: string; readonly secure: boolean }>> = {
  zh: { origin: siteUrl(), secure: true },
  en: { origin: siteUrl("atlas.intranet"), secure: false },
};

test("every page is in the navigation, in both languages", () => {
  expect(listPages()).toEqual(PAGES.map(({ path }) => path).toSorted());
});

/** Pages that ask the engine nothing. */
const OF_WORDS: ReadonlySet<string> = new Set(["methods", "documents", "reading"]);

/** The register's cells are signs: like the pages of words it holds no number to open. */
const hasFigures = (id: string): boolean => !OF_WORDS.has(id) && id !== "disclosure";

describe.each(PAGES)("$path before any script", ({ path, locale }) => {
  test("shows its default view", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(`${siteUrl()}${path}`);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale === "zh" ? "zh-CN" : "en");
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator(DRAWN).count()).toBeGreaterThan(0);
    expect(await page.locator("main .state-loading").count()).toBe(0);
    await context.close();
  });
});

describe.each(PAGES)("$path with the engine", ({ path, id, locale }) => {
  const { origin, secure } = ORIGINS[locale];
  const isChinese = locale === "zh";
  let context: BrowserContext;
  let page: Page;
  let errors: string[];
  let traffic: Traffic;

  beforeAll(async () => {
    context = await browser.newContext({ viewport: DESK, colorScheme: "light", serviceWorkers: "block" });
    page = await context.newPage();
    errors = watchErrors(page);
    traffic = await watchTraffic(page, origin);
    await page.goto(`${origin}${path}`);
    await untilSettled(page);
    if (id !== "overview" && !OF_WORDS.has(id)) await page.waitForSelector('[data-view="ready"]');
  });
  afterAll(() => context.close());

  test("works under a name that is a secure context, and under one that is none", async () => {
    expect(await page.evaluate(() => window.isSecureContext)).toBe(secure);
  });

  test("shows each figure as its record has it", async () => {
    const compared = await compareFigures(page, engine, locale);
    // Each figure of a lead stands for several records.
    if (hasFigures(id) && id !== "outliers") expect(compared).toBeGreaterThan(0);
  });

  test("says nothing in codes", async () => {
    expect(await codesIn(page)).toEqual([]);
  });

  // The languages share their colours: Chinese pages answer for both, but in `npm run test:full`.
  test("has no axe violations in light colours", async () => {
    const axe = axeOf(page);
    expect(await findViolations(isChinese || THOROUGH ? axe : axe.disableRules(OF_COLOURS))).toEqual([]);
  });

  test.runIf(isChinese || THOROUGH)("has no axe violations in dark colours", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(axeOf(page).withRules(OF_COLOURS))).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  });

  test("shows what is current and chosen in the system's own colours", () => expectChosenStandsOut(page));

  if (hasFigures(id))
    test("opens the evidence of a number", async () => {
      await page.locator("main .figure-button:visible").first().click();
      const card = page.getByRole("dialog").locator(".fact-card").first();
      await card.waitFor();
      expect((await card.locator(".fact-printed").textContent())?.length).toBeGreaterThan(2);
      expect(await findViolations(axeOf(page).include("dialog[open]"))).toEqual([]);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    });

  test("needs no sideways scrolling on a telephone, a tablet or at 400 %", async () => {
    await page.setViewportSize(TELEPHONE);
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width).toBeLessThanOrEqual(TELEPHONE.width);
    await page.setViewportSize(TABLET);
    await expect.poll(width).toBeLessThanOrEqual(TABLET.width);
    // The same page at 400 % on a screen of 1280.
    await page.setViewportSize(ENLARGED);
    await expect.poll(width).toBeLessThanOrEqual(ENLARGED.width);
  });

  test("has asked nothing of another origin and not complained", () => {
    expect({ ...traffic, errors: [...traffic.errors, ...errors] }).toEqual(QUIET);
  });
});
