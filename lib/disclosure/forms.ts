import type { Evidence } from "./evidence";
import { explainsNone } from "./none";
import { type Verdict, verdict } from "./state";

/** How the money of a form is called where a sentence says that there is none. */
const MONEY_OF: Readonly<Record<string, string>> = {
  gov_fund: "政府性基金",
  state_capital: "国有资本经营",
  three_public: "三公|“三公”",
};

/** What an empty table with a note is, apart from one of zeros. */
export const NOTED = "the table is empty and a note says why";

const isZero = (value: string | null): boolean => value === null || Number(value) === 0;

/** State of a table: with figures, with zeros or a note, empty, or not there. */
export function formVerdict(form: string, evidence: Evidence): Verdict {
  const plain = form.replace(/^budget_/, "");
  const money = MONEY_OF[plain];
  const printed = evidence.forms.get(form) ?? [];
  const facts = evidence.factsOf(form).filter((fact) => fact.phase !== "prior_actual");
  const first = facts[0];
  if (first && facts.some((fact) => !isZero(fact.value)))
    return verdict("present", "figures of the table were read", first.line);
  const line = printed[0]?.line ?? first?.line ?? null;
  const note =
    printed.find((one) => explainsNone(one.notes))?.line ??
    (money ? evidence.passages.find((one) => explainsNone(one.text, money))?.line : undefined);
  if (first && facts.every((fact) => fact.value !== null))
    return verdict("present_zero", "every figure of the table is zero", first.line);
  if (printed.some((one) => one.hasFigures))
    return verdict("not_checkable", "the table is there and its figures could not be read", line);
  if (!evidence.hasTables && note === undefined) return verdict("not_checkable", "the file holds no tables");
  if (printed.length > 0)
    return note === undefined
      ? verdict("empty_unexplained", "the table is empty and nothing says why", line)
      : verdict("present_zero", NOTED, note);
  if (!evidence.hasTables) return verdict("not_checkable", "the file holds no tables");
  if (evidence.isPartial) return verdict("not_checkable", "a part of the file was not read");
  return verdict("absent", "no table of this title in the file");
}
