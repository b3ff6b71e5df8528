import type { ChangedFigure } from "../../collect/changed-figures";
import type { SourceRow, SourceStatus } from "../../collect/source-table";
import { shownName } from "../../documents/shown-name";
import { formatCsv } from "../../records/csv";
import { findMeasure } from "../../records/measures";
import { printedText } from "../../records/printed";
import type { Fact } from "../../records/schema";
import type { Compared } from "./changes";
import { earlierPath } from "./documents";

/** What a run found. */
export interface CollectReport {
  readonly rows: readonly SourceRow[];
  /** Addresses whose document is gone since the run before. */
  readonly gone: ReadonlySet<string>;
  readonly compared: readonly Compared[];
  readonly limit: string | null;
}

const COLUMNS = [
  "change",
  "url",
  "page",
  "title",
  "file",
  "earlier_file",
  "measure",
  "fiscal_year",
  "phase",
  "subject_code",
  "item",
  "row",
  "column",
  "before",
  "now",
  "reason",
] as const;
type ChangeRow = Partial<Readonly<Record<(typeof COLUMNS)[number], string>>>;

const printOf = (fact: Fact | null): string => (fact ? printedText(fact) || (fact.value ?? "") : "");

function figureCells({ before, now }: ChangedFigure): ChangeRow {
  const fact = now ?? before;
  if (!fact) return {};
  return {
    measure: fact.measure,
    fiscal_year: String(fact.fiscal_year ?? ""),
    phase: fact.phase,
    subject_code: fact.subject_code ?? "",
    item: fact.item ?? "",
    row: fact.row ?? "",
    column: fact.column ?? "",
    before: printOf(before),
    now: printOf(now),
  };
}

const NO_FIGURES = "no figure differs";

/** One row a document that is new or gone, one a figure that differs of a changed one. */
export function formatChanges({ rows, gone, compared }: CollectReport): string {
  const byFile = new Map(compared.map((one) => [one.now.file, one]));
  const cells = rows.flatMap((row): ChangeRow[] => {
    const { url, page, title, file, reason } = row;
    const start = { url, page, title, file };
    if (row.status === "new") return [{ change: "new", ...start }];
    if (gone.has(url)) return [{ change: "gone", ...start, reason }];
    const one = row.status === "changed" ? byFile.get(file) : undefined;
    if (!one) return [];
    const changed = { change: "changed", ...start, earlier_file: earlierPath(one.before) };
    if (one.figures === null) return [{ ...changed, reason: one.reason }];
    if (one.figures.length === 0) return [{ ...changed, reason: NO_FIGURES }];
    return one.figures.map((figure) => ({ ...changed, ...figureCells(figure) }));
  });
  return formatCsv({ header: COLUMNS, rows: cells.map((row) => COLUMNS.map((name) => row[name] ?? "")) });
}

const STATUSES: readonly SourceStatus[] = [
  "new",
  "changed",
  "unchanged",
  "gone",
  "refused",
  "failed",
  "left",
];
/** Figures of one document that the text names; the table has all. */
const SHOWN = 20;

function describeFigure({ before, now }: ChangedFigure): string {
  const fact = (now ?? before) as Fact;
  const subject = [fact.subject_code, fact.subject_name].filter(Boolean).join(" ");
  const what = [findMeasure(fact.measure)?.zh ?? fact.measure, subject, fact.item, fact.fiscal_year]
    .filter(Boolean)
    .join(" · ");
  return `  ${what}: ${printOf(before) || "–"} → ${printOf(now) || "–"}`;
}

function describeChanged(row: SourceRow, one: Compared | undefined): string[] {
  const head = `changed  ${row.url}  ${row.title}`;
  if (!one) return [head];
  if (one.figures === null) return [head, `  its figures could not be compared: ${one.reason}`];
  if (one.figures.length === 0) return [head, `  ${NO_FIGURES}`];
  const more = one.figures.length - SHOWN;
  return [
    head,
    ...one.figures.slice(0, SHOWN).map(describeFigure),
    ...(more > 0 ? [`  and ${more} more figures (changes.csv)`] : []),
  ];
}

/** What is new, changed, gone and what failed, for people. */
export function printReport(report: CollectReport): string {
  const { rows, gone, compared, limit } = report;
  const of = (status: SourceStatus): SourceRow[] => rows.filter((row) => row.status === status);
  const byFile = new Map(compared.map((one) => [one.now.file, one]));
  const counts = STATUSES.map((status) => `${of(status).length} ${status}`).join(", ");
  const lines = [
    counts,
    ...of("changed").flatMap((row) => describeChanged(row, byFile.get(row.file))),
    ...rows.filter(({ url }) => gone.has(url)).map(({ url, title }) => `gone     ${url}  ${title}`),
    ...of("new").map(({ url, title }) => `new      ${url}  ${title}`),
    ...(limit === null ? [] : [`${limit}: the same command goes on from here`]),
  ];
  return `${lines.map(shownName).join("\n")}\n`;
}
