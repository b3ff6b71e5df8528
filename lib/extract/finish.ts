import type { Fact } from "../records/schema";
import type { DocumentContext } from "./context";
import type { DraftFact } from "./draft";
import { collapse } from "./label";
import { normalise } from "./unit";

interface Origin {
  readonly file: string;
  readonly documentId: string;
  readonly context: DocumentContext;
}

/** Drafts in reading order as records: ids, exact values in 元, precision. Preferred is decided by the checks. */
export function finish(drafts: readonly DraftFact[], origin: Origin): Fact[] {
  const ordered = [...drafts].sort((a, b) => a.place.char - b.place.char);
  const seen = new Map<number, number>();
  return ordered.map((fact) => {
    const count = (seen.get(fact.place.char) ?? 0) + 1;
    seen.set(fact.place.char, count);
    const at = count === 1 ? `${fact.place.char}` : `${fact.place.char}.${count}`;
    return record(fact, `${origin.documentId.slice(0, 12)}-${at}`, origin);
  });
}

function record(fact: DraftFact, id: string, { file, documentId, context }: Origin): Fact {
  const bureau = fact.owner ?? context.bureau;
  const unit = fact.number?.unit ?? fact.unit;
  const normal = fact.number ? normalise(fact.number.value, fact.number.decimals, unit) : null;
  const words = fact.measure.endsWith("_grade") ? fact.text : null;
  return {
    fact_id: id,
    file,
    document_id: documentId,
    bureau: bureau?.name ?? null,
    bureau_id: bureau?.bureau_id ?? null,
    bureau_type: bureau?.bureau_type ?? null,
    region_code: context.regionCode,
    region: context.regionName,
    scope: bureau?.scope ?? "department",
    fiscal_year: fact.year,
    measure: fact.measure,
    phase: fact.phase,
    fund: fact.fund,
    subject_code: fact.subject?.code ?? null,
    subject_name: fact.subject?.name ?? null,
    printed_code: fact.subject?.printed ?? null,
    item: fact.item,
    note: null,
    value: normal?.value ?? words,
    unit: normal?.unit ?? unit,
    printed: collapse(fact.text),
    printed_unit: unit === "" ? null : unit,
    precision: normal?.precision ?? null,
    basis: fact.basis,
    origin: fact.origin,
    formula: fact.formula,
    status: fact.status ?? "reported",
    status_reason: fact.reason,
    confirmed_by: null,
    contradicted_by: null,
    preferred: false,
    table: fact.table,
    table_title: fact.tableTitle,
    row: fact.row === null ? null : collapse(fact.row),
    column: fact.column === null ? null : collapse(fact.column),
    column_id: fact.columnId,
    placed_by: fact.placedBy ?? null,
    line: fact.place.line,
    char: fact.place.char,
    page: fact.place.page ?? null,
    bbox: fact.place.bbox ?? null,
    sheet: fact.place.sheet ?? null,
    cell: fact.place.cell ?? null,
    recognised: fact.place.recognised ?? null,
  };
}
