import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectBrowser, siteUrl } from "./fixture";
import { openReady, PAGES, watchErrors } from "./support-pages";

const DESK = { width: 1280, height: 900 };
const TELEPHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

async function findViolations(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => ({
    rule: id,
    nodes: nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  }));
}

/** Pages that ask the engine nothing. */
const OF_WORDS: ReadonlySet<string> = new Set(["methods", "documents", "reading"]);

describe.each(PAGES)("$path before any script", ({ path, locale }) => {
  test("shows its default view", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(`${siteUrl()}${path}`);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale === "zh" ? "zh-CN" : "en");
    expect(await page.locator("h1").count()).toBe(1);
    const drawn = page.locator(
      "main table tbody tr, main .chart-drawing svg, main .formula, main ol li, .drop-target",
    );
    expect(await drawn.count()).toBeGreaterThan(0);
    expect(await page.locator("main .state-loading").count()).toBe(0);
    await context.close();
  });
});

describe.each(PAGES)("$path with the engine", ({ path, id }) => {
  let context: BrowserContext;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    context = await browser.newContext({ viewport: DESK, colorScheme: "light", serviceWorkers: "block" });
    page = await context.newPage();
    errors = watchErrors(page);
    await openReady(page, `${siteUrl()}${path}`);
    if (id !== "overview" && !OF_WORDS.has(id)) await page.waitForSelector('[data-view="ready"]');
    await page.waitForTimeout(500);
  });
  afterAll(() => context.close());

  test("answers without an error", async () => {
    expect(await page.locator("main .state-error").count()).toBe(0);
  });

  test("has no axe violations in light colours", async () => {
    expect(await findViolations(page)).toEqual([]);
  });

  test("has no axe violations in dark colours", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  });

  // Pages of words, and the register, whose cells are signs, hold no number to open.
  if (!OF_WORDS.has(id) && id !== "disclosure")
    test("opens the evidence of a number", async () => {
      await page.locator("main .figure-button:visible").first().click();
      const card = page.getByRole("dialog").locator(".fact-card").first();
      await card.waitFor();
      expect((await card.locator(".fact-printed").textContent())?.length).toBeGreaterThan(2);
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    });

  test("needs no sideways scrolling on a telephone", async () => {
    await page.setViewportSize(TELEPHONE);
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      TELEPHONE.width,
    );
  });

  test("has not complained", () => {
    expect(errors).toEqual([]);
  });
});
