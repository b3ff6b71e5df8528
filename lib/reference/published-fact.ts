import { findMeasure } from "../records/measures";
import type { Bureau, Fact } from "../records/schema";
import { type Fund, Phase } from "../records/vocabulary";
import { type PublishedFigure, readPrint } from "./published-figure";
import type { RegionLookup } from "./region-in-year";

/** What the facts of one page share. */
export interface Page {
  readonly url: string;
  readonly documentId: string;
  readonly bureau: Bureau;
  readonly regionIn: RegionLookup;
}

/** Only a measure that names its fund has one; the pages do not say which funds the other totals hold. */
export function fundOf(measure: string): Fund | null {
  if (measure.startsWith("general_public_budget")) return "general";
  if (measure.startsWith("gov_fund")) return "gov_fund";
  return measure.startsWith("state_capital") ? "state_capital" : null;
}

/** The fact of one row; a change against the year before is a fact about the change, not about the measure. */
export function readFact(figure: PublishedFigure, page: Page, number: number): Fact {
  const isChange = figure.kind === "change_from_prior_year";
  const print = readPrint(figure);
  return {
    fact_id: `${page.documentId.slice(0, 12)}-${number}`,
    file: page.url,
    document_id: page.documentId,
    bureau: page.bureau.name,
    bureau_id: page.bureau.bureau_id,
    bureau_type: page.bureau.bureau_type,
    region_code: page.bureau.region_code,
    region: page.regionIn(page.bureau.region_code, figure.fiscal_year)?.fullName ?? null,
    scope: page.bureau.scope,
    fiscal_year: figure.fiscal_year,
    measure: isChange ? "change_amount" : figure.measure,
    phase: Phase.parse(figure.phase),
    fund: fundOf(figure.measure),
    subject_code: null,
    subject_name: null,
    printed_code: null,
    item: isChange ? figure.measure : null,
    value: figure.value,
    unit: figure.unit,
    printed: figure.printed,
    printed_unit: print.unit,
    precision: print.precision,
    basis: null,
    origin: "printed",
    formula: null,
    status: "reported",
    placed_by: null,
    confirmed_by: null,
    contradicted_by: null,
    status_reason: figure.bureau_inferred === "1" ? "the page does not name the body itself" : null,
    preferred: true,
    table: "published_page",
    table_title: null,
    row: findMeasure(figure.measure)?.zh ?? null,
    column: null,
    column_id: null,
    note: null,
    line: null,
    char: null,
    page: null,
    bbox: null,
    sheet: null,
    cell: null,
    recognised: null,
  };
}
