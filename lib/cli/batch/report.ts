import type { DocumentRecord } from "../../records/schema";
import type { Counts, DocumentSummary, Failure } from "./outcome";
import type { Batch } from "./run-batch";

/** What a run did, for people and for the next program. */
export interface Report {
  readonly files: {
    readonly given: number;
    readonly resumed: number;
    readonly failed: number;
  };
  readonly documents: {
    readonly read: number;
    /** The same bytes under another name. */
    readonly repeated: number;
    /** Left to other shards. */
    readonly elsewhere: number;
    readonly formats: Counts;
    readonly withoutBureau: number;
    readonly withoutRegion: number;
    readonly withoutYear: number;
  };
  readonly records: { readonly total: number; readonly byStatus: Counts };
  readonly findings: {
    readonly total: number;
    /** Those inside one document. */
    readonly bySeverity: Counts;
    /** Those between the files and editions of one disclosure. */
    readonly between: number;
  };
  readonly abstentions: { readonly total: number; readonly byReason: Counts };
  readonly failures: readonly Failure[];
  readonly failuresByCode: Counts;
  readonly seconds: number;
}

function sumCounts(counts: Iterable<Counts>): Counts {
  const sums = new Map<string, number>();
  for (const one of counts)
    for (const [name, count] of Object.entries(one)) sums.set(name, (sums.get(name) ?? 0) + count);
  return Object.fromEntries([...sums].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
const tally = (names: Iterable<string>): Counts => sumCounts([...names].map((name) => ({ [name]: 1 })));

/** @param settled the documents as they stand in the package */
export function reportOf(batch: Batch, settled: readonly DocumentRecord[]): Report {
  const outcomes = batch.done.map(({ outcome }) => outcome);
  const all = outcomes.flatMap((outcome) => outcome.documents);
  const byId = new Map<string, DocumentSummary>(all.map((one) => [one.document.document_id, one]));
  const documents = [...byId.values()];
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  const statuses = sumCounts(documents.map((one) => one.statuses));
  const findings = sumCounts(documents.map((one) => one.findings));
  const inPackage = settled.reduce((sum, document) => sum + document.findings, 0);
  const abstentions = sumCounts(documents.map((one) => one.abstentions));
  const without = (isUnknown: (document: DocumentSummary["document"]) => boolean): number =>
    documents.filter(({ document }) => isUnknown(document)).length;
  return {
    files: {
      given: batch.done.length,
      resumed: batch.resumed,
      failed: outcomes.filter((outcome) => outcome.failures.length > 0).length,
    },
    documents: {
      read: documents.length,
      repeated: all.length - documents.length,
      elsewhere: outcomes.reduce((sum, outcome) => sum + outcome.elsewhere, 0),
      formats: tally(documents.map(({ document }) => document.format)),
      withoutBureau: without(({ bureau_id }) => bureau_id === null),
      withoutRegion: without(({ region_code }) => region_code === null),
      withoutYear: without(({ fiscal_year }) => fiscal_year === null),
    },
    records: { total: total(statuses), byStatus: statuses },
    findings: {
      total: inPackage,
      bySeverity: findings,
      between: inPackage - total(findings),
    },
    abstentions: { total: total(abstentions), byReason: abstentions },
    failures,
    failuresByCode: tally(failures.map(({ code }) => code)),
    seconds: Math.round(batch.seconds * 10) / 10,
  };
}

const list = (counts: Counts): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ") || "–";

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/g, " ").slice(0, 300);

/** The report as a page of Markdown. */
export function printReport(report: Report): string {
  const { files, documents, records, findings, abstentions, failures } = report;
  const rate = report.seconds > 0 ? ((files.given - files.resumed) / report.seconds).toFixed(1) : "–";
  const rows: readonly (readonly [string, string])[] = [
    ["文件 Files", `${files.given} (${files.failed} failed, ${files.resumed} finished before)`],
    [
      "文档 Documents",
      `${documents.read} (${list(documents.formats)}; ${documents.repeated} repeated, ${documents.elsewhere} of other shards)`,
    ],
    [
      "未能确定 Not told",
      `bureau ${documents.withoutBureau}, region ${documents.withoutRegion}, year ${documents.withoutYear}`,
    ],
    ["数据 Records", `${records.total} (${list(records.byStatus)})`],
    ["发现 Findings", `${findings.total} (${list(findings.bySeverity)}; between files ${findings.between})`],
    ["未采用 Abstentions", `${abstentions.total} (${list(abstentions.byReason)})`],
    ["失败 Failures", `${failures.length} (${list(report.failuresByCode)})`],
    ["用时 Time", `${report.seconds} s, ${rate} files/s`],
  ];
  const table = rows.map(([name, value]) => `| ${name} | ${cell(value)} |`);
  const failed = failures.map(({ file, code, message }) => `| ${cell(file)} | ${code} | ${cell(message)} |`);
  return [
    "# 抽取报告 Extraction report",
    "",
    "| | |",
    "|---|---|",
    ...table,
    ...(failed.length === 0 ? [] : ["", "| 文件 File | code | 原因 Reason |", "|---|---|---|", ...failed]),
    "",
  ].join("\n");
}
