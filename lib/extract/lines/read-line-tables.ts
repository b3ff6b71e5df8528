import type { DocumentModel, Row } from "../../documents/model";
import { readPrintedLines } from "../../documents/text/text-rows";
import type { DocumentContext } from "../context";
import type { TableSegment } from "../segments";
import type { SubjectIndex } from "../subjects";
import { readEconomicLines } from "./economic-lines";
import { formOfTable } from "./header-words";
import type { LineReport } from "./reading";
import { findRegions, type LineRegion } from "./regions";
import { readSideLines } from "./side-lines";
import { readSubjectLines } from "./subject-lines";
import { readThreePublicLines } from "./three-public-lines";

/** The standard tables a text prints as lines, and the rows of the rest of the document. */
export interface LineTables {
  readonly tables: readonly TableSegment[];
  readonly rest: readonly Row[];
  readonly report: readonly LineReport[];
}

/** Reads the tables whose rows are printed lines; null where the document has none. */
export function readLineTables(
  model: DocumentModel,
  context: DocumentContext,
  subjects: SubjectIndex,
): LineTables | null {
  if (model.lines === undefined) return null;
  const lines = model.lines;
  const regions = findRegions(lines, context.bureau?.name ?? null);
  const read = regions.map((region) => ({ region, ...readRegion(region, subjects) }));
  const done = read.filter((entry) => entry.segment !== null);
  const report = read.flatMap((entry) => entry.report);
  if (done.length === 0) return report.length > 0 ? { tables: [], rest: model.rows, report } : null;
  const rest: Row[] = [];
  let at = 0;
  for (const { region } of done) {
    rest.push(...readPrintedLines(lines.slice(at, region.from)));
    at = region.end;
  }
  rest.push(...readPrintedLines(lines.slice(at)));
  return { tables: done.flatMap((entry) => entry.segment ?? []), rest, report };
}

function readRegion(region: LineRegion, subjects: SubjectIndex) {
  if (formOfTable(region.form.table)) return readSubjectLines(region, subjects, () => new Map());
  if (region.form.table === "income_expenditure_total" || region.form.table === "fiscal_total")
    return readSideLines(region, subjects);
  if (region.form.table === "basic_detail") return readEconomicLines(region, subjects);
  if (region.form.table === "three_public") return readThreePublicLines(region);
  return { segment: null, report: [] };
}
