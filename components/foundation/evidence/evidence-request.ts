import { factIds } from "@/lib/metrics/fact-ids";
import type { MetricCell } from "@/lib/view/metric-cell";

/** Something a shown number rests on: a figure of the records, or another number with its source. */
export type EvidencePart =
  | { readonly label: string; readonly factId: string }
  | {
      readonly label: string;
      readonly value: string;
      readonly source: string;
      /** What the source says of the number that limits its use. */
      readonly caveat?: string;
    };

/** What the evidence panel is asked to explain. */
export interface EvidenceRequest {
  /** What the number is, e.g. “荷塘区医疗保障局 2021 年本年支出合计”. */
  readonly title: string;
  /** The number as shown, with its unit; the fact's own value when omitted. */
  readonly value?: string;
  /** How a computed number comes about, e.g. “支出 ÷ 常住人口”. */
  readonly formula?: string;
  readonly parts: readonly EvidencePart[];
  /** Names a computed figure in the address; with no parts, they are found again. */
  readonly cell?: MetricCell;
}

/** Request for one recorded figure, or for those of a cell that disagree (their ids joined by |). */
export function evidenceOfFact(title: string, facts: string): EvidenceRequest {
  return { title, parts: factIds(facts).map((factId) => ({ label: title, factId })) };
}

/** The fact behind a request about exactly one, which then has an address of its own. */
export function singleFact({ parts, formula }: EvidenceRequest): string | undefined {
  const [only, ...others] = parts;
  if (!only || others.length > 0 || formula || !("factId" in only)) return undefined;
  return only.factId;
}
