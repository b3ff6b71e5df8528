import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { paths } from "../../lib/cli/paths";
import { textFor } from "../../lib/i18n/catalogue";
import { roundTo, shiftLeft } from "../../lib/i18n/decimal";
import type { Locale } from "../../lib/i18n/locale";
import { MONEY_UNITS } from "../../lib/i18n/money";
import { readCsvRecords } from "../../lib/records/csv";
import { INTERNAL_CODE } from "../support/internal-codes";
import { siteUrl, test, withPage } from "./fixture";
import { openReady, PAGES } from "./support-pages";

type Field =
  | "fact_id"
  | "value"
  | "unit"
  | "status"
  | "origin"
  | "fiscal_year"
  | "region"
  | "bureau"
  | "measure";
const facts = new Map(
  readCsvRecords<Field>(readFileSync(join(paths.data, "facts.csv"), "utf8")).map((fact) => [
    fact.fact_id,
    fact,
  ]),
);

/** A number on a page that opens the evidence of exactly one fact, with all that is said beside it. */
interface Shown {
  readonly fact: string;
  readonly number: string;
  readonly label: string;
  /** Where its unit may stand: behind it, in the head of its column, in its name. */
  readonly units: string;
  readonly status: string | null;
  readonly origin: string | null;
}

/** Runs in the page. */
function readShown(): Shown[] {
  return [...document.querySelectorAll<HTMLElement>(".figure-button[data-facts]")].flatMap((button) => {
    const ids = (button.dataset.facts ?? "").split(" ").filter(Boolean);
    const [fact] = ids;
    if (ids.length !== 1 || fact === undefined) return [];
    const cell = button.closest<HTMLTableCellElement>("td");
    const head =
      cell?.closest("table")?.querySelector("thead tr")?.children[cell.cellIndex]?.textContent ?? "";
    const first = cell?.closest("table")?.querySelector("thead th")?.textContent ?? "";
    const label = button.getAttribute("aria-label") ?? "";
    return [
      {
        fact,
        number: button.querySelector(".figure-number")?.textContent ?? "",
        label,
        units: [button.querySelector(".figure-unit")?.textContent, head, first, label].join(" "),
        status: button.querySelector<HTMLElement>(".status")?.dataset.status ?? null,
        origin: button.querySelector<HTMLElement>(".origin-mark")?.dataset.origin ?? null,
      },
    ];
  });
}

const plain = (text: string): string =>
  text
    .replaceAll(",", "")
    .replace("−", "-")
    .replace(/[¥%]|million|[万亿]?元.*$/g, "")
    .trim();

/** The record's value as a page may round it in one of the language's units, with that unit's name. */
function mayRead(value: string, unit: string, shown: string, locale: Locale): string[] {
  const digits = shown.split(".")[1]?.length ?? 0;
  if (unit !== "元") return roundTo(value, digits) === shown ? [""] : [];
  return MONEY_UNITS[locale].flatMap(({ places, label }) =>
    roundTo(shiftLeft(value, places), digits) === shown ? [label] : [],
  );
}

describe.each(PAGES)("the page $id in $locale", ({ id, locale, path }) => {
  const t = textFor(locale);

  test("shows each figure as its record has it: value, unit, year, place, quality and origin", async ({
    browser,
  }) => {
    await withPage(browser, async (page) => {
      await openReady(page, `${siteUrl()}${path}`);
      await page.waitForTimeout(0);
      const shown = await page.evaluate(readShown);
      let compared = 0;
      for (const one of shown) {
        const fact = facts.get(one.fact);
        expect(fact, one.fact).toBeDefined();
        if (!fact || !/^-?\d/.test(fact.value) || !/\d/.test(one.number)) continue;
        const isQuotient =
          /元\/|per (?:resident|member|insured|person)|¥ per|%/.test(one.units) && fact.unit === "元";
        if (!isQuotient) {
          const units = mayRead(fact.value, fact.unit, plain(one.number), locale);
          expect(
            units.some((unit) => one.units.includes(unit)),
            `${one.label}: ${one.number} is ${fact.value}`,
          ).toBe(true);
        }
        const years = one.label.match(/(?:19|20)\d\d/g) ?? [];
        if (years.length > 0) expect(years, one.label).toContain(fact.fiscal_year);
        if (one.status !== null && !isQuotient) expect(one.status, one.label).toBe(fact.status);
        expect(one.origin ?? "printed", one.label).toBe(fact.origin);
        compared += 1;
      }
      if (shown.length > 0) expect(compared).toBeGreaterThan(0);
      process.stdout.write(`${id} ${locale}: ${compared} figures compared\n`);
    });
  });

  test("says nothing in codes", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await openReady(page, `${siteUrl()}${path}`);
      const words = await page.evaluate(() => {
        const copy = document.body.cloneNode(true) as HTMLElement;
        // A person who writes SQL needs the names of tables and columns; files and addresses are what they are.
        for (const part of copy.querySelectorAll(
          "pre, code, script, style, textarea, .sql, .schema, a[href^=http]",
        ))
          part.remove();
        return copy.textContent ?? "";
      });
      expect(t("app.name")).not.toBe("");
      expect(words.match(new RegExp(INTERNAL_CODE, "g")) ?? []).toEqual([]);
    });
  });
});
