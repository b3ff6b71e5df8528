import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { paths } from "../../lib/cli/paths";
import { readCsvRecords } from "../../lib/records/csv";
import { siteUrl, test, withSharedPage } from "./fixture";
import { addressOf, openReady } from "./support-pages";

type FactField =
  | "fact_id"
  | "bureau_id"
  | "measure"
  | "printed"
  | "line"
  | "document_id"
  | "unit"
  | "printed_unit";
const facts = readCsvRecords<FactField>(readFileSync(join(paths.data, "facts.csv"), "utf8"));

/** A figure in 万元 on a line of a text document: all parts of its evidence exist. */
const known = facts.find(
  (fact) => fact.line !== "" && fact.printed_unit === "万元" && fact.printed.length > 4,
);

describe("the evidence of a figure", () => {
  test("gives the printed string, the line, the unit conversion and the hash of the document", async ({
    browser,
  }) => {
    if (!known) throw new Error("the data hold no figure in 万元 with a line");
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", `?v=1&fact=${known.fact_id}`));
      const panel = page.getByRole("dialog");
      await panel.locator(".fact-card").waitFor();
      expect(await panel.locator("q").first().textContent()).toContain(known.printed);
      expect(await panel.locator(".cell-table mark").textContent()).toBe(known.printed);
      const text = await panel.textContent();
      expect(text).toContain(`第 ${known.line} 行`);
      expect(text).toContain("万元 × 10,000 =");
      expect(text).toContain(known.document_id);
    });
  });

  test("opens from the keyboard, closes with Escape and gives the focus back", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore"));
      await page.waitForSelector('.data-table[data-view="ready"]');
      const figure = page.locator(".figure-button").first();
      const label = await figure.getAttribute("aria-label");
      await figure.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").locator(".fact-card").waitFor();
      expect(new URL(page.url()).searchParams.get("fact")).not.toBeNull();
      await page.keyboard.press("Escape");
      await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
      // The history goes back by itself: the address follows the panel.
      await expect.poll(() => new URL(page.url()).searchParams.get("fact")).toBeNull();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
        .toBe(label);
    });
  });

  test("of a record that is none says so", async ({ browser }) => {
    await withSharedPage(browser, async (page) => {
      await openReady(page, addressOf("explore", "?v=1&fact=000000000000-1", "en"));
      await expect.poll(() => page.getByRole("dialog").textContent()).toContain("no record 000000000000-1");
    });
  });

  test("the citation can be copied by hand where the clipboard is closed", async ({ browser }) => {
    if (!known) throw new Error("the data hold no figure in 万元 with a line");
    await withSharedPage(browser, async (page) => {
      const host = siteUrl("atlas.intranet");
      await openReady(page, `${host}/explore/?v=1&fact=${known.fact_id}`);
      await page.getByRole("button", { name: "复制引用" }).click();
      expect(await page.locator(".copy-manual textarea").inputValue()).toContain(known.printed);
    });
  });
});
