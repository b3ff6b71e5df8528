import { describe, expect } from "vitest";
import { test, withPage } from "./fixture";
import { addressOf, openReady } from "./support-pages";

describe("the frame of the pages", () => {
  test("a chosen theme holds on the next page and over the system's own", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openReady(page, addressOf("overview"));
        const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const light = await ground();
        await page.getByLabel("配色").selectOption("dark");
        const dark = await ground();
        expect(dark).not.toBe(light);
        await page.goto(addressOf("methods"));
        expect(await ground()).toBe(dark);
        // With colours forced, what is current differs by more than its colour; with motion reduced, nothing moves.
        await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
        const look = (link: string): Promise<string> =>
          page
            .locator(link)
            .first()
            .evaluate((element) => {
              const { outline, borderBottom, backgroundColor, textDecorationLine } =
                getComputedStyle(element);
              return [outline, borderBottom, backgroundColor, textDecorationLine].join(" ");
            });
        expect(await look('nav a[aria-current="page"]')).not.toBe(await look("nav a:not([aria-current])"));
        await page.keyboard.press("/");
        await page.locator("dialog.search[open]").waitFor();
        expect(
          await page.evaluate(
            () =>
              document
                .getAnimations()
                .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length,
          ),
        ).toBe(0);
      },
      { colorScheme: "light" },
    );
  });

  test("the first stop of the keyboard skips to the content", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await openReady(page, addressOf("explore"));
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    });
  });

  test("a chart is walked with the arrow keys, read out, and shown as a table", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await openReady(page, addressOf("overview"));
      const chart = page.locator('[data-chart="coverage"][data-drawn="true"]');
      await chart.waitFor();
      await chart.locator(".chart-box").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      const said = chart.locator('p[role="status"]');
      await expect.poll(() => said.textContent()).toMatch(/第 2 个，共 \d+ 个/);
      await chart.getByRole("radio", { name: "表" }).check();
      expect(await chart.locator("tbody tr").count()).toBeGreaterThan(3);
    });
  });

  test("without WebAssembly a filter cannot be used in vain: the page says it is static", async ({
    browser,
  }) => {
    await withPage(browser, async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
      await page.goto(addressOf("explore"));
      const status = page.locator('[data-engine="unsupported"]');
      await status.waitFor();
      expect(await status.textContent()).toContain("不能更改筛选");
      expect(await page.locator("tbody tr").count()).toBeGreaterThan(10);
      await page.goto(addressOf("explore", "?v=2&tab=sql"));
      await status.waitFor();
      expect(await page.getByRole("button", { name: "运行", exact: true }).isDisabled()).toBe(true);
    });
  });

  test("when the engine's files are missing the page says so, and a second try works", async ({
    browser,
  }) => {
    await withPage(browser, async (page) => {
      await page.route("**/data/manifest.json", (route) => route.abort());
      await page.goto(addressOf("overview"));
      await page.waitForSelector('[data-engine="failed"]');
      await page.unroute("**/data/manifest.json");
      await page.getByRole("button", { name: "重试" }).click();
      await page.waitForSelector('[data-engine="ready"]', { timeout: 60_000 });
    });
  });
});
