import type { Extraction } from "../../extract/types";
import type { Bureau, DocumentRecord } from "../../records/schema";
import type { MemberOutcome } from "./messages";

/** Counts by name. */
export type Counts = Readonly<Record<string, number>>;

/** What stays in memory of a document that was read; its records are in the store. */
export interface DocumentSummary {
  readonly document: DocumentRecord;
  readonly bureau: Bureau | null;
  readonly bureaus: readonly Bureau[];
  readonly statuses: Counts;
  readonly findings: Counts;
  readonly abstentions: Counts;
}

/** A document that yields no records, with the reason. */
export interface Failure {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** What became of one file: its documents (several in an archive) and what could not be read. */
export interface Outcome {
  readonly documents: readonly DocumentSummary[];
  readonly failures: readonly Failure[];
  /** Documents that belong to another shard. */
  readonly elsewhere: number;
}

export function countBy<Item>(items: Iterable<Item>, nameOf: (item: Item) => string): Counts {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const name = nameOf(item);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** A reason up to its details: "budget: the document is …" counts as budget. */
const reasonOf = (reason: string): string => /^[a-z_]+(?=:)/.exec(reason)?.[0] ?? reason;

export function summarise({
  document,
  bureau,
  bureaus = [],
  facts,
  findings,
  abstentions,
}: Extraction): DocumentSummary {
  return {
    document,
    bureau,
    bureaus,
    statuses: countBy(facts, (fact) => fact.status),
    findings: countBy(findings, (finding) => finding.severity),
    abstentions: countBy(abstentions, (abstention) => reasonOf(abstention.reason)),
  };
}

/** A document that was read and holds nothing, which is worth a word. */
export function emptiness({ document, facts, abstentions }: Extraction): Failure | null {
  if (facts.length > 0) return null;
  return {
    file: document.file,
    code: "no_records",
    message: abstentions[0]?.reason ?? "the document holds no table or statement of final accounts",
  };
}

/** The documents of one file together. */
export function collect(members: readonly MemberOutcome[]): Outcome {
  return {
    documents: members.flatMap((one) => (one.kind === "read" ? [one.document] : [])),
    failures: members.flatMap((one) => (one.kind === "elsewhere" ? [] : (one.failure ?? []))),
    elsewhere: members.filter(({ kind }) => kind === "elsewhere").length,
  };
}
