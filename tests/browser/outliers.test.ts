import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { siteUrl, test, withPage } from "./fixture";
import { expectAccessible } from "./support-axe";
import { openReady, pickOption } from "./support-pages";

const DESK = { viewport: { width: 1280, height: 900 } };
const current = (page: Page) => page.locator('.lead[aria-current="true"]');
const title = (page: Page) => page.locator("#lead-title");

async function openWorklist(page: Page, query = ""): Promise<void> {
  await openReady(page, `${siteUrl()}/outliers/${query}`);
  await page.waitForSelector('[data-view="ready"] .lead');
}

describe("the worklist", () => {
  test("is worked through with the keyboard alone, and marks survive a reload", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openWorklist(page);
        const first = await current(page).textContent();
        await page.keyboard.press("j");
        await expect.poll(() => current(page).textContent()).not.toBe(first);
        await page.keyboard.press("k");
        await expect.poll(() => current(page).textContent()).toBe(first);
        await page.keyboard.press("2");
        await expect.poll(() => current(page).getAttribute("data-mark")).toBe("explained");
        await page.keyboard.press("n");
        await page.keyboard.type("j 与 4 在备注里只是字");
        await page.keyboard.press("Escape");
        await expect
          .poll(() => current(page).locator(".lead-note").textContent())
          .toBe("j 与 4 在备注里只是字");
        await page.reload();
        await page.waitForSelector('[data-view="ready"] .lead');
        await expect.poll(() => current(page).getAttribute("data-mark")).toBe("explained");
        await page.keyboard.press("2");
        await expect.poll(() => current(page).getAttribute("data-mark")).toBe("none");
        await page.keyboard.press("e");
        await page.getByRole("dialog").locator(".fact-card").first().waitFor();
        await expectAccessible(page);
      },
      DESK,
    );
  });

  test("keeps what is chosen in the address and filters by marks", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openWorklist(page);
        await page.keyboard.press("4");
        await pickOption(page, "标记", "不采纳");
        await expect.poll(() => page.locator(".lead").count()).toBe(1);
        expect(page.url()).toContain("mark=dismissed");
      },
      DESK,
    );
  });

  test("takes marks out as a file and back in, and says which lead is gone", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openWorklist(page);
        await page.keyboard.press("1");
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("button", { name: "导出标记" }).click(),
        ]);
        const folder = await mkdtemp(join(tmpdir(), "atlas-marks-"));
        await download.saveAs(join(folder, "marks.json"));
        const saved = JSON.parse(await readFile(join(folder, "marks.json"), "utf8"));
        await rm(folder, { recursive: true });
        expect(saved.marks).toHaveLength(1);
        saved.marks.push({ ...saved.marks[0], key: "o:gone/level/x/2020", title: "不在了的线索" });
        await page.locator('input[type="file"]').setInputFiles({
          name: "marks.json",
          mimeType: "application/json",
          buffer: Buffer.from(JSON.stringify(saved)),
        });
        await page.locator(".marks-transfer summary").click();
        await expect.poll(() => page.locator(".orphans").textContent()).toContain("不在了的线索");
        await page.locator('input[type="file"]').setInputFiles({
          name: "other.json",
          mimeType: "application/json",
          buffer: Buffer.from("{}"),
        });
        await expect
          .poll(() => page.locator(".marks-transfer [role=status]").textContent())
          .toContain("没有导入");
      },
      DESK,
    );
  });

  test("explains a value against every set of peers", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openWorklist(page, "?v=1&kind=level");
        await page.waitForSelector(".comparison tbody tr");
        expect(await page.locator(".comparison tbody tr").count()).toBe(4);
        // The lead's own value is the one mark in the accent colour, among its peers and the others.
        const strip = page.locator('[data-chart="outlier-peers"][data-drawn="true"] svg');
        await strip.locator("[data-mark]").first().waitFor({ state: "attached" });
        expect(await strip.locator('[data-mark][fill="var(--accent)"]').count()).toBe(1);
        expect(await strip.locator("[data-mark]").count()).toBeGreaterThan(1);
        expect(await title(page).textContent()).toMatch(/\d{4}/);
        // The evidence opens at the figure the lead speaks of, with what it was divided by.
        await page.keyboard.press("e");
        const shown = page.getByRole("dialog").locator(".evidence-value");
        await shown.waitFor();
        expect(await page.locator(".lead-sentence").textContent()).toContain(await shown.textContent());
        expect(await page.getByRole("dialog").locator(".evidence-formula").textContent()).toContain("÷");
      },
      DESK,
    );
  });

  test("prints a page for one bureau with sources and their hashes", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openWorklist(page);
        await page.getByRole("button", { name: "简报", exact: true }).click();
        await page.locator(".brief-sources li").first().waitFor();
        expect(await page.locator(".brief-sources").textContent()).toMatch(/SHA-256 [0-9a-f]{64}/);
        await expectAccessible(page);
        await page.emulateMedia({ media: "print" });
        expect(await page.locator("header.header").isVisible()).toBe(false);
        expect(await page.locator(".brief").isVisible()).toBe(true);
      },
      DESK,
    );
  });
});
