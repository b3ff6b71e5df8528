import type { Passage } from "../../records/checked-document";
import type { Remark } from "../../records/remark";
import { bodiesIn } from "./bodies";
import { clausesOf } from "./clauses";
import { correctedIn } from "./corrected";
import { explanationsIn } from "./explain";

/** A document says few such things; more are the same sentence in every table. */
const MOST = 80;
const SHORTEST = 8;

/**
 * What a document says that bears on others: explanations with their amounts, the units its accounts hold, former names.
 * Lines mean something to a reader in a text only.
 * @param members units a table of the document lists
 */
export function readRemarks(
  passages: readonly Passage[],
  format: string,
  members: readonly string[] = [],
): Remark[] | null {
  const listed: Remark = { kind: "members", amounts: [], names: [...members], line: null, page: null };
  const remarks: Remark[] = members.length > 0 ? [listed] : [];
  for (const [at, passage] of passages.entries()) {
    if (passage.bare.length < SHORTEST) continue;
    const place = { line: format === "text" ? passage.line : null, page: passage.page };
    for (const clauses of clausesOf(passage.bare))
      for (const { explanation, amounts } of explanationsIn(clauses)) {
        const { kind } = explanation;
        const about = kind === "corrected" ? correctedIn(clauses.join("，")) : [];
        const remark: Remark = { kind, amounts: [...amounts], names: [], ...place };
        remarks.push(about.length > 0 ? { ...remark, about } : remark);
      }
    for (const { kind, names } of bodiesIn(passages, at))
      remarks.push({ kind, amounts: [], names: [...names], ...place });
    if (remarks.length >= MOST) break;
  }
  return remarks.length === 0 ? null : remarks.slice(0, MOST);
}
