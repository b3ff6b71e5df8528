import { describe, expect } from "vitest";
import { test, withPage, withSharedPage } from "./fixture";
import { expectAccessible } from "./support-axe";
import { addressOf, openReady, pickOption } from "./support-pages";

describe("the selection", () => {
  test("travels along when a person moves to another page, and survives the language switch", async ({
    browser,
  }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&r=430202&y=2021&ref=mail"));
      await page.click('nav a[href*="/methods/"]');
      await page.waitForURL(/\/methods\/\?v=2&r=430202&y=2021&ref=mail$/);
      expect(await page.locator("[data-engine]").getAttribute("data-engine")).toBe("ready");
      await page.click(".language-switch");
      await page.waitForURL(/\/en\/methods\/\?v=2&r=430202&y=2021&ref=mail$/);
      await page.click('nav a[href*="/en/explore/"]');
      await page.waitForURL(/\/en\/explore\/\?v=2&r=430202&y=2021&ref=mail$/);
      await expect
        .poll(() => page.locator(".chip").allTextContents())
        .toEqual([expect.stringContaining("荷塘区")]);
    });
  });

  test("another language is another page of the same document: engine and theme go on", async ({
    browser,
  }) => {
    await withPage(browser, async (page) => {
      await openReady(page, addressOf("compare", "?v=2&level=prefecture"));
      await page.locator(".theme-switch select").selectOption("dark");
      await page.evaluate(() => Object.assign(window, { kept: true }));
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
      const seen = () =>
        page.evaluate(() => ({
          kept: "kept" in window,
          lang: document.documentElement.lang,
          theme: document.documentElement.dataset.theme,
          engine: document.querySelector("[data-engine]")?.getAttribute("data-engine"),
        }));
      await page.click(".language-switch");
      await page.waitForURL(/\/en\/compare\/\?v=2&level=prefecture$/);
      await expect.poll(() => page.locator("h1").textContent()).toBe("Compare");
      expect(await seen()).toEqual({ kept: true, lang: "en", theme: "dark", engine: "ready" });
      await page.goBack();
      await expect.poll(() => page.locator("h1").textContent()).not.toBe("Compare");
      expect(await seen()).toEqual({ kept: true, lang: "zh-CN", theme: "dark", engine: "ready" });
      expect(fetched.filter((path) => path.includes("/engine/") || path.startsWith("/data/"))).toEqual([]);
    });
  });

  test("narrows the list, and the back button widens it again", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore"));
      await page.waitForSelector('.data-table[data-view="ready"][data-stale="false"]');
      const rows = page.locator(".table-foot span").first();
      const all = await rows.textContent();
      await pickOption(page, "地区", "荷塘");
      await page.waitForURL(/r=430202/);
      await page.keyboard.press("Escape"); // Empties the search,
      await page.keyboard.press("Escape"); // closes the list.
      await expect.poll(() => rows.textContent()).not.toBe(all);
      await expect.poll(() => page.locator("tbody th").first().textContent()).toContain("荷塘区");
      await page.goBack();
      await expect.poll(() => rows.textContent()).toBe(all);
    });
  });

  test("what is sought in a ranking stays in the other language and after a reload", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("compare"));
      const sought = page.locator(".rank-search input");
      const names = page.locator(".rank-name");
      const onlyTongliang = async (name: string): Promise<void> => {
        await expect.poll(() => names.allTextContents()).toEqual([expect.stringContaining(name)]);
      };
      await sought.fill("500151");
      await onlyTongliang("铜梁区");
      await page.waitForURL(/set=[^&]*500151/);
      await page.click(".language-switch");
      await onlyTongliang("Tongliang");
      await page.reload();
      await onlyTongliang("Tongliang");
      expect(await sought.inputValue()).toBe("500151");
      await sought.fill("");
      await expect.poll(() => names.count()).toBeGreaterThan(5);
      await expect.poll(() => page.url()).not.toContain("500151");
    });
  });

  test("in the address is what the page shows when it is opened anew", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&r=430202&sort=value&q=%E5%90%88%E8%AE%A1"));
      const header = page.getByRole("columnheader", { name: "数值" });
      await expect.poll(() => header.getAttribute("aria-sort")).toBe("ascending");
      expect(await page.getByRole("searchbox").inputValue()).toBe("合计");
    });
  });
});

describe("an address that is not understood", () => {
  test("is reported with the raw value and the reason, and the rest is used", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&r=430202&y=soon", "en"));
      const notice = page.locator(".notice-warn");
      expect(await notice.textContent()).toContain("y=“soon”");
      expect(await notice.textContent()).toContain("not a year");
      expect(await page.locator(".chip").count()).toBe(1);
      await notice.getByRole("button").click();
      await page.waitForURL(/\?v=2&r=430202$/);
      await expect.poll(() => notice.count()).toBe(0);
    });
  });

  test("an unknown bureau is named, not replaced by another", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("bureau", "?v=1&id=430202:%E9%BE%99%E5%B1%80"));
      await page.waitForSelector(".state-empty");
      expect(await page.locator("main").textContent()).toContain("430202:龙局");
      await expectAccessible(page);
    });
  });
});
