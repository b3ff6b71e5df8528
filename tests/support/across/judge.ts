import type { CorpusDocument } from "../../../lib/corpus/corpus-document";
import { settleDocuments } from "../../../lib/corpus/settle";
import type { Finding } from "../../../lib/records/schema";
import type { MadePair } from "./plant";

export const acrossOf = (documents: readonly CorpusDocument[]): Finding[] =>
  settleDocuments(documents).flatMap(({ findings }) => findings.filter(({ scope }) => scope === "across"));

const isOpen = ({ closed_by }: Finding): boolean => closed_by === null || closed_by === undefined;
/** Figures a lead names; one that is printed nowhere, only implied by a change, stands in its words. */
const namedIn = ({ figures, message_zh }: Finding): Set<string> =>
  new Set([
    ...figures.map(({ printed }) => printed.replace(/万?元$/, "")),
    ...[...message_zh.matchAll(/\d[\d,]*\.?\d*/g)].map(([number]) => number),
  ]);

const isNamed = (figure: string, named: ReadonlySet<string>): boolean =>
  named.has(figure) || named.has(figure.replace(/\.?0+$/, ""));

export interface Verdict {
  /** The planted fault is an open lead that names both figures. */
  readonly found: boolean;
  /** Leads left open that nothing planted accounts for. */
  readonly without: readonly Finding[];
  readonly certain: number;
}

export function judgePair(pair: MadePair, documents: readonly CorpusDocument[]): Verdict {
  const findings = acrossOf(documents);
  const open = findings.filter(isOpen);
  const hits = open.filter(
    (one) => one.rule === pair.rule && pair.figures.every((figure) => isNamed(figure, namedIn(one))),
  );
  const [hit] = pair.planted === "fault" ? hits : [];
  return {
    found: hit !== undefined,
    without: open.filter((one) => one !== hit),
    certain: findings.filter(({ severity }) => severity === "certain").length,
  };
}
