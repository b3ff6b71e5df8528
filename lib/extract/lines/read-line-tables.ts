import type { DocumentModel, Row } from "../../documents/model";
import { readPrintedLines } from "../../documents/text/text-rows";
import type { TableKind } from "../../records/vocabulary";
import type { DocumentContext } from "../context";
import type { FindForm } from "../forms/titles";
import { headerOf } from "../grid/header-of";
import { judgeHeader } from "../grid/judge-header";
import { parsePrintedNumber } from "../printed-number";
import type { TableSegment } from "../segments";
import type { SubjectIndex } from "../subjects";
import { readSegment } from "../tables/read-tables";
import { isSpaced } from "./clusters";
import { readEconomicLines } from "./economic-lines";
import { formOfTable } from "./header-words";
import { Ledger } from "./ledger";
import { piecesOf } from "./pieces";
import { isCellALine, type LineReading, type LineReport } from "./reading";
import { findRegions, type LineRegion } from "./regions";
import { readSideLines } from "./side-lines";
import { readSubjectLines } from "./subject-lines";
import { readThreePublicLines } from "./three-public-lines";
import { readWordTable } from "./word-table";

/** The standard tables a text prints as lines, and the rows of the rest of the document. */
export interface LineTables {
  readonly tables: readonly TableSegment[];
  readonly rest: readonly Row[];
  /** The same lines by the places of their words, where their reader left figures open. */
  readonly again: readonly Row[];
  readonly report: readonly LineReport[];
}

/** Reads the tables whose rows are printed lines; null where the document has none. */
export function readLineTables(
  model: DocumentModel,
  context: DocumentContext,
  subjects: SubjectIndex,
  findForm: FindForm,
): LineTables | null {
  if (model.lines === undefined) return null;
  const lines = model.lines;
  const bureau = context.bureau?.name ?? null;
  const regions = findRegions(lines, (text) => findForm(text, bureau));
  const read = readRegions(regions, context, subjects);
  const done = read.filter((entry) => entry.segment !== null);
  const report = read.flatMap((entry) => entry.report);
  if (done.length === 0)
    return report.length > 0 ? { tables: [], rest: model.rows, again: [], report } : null;
  const starts = [0, ...done.map(({ region }) => region.end)];
  const rest = starts.flatMap((at, i) =>
    readPrintedLines(lines.slice(at, done[i]?.region.from), judgeHeader),
  );
  const again = done
    .filter((entry) => entry.report.length > 0)
    .flatMap(({ region }) => readPrintedLines(lines.slice(region.from, region.end), judgeHeader));
  return { tables: done.flatMap((entry) => entry.segment ?? []), rest, again, report };
}

/** Tables whose figures say where those of later ones belong come first. */
const ORDER: readonly TableKind[] = [
  "income_expenditure_total",
  "fiscal_total",
  "basic_detail",
  "gov_fund",
  "state_capital",
  "general_budget_expenditure",
  "three_public",
  "expenditure",
  "income",
];

interface ReadRegion extends LineReading {
  readonly region: LineRegion;
}

/** Reads the regions, each with what the others say; several accounts in one file say nothing about each other. */
function readRegions(
  regions: readonly LineRegion[],
  context: DocumentContext,
  subjects: SubjectIndex,
): ReadRegion[] {
  const filled = regions.filter((region) => region.body.length > 2).map((region) => region.form.table);
  const single = new Set(filled).size === filled.length;
  const ledger = new Ledger();
  const read = new Map<LineRegion, ReadRegion>();
  for (const region of regions.toSorted(
    (a, b) => ORDER.indexOf(a.form.table) - ORDER.indexOf(b.form.table),
  )) {
    const reading = readRegion(region, subjects, ledger, context.year);
    read.set(region, { region, ...reading });
    if (single && reading.segment) ledger.add(readSegment(reading.segment, context, subjects).facts);
  }
  return regions.flatMap((region) => read.get(region) ?? []);
}

/** By the reader of the form, or in a text of single spaces by the words of any form, whichever gives more figures a column. */
function readRegion(
  region: LineRegion,
  subjects: SubjectIndex,
  ledger: Ledger,
  year: number | null,
): LineReading {
  const own = readByForm(region, subjects, ledger);
  if ((own.segment !== null && own.report.length === 0) || isCellALine(region)) return own;
  const lines = region.body.map((line, i) => piecesOf(line, i));
  if (isSpaced(lines)) return own;
  const context = { table: region.form.table, title: region.title, year };
  const known = headerOf(
    context,
    lines.map((cells) => ({ cells })),
    subjects,
  );
  const other = readWordTable(region, lines, { ...known, subjects });
  if (!other) return own;
  return placedIn(other) > placedIn(own) ? other : own;
}

/** Figures a reading has given a column. */
function placedIn({ segment }: LineReading): number {
  const cells = segment?.rows.flatMap((row) => row.cells) ?? [];
  return cells.filter(({ text }) => parsePrintedNumber(text) !== null).length;
}

function readByForm(region: LineRegion, subjects: SubjectIndex, ledger: Ledger): LineReading {
  const { table } = region.form;
  if (formOfTable(table)) return readSubjectLines(region, subjects, ledger.totalsFor(table));
  if (table === "income_expenditure_total" || table === "fiscal_total")
    return readSideLines(region, subjects);
  if (table === "basic_detail") return readEconomicLines(region, subjects);
  if (table === "three_public") return readThreePublicLines(region);
  return { segment: null, report: [] };
}
