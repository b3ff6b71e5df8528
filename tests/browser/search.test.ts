import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test, withPage, withSharedPage } from "./fixture";
import { expectAccessible } from "./support-axe";
import { addressOf, openReady } from "./support-pages";

const dialog = (page: Page) => page.locator("dialog.search[open]");
const options = (page: Page) => dialog(page).getByRole("option");

/** Types into the search and waits for the first name found. */
async function find(page: Page, text: string, first: string): Promise<void> {
  await dialog(page).getByRole("searchbox").fill(text);
  await expect.poll(() => options(page).first().textContent()).toContain(first);
}

describe("the search", () => {
  test("opens with a key, finds by every way of writing, and leads to the profile", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("overview"));
      await page.keyboard.press("/");
      await dialog(page).waitFor();
      // Something else in between: what the text before found would pass for what this one finds.
      const findOther = () => find(page, "荷塘医保", "荷塘区医疗保障局");
      for (const text of ["tongliang", "铜梁", "500151"]) {
        await find(page, text, "铜梁区");
        await findOther();
      }
      await find(page, "cq", "重庆市");
      await findOther();
      // Many places have these initials, cities first: the district is one of them.
      await dialog(page).getByRole("searchbox").fill("tl");
      await options(page)
        .filter({ hasText: /^铜梁区.*500151/ })
        .waitFor();
      await findOther();
      await expectAccessible(page);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/bureau\/\?v=2&id=430202/);
      await expect.poll(() => page.locator("h1").textContent()).toContain("荷塘区医疗保障局");
      await page.goBack();
      await expect.poll(() => page.url()).toBe(addressOf("overview"));
    });
  });

  test("works before the engine is there", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await page.route("**/*.wasm*", () => undefined);
      await page.goto(addressOf("overview"));
      await page.getByRole("button", { name: "找你的县" }).click();
      await find(page, "铜梁", "铜梁区");
    });
  });

  test("shows and finds Latin names in English", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("overview", "", "en"));
      await page.keyboard.press("Control+k");
      await find(page, "inner mongolia", "Inner Mongolia");
      await find(page, "Tongliang Dis", "Tongliang District");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/en\/place\/\?v=2&code=500151/);
      await expect.poll(() => page.locator("main").textContent()).toContain("Tongliang District");
    });
  });

  test("does what the page can do: a command is found by its name", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await openReady(page, addressOf("explore"));
      await page.keyboard.press("Control+k");
      await find(page, "深色", "深色");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
      await expect.poll(() => page.getByLabel("配色").inputValue()).toBe("dark");
      await page.keyboard.press("Control+k");
      await find(page, "筛选：地区", "地区");
      await page.keyboard.press("Enter");
      await page.getByRole("listbox", { name: "地区" }).waitFor();
    });
  });

  test("gives the focus back when it is closed, and says when nothing is found", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("methods"));
      const opener = page.getByRole("button", { name: /^搜索/ });
      await opener.focus();
      await page.keyboard.press("Enter");
      await dialog(page).getByRole("searchbox").fill("龙局龙局龙局");
      await expect.poll(() => dialog(page).getByRole("status").textContent()).toContain("没有找到");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect.poll(() => dialog(page).count()).toBe(0);
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });
});

describe("the list of keys", () => {
  test("opens with a question mark and closes with Escape", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("compare"));
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "快捷键" }).waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    });
  });
});
