import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { NodeEngine } from "../../lib/engine/node";
import { sql, values } from "../../lib/engine/sql";
import type { EngineRow } from "../../lib/engine/types";
import { roundTo, shiftLeft } from "../../lib/i18n/decimal";
import type { Locale } from "../../lib/i18n/locale";
import { MONEY_UNITS } from "../../lib/i18n/money";
import { regionYears } from "../../lib/metrics/region-years";
import { INTERNAL_CODE } from "../support/internal-codes";

interface Recorded extends EngineRow {
  readonly fact_id: string;
  readonly value: string | null;
  readonly unit: string;
  readonly status: string;
  readonly origin: string;
  readonly fiscal_year: number | null;
  /** Name of the region in the figure's year, and every name its code ever had, separated by |. */
  readonly place: string | null;
  readonly names: string | null;
  /** The prefecture or province it was part of in that year, and every name those ever had, separated by |. */
  readonly parent: string | null;
  readonly parents: string | null;
}

/** What the engine file the site was built with holds behind the figures of a page. */
async function recordsOf(engine: NodeEngine, ids: readonly string[]): Promise<Map<string, Recorded>> {
  if (ids.length === 0) return new Map();
  const rows = await engine.query<Recorded>(
    sql`WITH asked AS (SELECT * FROM facts WHERE fact_id IN ${values(ids)}),
      places AS (${regionYears(
        sql`SELECT DISTINCT region_code, fiscal_year FROM asked WHERE region_code IS NOT NULL AND fiscal_year IS NOT NULL`,
      )}),
      named AS (SELECT region_code, string_agg(DISTINCT name, '|') AS names FROM regions GROUP BY region_code),
      above AS (
        SELECT r.region_code, string_agg(DISTINCT p.name, '|') AS parents
        FROM regions r JOIN regions p ON p.region_code = r.parent_code GROUP BY r.region_code
      )
      SELECT f.fact_id, f.value, f.unit, f.status, f.origin, f.fiscal_year, y.region_name AS place, n.names,
        CASE WHEN y.prefecture IS NULL OR y.prefecture = y.region_name THEN y.province ELSE y.prefecture END AS parent,
        a.parents
      FROM asked f
      LEFT JOIN places y USING (region_code, fiscal_year)
      LEFT JOIN named n USING (region_code)
      LEFT JOIN above a USING (region_code)`,
  );
  return new Map(rows.map((row) => [row.fact_id, row]));
}

/** A number on a page that opens the evidence of exactly one fact, with all that is said beside it. */
interface Shown {
  readonly fact: string;
  readonly number: string;
  readonly label: string;
  /** The row of the table it stands in, if any: the place may be told in another column. */
  readonly row: string;
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
        row: [...(cell?.parentElement?.children ?? [])].map((one) => one.textContent).join(" "),
        units: [button.textContent, head, first, label].join(" "),
        status: button.querySelector<HTMLElement>(".status")?.dataset.status ?? null,
        origin: button.querySelector<HTMLElement>(".origin-mark")?.dataset.origin ?? null,
      },
    ];
  });
}

/** The digits of a number as written: “¥341.0 million”, “12 次” and “−3,069.00元” are 341.0, 12 and -3069.00. */
const plain = (text: string): string =>
  text
    .replaceAll(",", "")
    .replace("−", "-")
    .match(/-?\d+(?:\.\d+)?/)?.[0] ?? "";

/** The record's value as a page may round it in one of the language's units, with that unit's name. */
function mayRead(value: string, unit: string, shown: string, locale: Locale): string[] {
  const digits = shown.split(".")[1]?.length ?? 0;
  if (unit !== "元") return roundTo(value, digits) === shown ? [""] : [];
  return MONEY_UNITS[locale].flatMap(({ places, label }) =>
    roundTo(shiftLeft(value, places), digits) === shown ? [label] : [],
  );
}

/**
 * Holds every figure of a page that opens the evidence of one fact against the record in the engine file: value,
 * unit, year, place, quality and origin. Returns how many were compared.
 */
export async function compareFigures(page: Page, engine: NodeEngine, locale: Locale): Promise<number> {
  const shown = await page.evaluate(readShown);
  const facts = await recordsOf(
    engine,
    shown.map(({ fact }) => fact),
  );
  let compared = 0;
  for (const one of shown) {
    const fact = facts.get(one.fact);
    expect(fact, one.fact).toBeDefined();
    if (!fact || !/^-?\d/.test(fact.value ?? "") || !/\d/.test(one.number)) continue;
    const isQuotient =
      /元\/|per (?:resident|member|insured|person)|¥ per|%/.test(one.units) && fact.unit === "元";
    if (!isQuotient) {
      const units = mayRead(fact.value ?? "", fact.unit, plain(one.number), locale);
      expect(
        // In a sentence the number stands inside its unit: ¥76.77 million.
        units.some((unit) => `${one.units} ${one.number.replace(/[\d.,−]+/, "")}`.includes(unit)),
        `${one.label}: ${one.number} is ${fact.value}`,
      ).toBe(true);
    }
    const years = one.label.match(/(?:19|20)\d\d/g) ?? [];
    const named = (fact.names ?? "").split("|").filter((name) => name !== "" && one.label.includes(name));
    if (named.length > 0 && fact.place !== null) expect(named, one.label).toContain(fact.place);
    const { parent, parents } = fact;
    const said = `${one.label} ${one.row}`;
    const above = (parents ?? "").split("|").filter((name) => name !== "" && said.includes(name));
    if (above.length > 0 && parent !== null) expect(above, said).toContain(parent);
    if (years.length > 0) expect(years, one.label).toContain(String(fact.fiscal_year));
    if (one.status !== null && !isQuotient) expect(one.status, one.label).toBe(fact.status);
    expect(one.origin ?? "printed", one.label).toBe(fact.origin);
    compared += 1;
  }
  return compared;
}

/** What of a page's words is a code of the program's own. */
export async function codesIn(page: Page): Promise<readonly string[]> {
  const words = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    // A person who writes SQL needs the names of tables and columns, a formula its symbols; addresses are what they are.
    for (const part of copy.querySelectorAll(
      "pre, code, script, style, textarea, .sql, .schema, .formula-notation, a[href^=http]",
    ))
      part.remove();
    return copy.textContent ?? "";
  });
  expect(words.length).toBeGreaterThan(100);
  return words.match(new RegExp(INTERNAL_CODE, "g")) ?? [];
}
