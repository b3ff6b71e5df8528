import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test, withSharedPage } from "./fixture";
import { addressOf, openEvidence, openReady, pickOption, watchErrors } from "./support-pages";

/** Execution and three publics begin with governments. */
const DEPARTMENTS = "?v=2&s=department";

const headline = (page: Page) => page.locator(".headline");
const chart = (page: Page, id: string) => page.locator(`[data-chart="${id}"]`);

/** Waits until the engine's own answer is on screen and drawn. */
async function openDrawn(page: Page, url: string, id: string): Promise<void> {
  await openReady(page, url);
  await page.waitForFunction(() => document.querySelector('main [data-stale="true"]') === null);
  await page.waitForSelector(`[data-chart="${id}"][data-drawn="true"]`);
}

/** An assertion that may take the engine and the drawing a moment. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });

describe("compare", () => {
  test("another denominator changes the sentence, the axis and the address", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      const errors = watchErrors(page);
      await openDrawn(page, addressOf("compare"), "compare-ranking");
      expect(await headline(page).textContent()).toContain("元/人");
      await page.getByRole("radio", { name: "总额" }).check();
      await soon(() => headline(page).textContent()).toContain("亿元");
      expect(await headline(page).textContent()).not.toContain("元/人");
      expect(new URL(page.url()).searchParams.get("per")).toBe("none");
      expect(errors).toEqual([]);
    });
  });

  test("a mark opens the printed figure and the census it is divided by", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openDrawn(page, addressOf("compare"), "compare-ranking");
      await openEvidence(page, chart(page, "compare-ranking").locator("[data-mark]").first());
      const panel = page.getByRole("dialog");
      await panel.locator(".fact-card").waitFor();
      expect(await panel.textContent()).toContain("÷ 常住人口");
      expect(await panel.locator("q").count()).toBe(1);
      const linked = page.url();
      expect(new URL(linked).searchParams.get("cell")).toMatch(/~population~/);
      await openReady(page, linked);
      await panel.locator(".fact-card").waitFor();
      expect(await panel.textContent()).toContain("÷ 常住人口");
    });
  });

  test("a unit in focus is ranked among peers of its size, and the rule is stated", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openDrawn(page, addressOf("compare"), "compare-ranking");
      await pickOption(page, "单位（至多 8 个）", "铜梁");
      await soon(() => headline(page).textContent()).toMatch(/列第 [\d,]+ 位/);
      await page.keyboard.press("Escape"); // Empties the search,
      await page.keyboard.press("Escape"); // closes the list.
      await page.getByRole("combobox", { name: "同类" }).selectOption("population");
      await soon(() => chart(page, "compare-ranking").locator("figcaption").textContent()).toContain(
        "同类规则",
      );
    });
  });

  test("cities over the years: one fixed panel, whose point names its units, and whoever reports", async ({
    browser,
  }) => {
    await withSharedPage(browser, async (page) => {
      await openDrawn(
        page,
        addressOf("compare", "?v=2&s=region_whole&level=prefecture&view=years"),
        "compare-panel",
      );
      const panel = chart(page, "compare-panel");
      expect(await panel.locator('[data-mark^="fixed|"]').count()).toBe(6);
      expect(await panel.locator("figcaption").textContent()).toContain(
        "2018–2023 年每年都有数的同一批 289 个单位",
      );
      await panel.locator('[data-mark="fixed|2020"]').click({ force: true });
      const card = page.locator(".mark-card");
      await soon(() => card.textContent()).toContain("289 个单位");
      expect(await card.textContent()).toContain("元/人");
    });
  });

  test("departments show why some have no value", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("compare", "?v=1&s=department&per=insured"));
      await soon(() => page.locator("main").textContent()).toContain("缺少分母");
    });
  });
});

describe("three public", () => {
  test("a part has a sentence of its own", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openDrawn(page, addressOf("three-public", DEPARTMENTS), "three-public-multiples");
      expect(await headline(page).textContent()).toContain("“三公”经费");
      await page.getByLabel("看哪一项").selectOption("reception");
      await soon(() => headline(page).textContent()).toContain("公务接待费");
    });
  });

  test("units that are not alike get no mean, and a point of one opens its own fact", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openDrawn(page, addressOf("three-public", DEPARTMENTS), "three-public-multiples");
      expect(await headline(page).textContent()).toContain("不给平均数");
      expect(await page.locator('[data-mark^="fixed|"]').count()).toBe(0);
      const points = chart(page, "three-public-multiples").locator('[data-mark]:not([data-mark$="/target"])');
      await openEvidence(page, points.first());
      await soon(() => page.getByRole("dialog").locator(".fact-card").count()).toBe(1);
    });
  });
});

describe("execution", () => {
  test("the subjects of another unit can be chosen, and a rate opens both its figures", async ({
    browser,
  }) => {
    await withSharedPage(browser, async (page) => {
      await openDrawn(page, addressOf("execution", DEPARTMENTS), "execution-subjects");
      const title = chart(page, "execution-subjects").getByRole("heading");
      const before = await title.textContent();
      await page.getByLabel("看哪份决算").selectOption({ index: 1 });
      await soon(() => title.textContent()).not.toBe(before);
      await openEvidence(page, chart(page, "execution-rates").locator("[data-mark]").first());
      await soon(() => page.getByRole("dialog").locator(".fact-card").count()).toBe(2);
    });
  });

  test("a printed rate that does not match is marked and said", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openDrawn(page, addressOf("execution", DEPARTMENTS), "execution-printed");
      expect(await headline(page).textContent()).toMatch(/\d+ 个印出的完成率与按同一文件数字重算的结果不符/);
      expect(await page.locator("main").textContent()).toContain("不符");
    });
  });
});

describe("performance", () => {
  test("another form shows its own indicators", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openDrawn(page, addressOf("performance"), "performance-form");
      const title = chart(page, "performance-form").getByRole("heading");
      const before = await title.textContent();
      await page.getByLabel("看哪张自评表").selectOption({ index: 1 });
      await soon(() => title.textContent()).not.toBe(before);
    });
  });
});

describe("a place", () => {
  test("of its list becomes what the page is about, and Back leads to where one was", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("place", "?v=2&code=430000"));
      const title = page.locator("main h1");
      await soon(() => title.textContent()).toBe("湖南省");
      await page.locator('main a[href*="code=430121"]').first().click();
      await soon(() => title.textContent()).toContain("长沙县");
      await page.locator('main .figure-button[aria-label*="长沙县"]').first().waitFor();
      await page.goBack();
      await soon(() => title.textContent()).toBe("湖南省");
    });
  });

  test("shows its years as lines, and beside what is said of them what a source says", async ({
    browser,
  }) => {
    await withSharedPage(browser, async (page) => {
      await openDrawn(page, addressOf("place", "?v=2&code=430200"), "profile-spending-region_whole");
      const lines = chart(page, "profile-spending-region_whole");
      expect(await lines.locator('[data-mark^="general_public_budget_expenditure|"]').count()).toBe(7);
      expect(await lines.locator('[data-mark^="general_public_budget_revenue|"]').count()).toBe(7);
      // A picture or a citation is titled so: whose figures, and which of the place's accounts.
      const titles = page.locator("main [data-chart] .chart-title");
      await soon(() => titles.count()).toBe(3);
      const named = expect.stringMatching(/^湖南省株洲市 · 全市（地、州）：/);
      expect(await titles.allTextContents()).toEqual([named, named, named]);
      // The figure of 2025 has a caveat, so no change in percent is given.
      const said = page.locator(".headline", { hasText: "2018" });
      await said.locator(".caveat-mark").waitFor();
      expect(await said.textContent()).toMatch(/2018年 456\.28亿元，2025年 490\.30亿元。/);
      await said.getByRole("button").click();
      await page.getByRole("dialog").locator(".fact-card").nth(1).waitFor();
    });
  });
});
