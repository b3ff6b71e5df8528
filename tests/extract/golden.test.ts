import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatCsv } from "../../lib/records/csv";
import type { Fact } from "../../lib/records/schema";
import { extractText } from "../support/extraction";

const FOLDER = join(import.meta.dirname, "..", "fixtures");
const FIXTURES = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

/** Golden files change only by `UPDATE_GOLDEN=1 npx vitest run tests/extract/golden.test.ts`, and are then read by eye. */
const update = process.env.UPDATE_GOLDEN === "1";

const COLUMNS = {
  line: (fact) => String(fact.line),
  table: (fact) => fact.table,
  measure: (fact) => fact.measure,
  phase: (fact) => fact.phase,
  fund: (fact) => fact.fund ?? "",
  year: (fact) => String(fact.fiscal_year),
  subject: (fact) => fact.subject_code ?? "",
  column: (fact) => fact.column_id ?? "",
  item: (fact) => fact.item ?? "",
  value: (fact) => fact.value ?? "",
  unit: (fact) => fact.unit,
  printed: (fact) => fact.printed ?? "",
  origin: (fact) => fact.origin,
  status: (fact) => fact.status,
} as const satisfies Record<string, (fact: Fact) => string>;

function goldenOf(facts: readonly Fact[]): string {
  return formatCsv({
    header: Object.keys(COLUMNS),
    rows: facts.map((fact) => Object.values(COLUMNS).map((column) => column(fact))),
  });
}

describe("the records of a fixture", () => {
  it.each(FIXTURES)("%s", async (name) => {
    const { facts } = await extractText(readFileSync(join(FOLDER, name), "utf8"), name);
    const path = join(FOLDER, name.replace(/\.txt$/, ".golden.csv"));
    if (update) writeFileSync(path, goldenOf(facts));
    expect(existsSync(path), `no golden file ${path}`).toBe(true);
    expect(goldenOf(facts)).toBe(readFileSync(path, "utf8"));
  });

  it.each(FIXTURES)("%s publishes nobody's name or telephone number", async (name) => {
    const { facts } = await extractText(readFileSync(join(FOLDER, name), "utf8"), name);
    expect(JSON.stringify(facts.map(({ document_id: _, fact_id: __, ...rest }) => rest))).not.toMatch(
      /1[3-9]\d{9}|张某某/,
    );
  });
});
