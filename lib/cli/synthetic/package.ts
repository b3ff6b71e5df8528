import { createHash } from "node:crypto";
import type { PackageRecords } from "../../records/package/resources";
import type { Bureau, DocumentRecord, Fact, Region } from "../../records/schema";
import { UNSTATED } from "../../records/unstated";
import type { Fund, Phase, TableKind } from "../../records/vocabulary";
import type { SyntheticData, SyntheticYear } from "./bureau-years";

interface Stated {
  readonly measure: string;
  readonly phase: Phase;
  readonly fund: Fund | null;
  readonly table: TableKind;
}

const actual = (measure: string, table: TableKind, fund: Fund | null = null): Stated => ({
  measure,
  phase: "actual",
  fund,
  table,
});

/** Which figure of a document each synthetic value is. */
const STATED: Readonly<Record<string, Stated>> = {
  expenditure_total: actual("expenditure_total", "expenditure"),
  project_expenditure: actual("project_expenditure", "expenditure"),
  basic_expenditure: actual("basic_expenditure", "expenditure"),
  revenue_total: actual("revenue_total", "income"),
  closing_balance: actual("closing_balance", "income_expenditure_total"),
  general_public_budget_expenditure: actual(
    "general_public_budget_expenditure",
    "general_budget_expenditure",
    "general",
  ),
  budget_initial_general: {
    measure: "budget_initial",
    phase: "budget_initial",
    fund: "general",
    table: "narrative",
  },
  three_public_total: actual("three_public.total", "three_public", "general"),
  operating_expenses: actual("operating_expenses", "narrative", "general"),
  performance_score: actual("performance_score", "performance_overall"),
};

/** Id of the one document of a synthetic bureau. */
export const documentIdOf = (bureauId: string): string => createHash("sha256").update(bureauId).digest("hex");

function factsOf(row: SyntheticYear): Fact[] {
  const document = documentIdOf(row.bureauId);
  return Object.entries(row.values).flatMap(([name, value], i): Fact[] => {
    const stated = STATED[name];
    if (!stated) return [];
    const unit = stated.measure === "performance_score" ? "分" : "元";
    return [
      {
        fact_id: `${document.slice(0, 12)}-${row.year}${String(i).padStart(2, "0")}`,
        file: `${row.regionName}${row.bureau}.synthetic`,
        document_id: document,
        bureau: row.bureau,
        bureau_id: row.bureauId,
        bureau_type: row.bureauType,
        region_code: row.regionCode,
        region: `${row.province}${row.prefecture}${row.regionName}`,
        scope: "department",
        fiscal_year: row.year,
        ...stated,
        subject_code: null,
        subject_name: null,
        printed_code: null,
        item: null,
        value: value.toFixed(2),
        unit,
        printed: value.toFixed(2),
        printed_unit: unit,
        precision: "0.01",
        basis: null,
        origin: "printed",
        formula: null,
        status: "reported",
        status_reason: null,
        placed_by: null,
        confirmed_by: null,
        contradicted_by: null,
        preferred: true,
        table_title: "合成 synthetic",
        row: name,
        column: "决算数",
        column_id: null,
        note: null,
        line: i + 1,
        char: 0,
        page: null,
        bbox: null,
        sheet: null,
        cell: null,
        recognised: null,
      },
    ];
  });
}

/** What is the same of every synthetic region. */
export const SYNTHETIC_REGION = {
  name_unique: true,
  aliases: null,
  valid_from: null,
  valid_to: null,
  status: "synthetic",
  successor_codes: null,
  pinyin: null,
  latin: null,
  longitude: null,
  latitude: null,
  source: "synthetic",
  parent_code: null,
} as const;

/** What is the same of every synthetic document. */
export const SYNTHETIC_DOCUMENT = {
  kind: "final_account",
  url: null,
  ...UNSTATED,
  format: "synthetic",
  encoding: null,
  bytes: null,
} as const;

/** A data package of synthetic accounts: the same tables as the real one and nothing of it. */
export function syntheticPackage({ rows }: SyntheticData): PackageRecords {
  const counties = [...new Map(rows.map((row) => [row.regionCode, row])).values()];
  const units = [...new Map(rows.map((row) => [row.bureauId, row])).values()];
  const facts = rows.flatMap(factsOf);
  const regions = counties.map(
    (row): Region => ({
      ...SYNTHETIC_REGION,
      region_code: row.regionCode,
      name: row.regionName,
      full_name: `${row.province}${row.prefecture}${row.regionName}`,
      level: "county",
      province: row.province,
      prefecture: row.prefecture,
    }),
  );
  const bureaus = units.map(
    (row): Bureau => ({
      bureau_id: row.bureauId,
      name: row.bureau,
      bureau_type: row.bureauType,
      scope: "department",
      region_code: row.regionCode,
      level: "county",
    }),
  );
  const documents = units.map(
    (row): DocumentRecord => ({
      document_id: documentIdOf(row.bureauId),
      file: `${row.regionName}${row.bureau}.synthetic`,
      title: `${row.regionName}${row.bureau}（合成，不是真实决算）`,
      ...SYNTHETIC_DOCUMENT,
      bureau_id: row.bureauId,
      region_code: row.regionCode,
      fiscal_year: null,
      facts: facts.filter((fact) => fact.bureau_id === row.bureauId).length,
      findings: 0,
    }),
  );
  const population = counties.flatMap((row) =>
    [2010, 2020].map((year) => ({
      region_code: row.regionCode,
      region_name: row.regionName,
      year,
      indicators: [],
      population: row.population,
      kind: "synthetic",
      level: "county",
      source: "synthetic",
      note: null,
    })),
  );
  return {
    documents,
    bureaus,
    regions,
    population,
    indicators: [],
    subjects: [],
    requirements: [],
    inspections: [],
    facts,
    findings: [],
    disclosures: [],
  };
}
