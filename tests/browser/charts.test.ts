import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test, withPage, withSharedPage } from "./fixture";
import { expectAccessible } from "./support-axe";
import { addressOf, openReady } from "./support-pages";

const ranking = (page: Page): Locator => page.locator('[data-chart="compare-ranking"]');
const card = (page: Page): Locator => page.locator(".mark-card");
const tray = (page: Page): Locator => page.locator(".tray");

async function openRanking(page: Page, search = ""): Promise<void> {
  await openReady(page, addressOf("compare", search));
  await page.waitForSelector('[data-chart="compare-ranking"][data-drawn="true"]');
}

/** The middle of a mark in the view. */
async function middle(mark: Locator): Promise<{ x: number; y: number }> {
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error("the mark is not shown");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe("a mark", () => {
  test("shows its card from its name as from its dot, and Escape takes it away", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openRanking(page);
      const at = await middle(ranking(page).locator("[data-mark]").nth(1));
      const box = await ranking(page).locator(".chart-box").boundingBox();
      await page.mouse.move((box?.x ?? 0) + 30, at.y);
      await card(page).waitFor();
      const said = await card(page).textContent();
      expect(said).toContain("元/人");
      expect(said).toMatch(/2 \/ \d+/);
      await page.mouse.move(at.x, at.y);
      expect(await card(page).textContent()).toContain(said?.slice(0, 8) ?? "");
      await page.mouse.click(at.x, at.y);
      await page.locator(".mark-card-actions").waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => card(page).count()).toBe(0);
    });
  });

  test("answers on a drawing of the build, before the engine", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
      await page.goto(addressOf("compare"));
      await page.waitForSelector('[data-engine="unsupported"]');
      const at = await middle(ranking(page).locator("[data-mark]:visible").first());
      await page.mouse.move(at.x, at.y);
      await card(page).waitFor();
      expect(await card(page).textContent()).toMatch(/1 \/ \d+/);
    });
  });

  test("is walked to with the arrows, and its card does not cover it", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openRanking(page);
      await ranking(page).locator(".chart-box").focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowDown");
      const focused = await page.locator("[data-mark]:focus").boundingBox();
      const shown = await card(page).boundingBox();
      if (!focused || !shown) throw new Error("nothing is shown");
      const below = shown.y >= focused.y + focused.height;
      const above = shown.y + shown.height <= focused.y;
      const beside = shown.x >= focused.x + focused.width || shown.x + shown.width <= focused.x;
      expect(below || above || beside).toBe(true);
    });
  });
});

describe("the chosen units", () => {
  test("stay on other pages, in the other language and after a reload; Back takes the last one back", async ({
    browser,
  }) => {
    await withSharedPage(browser, async (page) => {
      await openRanking(page);
      for (const i of [0, 2]) {
        const at = await middle(ranking(page).locator("[data-mark]").nth(i));
        await page.mouse.click(at.x, at.y);
        await page.getByRole("button", { name: "选中", exact: true }).click();
        // What is said of the first one moves the chart.
        await expect.poll(() => page.locator(".headline").textContent()).toMatch(/列第 [\d,]+ 位/);
      }
      await expect.poll(() => tray(page).locator("li").count()).toBe(2);
      const names = await tray(page).locator("li a").allTextContents();
      // Tab, bookmark and printed file are called by what is compared.
      for (const name of [...names, "一般公共预算支出", "2020"])
        await expect.poll(() => page.title()).toContain(name);
      await page.click('nav a[href*="/three-public/"]');
      await page.waitForURL(/three-public/);
      expect(await tray(page).locator("li a").allTextContents()).toEqual(names);
      await page.click(".language-switch");
      await page.waitForURL(/\/en\/three-public/);
      await expect.poll(() => tray(page).locator("li").count()).toBe(2);
      await page.reload();
      await expect.poll(() => tray(page).locator("li").count()).toBe(2);
      await tray(page)
        .getByRole("button", { name: /^Remove/ })
        .first()
        .click();
      await expect.poll(() => tray(page).locator("li").count()).toBe(1);
      await page.goBack();
      await expect.poll(() => tray(page).locator("li").count()).toBe(2);
    });
  });

  test("are coloured in the chart while the others recede", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openRanking(page);
      const unit = await ranking(page).locator("[data-mark]").nth(1).getAttribute("data-unit");
      await openRanking(page, `?v=2&u=${encodeURIComponent(unit ?? "")}`);
      await expect
        .poll(() => ranking(page).locator(`[data-unit="${unit}"]`).first().getAttribute("data-chosen"))
        .toBe("true");
      const dot = page.locator(`[data-chart="compare-strip"] [data-unit="${unit}"]`);
      await expect.poll(() => dot.first().getAttribute("fill")).toBe("var(--unit-1)");
    });
  });
});

test("a box drawn over a strip narrows the list and the table, and is let go", async ({ browser }) => {
  await withSharedPage(browser, async (page) => {
    await openRanking(page);
    const strip = page.locator('[data-chart="compare-strip"][data-drawn="true"]');
    await strip.waitFor();
    const foot = page.locator(".table-foot span").first();
    const all = await foot.textContent();
    const at = await middle(strip.locator('[data-mark^="bin|"]').nth(12));
    await page.mouse.move(at.x - 40, at.y - 20);
    await page.mouse.down();
    await page.mouse.move(at.x + 40, at.y + 20, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => foot.textContent()).not.toBe(all);
    await page.getByRole("button", { name: "取消框选" }).click();
    await expect.poll(() => foot.textContent()).toBe(all);
  });
});

test("two thousand places are sought in the list by name", async ({ browser }) => {
  await withSharedPage(browser, async (page) => {
    await openRanking(page);
    expect(await ranking(page).locator("[data-mark]").count()).toBeLessThan(80);
    await ranking(page).getByRole("searchbox").fill("浏阳");
    await expect.poll(() => ranking(page).locator("[data-mark]").count()).toBe(1);
  });
});

test("a chart stands alone where its address asks for it, and names its page", async ({ browser }) => {
  await withPage(browser, async (page) => {
    await page.goto(addressOf("compare", "?embed=compare-ranking"));
    const figure = page.locator('[data-embedded="true"]');
    await figure.waitFor();
    expect(await page.locator("h1").isVisible()).toBe(false);
    expect(await figure.getByRole("heading").isVisible()).toBe(true);
    expect(await figure.locator(".embed-foot a").getAttribute("href")).not.toContain("embed=");
  });
});

test("a picture is taken away twice its size, and the chart as a page", async ({ browser }) => {
  await withSharedPage(browser, async (page) => {
    await openRanking(page);
    await ranking(page).locator(".take summary").click();
    await ranking(page).locator(".take li").first().waitFor();
    await expectAccessible(page);
    for (const [name, ending] of [
      ["图片 PNG，16:9", ".png"],
      ["独立网页", ".html"],
    ] as const) {
      const download = page.waitForEvent("download");
      await ranking(page).getByRole("button", { name }).click();
      expect((await download).suggestedFilename()).toContain(ending);
    }
  });
});
