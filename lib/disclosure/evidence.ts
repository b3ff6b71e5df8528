import { BUDGET_FORMS } from "../accounts/budget-forms";
import type { Cell, DocumentModel, Row } from "../documents/model";
import { budgetFormOf, type FindForm, formOf } from "../extract/forms/titles";
import { type Segments, segment, type TableSegment } from "../extract/segments";
import type { Extraction } from "../extract/types";
import { groupBy } from "../records/group";
import type { Fact } from "../records/schema";
import { explainsNone } from "./none";
import { type Passage, passagesOf } from "./passages";

/** A printed form, with or without figures. */
export interface PrintedForm {
  readonly line: number;
  readonly notes: string;
  /** Amounts printed in its body, whether they could be placed or not. */
  readonly hasFigures: boolean;
}

/** What can be seen of a document, prepared once for all requirements. */
export interface Evidence {
  readonly extraction: Extraction;
  readonly year: number | null;
  /** Facts the document prints. */
  readonly facts: readonly Fact[];
  /** Those of a table. */
  factsOf(table: string): readonly Fact[];
  readonly forms: ReadonlyMap<string, readonly PrintedForm[]>;
  /** Headings and paragraphs. */
  readonly passages: readonly Passage[];
  /** Whether the file holds the narrative, so that a sentence that is not there is absent. */
  readonly hasNarrative: boolean;
  readonly hasTables: boolean;
  /** Something of the file was left out or not read. */
  readonly isPartial: boolean;
}

const AMOUNT = /^[-－△(（]?\d{1,3}(?:[,，]?\d{3})*(?:[.．]\d+)?[)）]?$/;
const CODE = /^\d{3,7}$/;

/** An amount that is not zero-less: codes, line numbers and column numbers are none. */
const isFigure = (text: string): boolean =>
  AMOUNT.test(text) && (/[.．]/.test(text) || (!CODE.test(text) && text.length > 3));

function printedForm({ firstLine, notes, rows }: TableSegment): PrintedForm {
  return {
    line: firstLine,
    notes,
    hasFigures: rows.some((row) => row.cells.some((cell) => isFigure(cell.text.replace(/\s/g, "")))),
  };
}

/** Lines behind a title in which its note stands, where the form itself has vanished. */
const NEAR = 4;

/** Lines of their own, those taken for the title of a table among them: a heading may read like one. */
const linesOf = ({ rows }: DocumentModel): Cell[] =>
  rows.flatMap(({ kind, cells: [cell] }) => (kind === "text" && cell ? [cell] : []));

const wordsOf = ({ cells }: Row): string =>
  cells
    .map((cell) => cell.text)
    .join(" ")
    .trim();

/** Forms of which only the title and a note that says why there is no table came through. */
function notedTitles(
  model: DocumentModel,
  bureau: string | null,
  findForm: FindForm,
): (PrintedForm & { readonly table: string })[] {
  return model.rows.flatMap((row, i) => {
    const title = row.cells.map((cell) => findForm(cell.text, bureau)).find((form) => form !== null);
    if (!title) return [];
    const behind = model.rows.slice(i + 1, i + 1 + NEAR).map(wordsOf);
    const end = behind.findIndex((line) => findForm(line, bureau) !== null);
    const notes = behind.slice(0, end < 0 ? NEAR : end).filter((line) => explainsNone(line));
    if (notes.length === 0) return [];
    const line = row.cells[0]?.place.line ?? 1;
    return [{ table: title.table, line, notes: notes.join("\n"), hasFigures: false }];
  });
}

/** Sentences below which a file is tables with captions and notes. */
const FEW_SENTENCES = 4;
const SENTENCE = /[\p{Script=Han}\d，、].{8,}[。；]$/u;
const NOTE = /^\s*(?:注|备注|说明)\s*[:：1-9]/;

/** @param segments the document's tables and text, where they are known */
export function gatherEvidence(
  extraction: Extraction,
  model: DocumentModel,
  segments: Segments | null,
): Evidence {
  const bureau = extraction.bureau?.name ?? null;
  const planned = extraction.document.kind === "budget";
  const findForm = planned ? budgetFormOf : formOf;
  const { tables, text } = segments ?? segment(model, bureau, findForm);
  const forms = new Map<string, PrintedForm[]>();
  const add = (table: string, form: PrintedForm): void => {
    forms.set(table, [...(forms.get(table) ?? []), form]);
  };
  const named = (table: string): string =>
    (planned && BUDGET_FORMS.find(({ form }) => form === table)?.table) || table;
  for (const one of tables) if (one.form) add(named(one.form.table), printedForm(one));
  for (const { table, ...form } of notedTitles(model, bureau, findForm))
    if (!forms.has(named(table))) add(named(table), form);
  const passages = passagesOf(text, linesOf(model));
  const sentences = passages.filter(
    ({ text: words }) => /[。；]$/.test(words) && SENTENCE.test(words) && !NOTE.test(words),
  );
  const facts = extraction.facts.filter((fact) => fact.origin !== "derived");
  const byTable: ReadonlyMap<string, readonly Fact[]> = groupBy(facts, ({ table }) => table);
  return {
    extraction,
    factsOf: (table) => byTable.get(table) ?? [],
    year: extraction.document.fiscal_year,
    facts,
    forms,
    passages,
    hasNarrative:
      sentences.length >= FEW_SENTENCES ||
      facts.filter((fact) => fact.table.endsWith("narrative")).length >= 3,
    // Titles alone, as a table of contents leaves them, are no tables.
    hasTables:
      [...forms.values()].flat().some((form) => form.hasFigures) ||
      facts.some(({ table }) => !table.endsWith("narrative") && !table.startsWith("performance")),
    isPartial: (model.omitted ?? []).length > 0,
  };
}
