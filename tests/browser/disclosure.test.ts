import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { Dice, makeBody } from "../support/across/body";
import { makePair } from "../support/across/plant";
import { byClass, ownerOf, print, type Table } from "../support/across/write";
import { siteUrl, test, withPage } from "./fixture";
import { expectAccessible } from "./support-axe";
import { giveFiles, untilKept } from "./support-documents";
import { addressOf, moveReady, openReady, pickOption, watchErrors } from "./support-pages";

const DESK = { viewport: { width: 1440, height: 900 } };

/** Documents of three departments, each of them without most of what has to be published. */
const DROPPED = [5, 6, 8].flatMap((seed) => makePair(seed, "continuity", "fault").files);

async function dropAll(page: Page): Promise<void> {
  await page.goto(addressOf("documents"));
  await giveFiles(
    page,
    DROPPED.map(({ file, text }) => ({ name: file, content: text })),
  );
  await untilKept(page, DROPPED.length);
}

describe("a supervisor", () => {
  test("drops a place's documents, sees who lacks what, opens the reason and takes the letters along", async ({
    browser,
  }) => {
    await withPage(
      browser,
      async (page) => {
        const errors = watchErrors(page);
        await dropAll(page);
        await moveReady(page, addressOf("disclosure"));
        const matrix = page.locator(".disclosure-matrix");
        await matrix.waitFor();
        await expect
          .poll(() => matrix.locator("tbody tr").count())
          .toBeGreaterThanOrEqual(DROPPED.length + 3);
        await matrix.getByRole("button", { name: /未见$/ }).first().click();
        await page.locator(".disclosure-detail li").first().waitFor();
        const letter = page.locator(".disclosure-letters details").first();
        await letter.locator("summary").click();
        const text = (await letter.locator("pre").textContent()) ?? "";
        expect(text).toContain("按规定应当公开");
        expect(text).toContain("依据：");
        await expectAccessible(page);
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("button", { name: "全部下载为 CSV" }).click(),
        ]);
        const file = join(await mkdtemp(join(tmpdir(), "letters-")), "letters.csv");
        await download.saveAs(file);
        const csv = await readFile(file, "utf8");
        expect(csv.split("\r\n").length).toBeGreaterThan(20);
        expect(errors).toEqual([]);
      },
      DESK,
    );
  });

  test("sees which departments of a list are not in the collection, which is not called unpublished", async ({
    browser,
  }) => {
    await withPage(
      browser,
      async (page) => {
        await openReady(page, addressOf("disclosure"));
        await page.getByText("与应公开部门名单核对").click();
        await page.locator(".disclosure-expected textarea").fill("某县没有的局\n另一个没有的局");
        await expect
          .poll(() => page.locator('.disclosure-collection [role="status"] li').allTextContents())
          .toEqual(["某县没有的局", "另一个没有的局"]);
        await page.reload();
        await page.getByText("与应公开部门名单核对").click();
        await page.getByRole("button", { name: "复制缺的部门" }).waitFor();
        expect(await page.locator(".disclosure-expected textarea").inputValue()).toContain("另一个没有的局");
        expect(await page.locator(".disclosure-collection").textContent()).toContain("不等于没有公开");
      },
      DESK,
    );
  });
});

describe("a journalist", () => {
  test("follows a balance that two years print differently to both cells", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await dropAll(page);
        await moveReady(page, `${siteUrl()}/outliers/?kind=balance_mismatch`);
        const lead = page.locator(".lead").filter({ hasText: "年初结转和结余" }).first();
        await lead.click();
        const figures = page.locator(".finding-figures").first().getByRole("button");
        await expect.poll(() => figures.count()).toBeGreaterThanOrEqual(2);
        await figures.nth(1).click();
        await page.getByRole("dialog").locator(".fact-card").first().waitFor();
      },
      DESK,
    );
  });
});

/** A department's budget, and its accounts of the same year, which print no budget. */
function budgetAndAccounts(): {
  readonly owner: string;
  readonly files: { name: string; content: string }[];
} {
  const body = makeBody(new Dice(21));
  const [, { year, budget, spent }] = body.years;
  const owner = ownerOf(body);
  const table = (title: string, total: string, amounts: readonly number[]) =>
    byClass(
      title,
      [
        [total, amounts],
        ["基本支出", amounts],
        ["项目支出", amounts.map(() => 0)],
      ],
      "万元",
    );
  const file = (name: string, title: string, printed: Table) => ({
    name: `${name}.txt`,
    content: print({ title: `${owner}${title}`, tables: [printed], sentences: [] }, owner, {
      unit: "万元",
      format: "text",
    }),
  });
  return {
    owner,
    files: [
      file("budget", `${year}年部门预算`, table("一般公共预算支出表", "合计", budget)),
      file("accounts", `${year}年度部门决算`, table("一般公共预算财政拨款支出决算表", "本年支出合计", spent)),
    ],
  };
}

describe("an analyst", () => {
  test("finds the initial budget of a department whose accounts print none, and opens its cell", async ({
    browser,
  }) => {
    const { owner, files } = budgetAndAccounts();
    await withPage(
      browser,
      async (page) => {
        const errors = watchErrors(page);
        await page.goto(addressOf("documents"));
        await giveFiles(page, files);
        await untilKept(page, files.length);
        await moveReady(page, addressOf("execution", "?v=2&s=department"));
        await pickOption(page, "部门", owner);
        await page.keyboard.press("Escape"); // Empties the search,
        await page.keyboard.press("Escape"); // closes the list.
        const initial = page
          .locator("main tbody tr")
          .filter({ hasText: owner })
          .getByRole("button", { name: "455.09" });
        await initial.first().click();
        const card = page.getByRole("dialog").locator(".fact-card").first();
        await expect.poll(() => card.textContent()).toContain("一般公共预算支出表");
        expect(await card.textContent()).toContain("budget.txt");
        expect(errors).toEqual([]);
      },
      DESK,
    );
  });
});
