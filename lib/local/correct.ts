import { parsePrintedNumber } from "../extract/printed-number";
import { normalise } from "../extract/unit";
import { correctedId } from "../records/corrected";
import { printedText } from "../records/printed";
import type { Fact } from "../records/schema";
import type { Correction } from "./types";

/** A typed figure as the records hold it; null where it is no single number. */
export function readValue(
  text: string,
  unit: string,
): { value: string; unit: string; precision: string } | null {
  const number = parsePrintedNumber(text);
  if (!number) return null;
  const { value, unit: plain, precision } = normalise(number.value, number.decimals, number.unit ?? unit);
  return { value, unit: plain, precision };
}

const print = (value: string | null, unit: string | null): string =>
  printedText({ printed: value, printed_unit: unit }) || "—";

/** The record of a correction: where it stands and what was printed stay, the reading is the reviewer's. */
export function correctFact(fact: Fact, correction: Correction, at: string): Fact {
  const { by, reason, measure, phase, fiscal_year } = correction;
  const read = correction.value === null ? null : readValue(correction.value, correction.unit);
  return {
    ...fact,
    fact_id: correctedId(fact.fact_id),
    measure,
    phase,
    fiscal_year,
    value: read?.value ?? null,
    unit: read?.unit ?? fact.unit,
    printed_unit: correction.unit === "" ? null : correction.unit,
    precision: read?.precision ?? null,
    origin: "corrected",
    formula: `${print(fact.printed, fact.printed_unit)} → ${print(correction.value, correction.unit)}`,
    status: read ? "reported" : "undefined",
    status_reason: [by, at.slice(0, 10), reason].filter(Boolean).join(" · "),
    confirmed_by: null,
    contradicted_by: null,
    // Decided by the checks; a table of figures, which has none, keeps what its figure had.
    preferred: fact.preferred,
  };
}
