import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { checkDocument } from "../checks/check-document";
import { readRemarks } from "../checks/remarks/read-remarks";
import { isWholeItem } from "../checks/statement";
import { registerOf } from "../disclosure/register";
import type { DocumentModel } from "../documents/model";
import { readDocument } from "../documents/read";
import { mostOf } from "../records/extremes";
import type { Bureau, Fact } from "../records/schema";
import { UNSTATED } from "../records/unstated";
import { refusal } from "./admission";
import { checkedDocument } from "./checked-document";
import { type DocumentContext, documentContext } from "./context";
import type { DraftFact } from "./draft";
import { editionOf } from "./edition";
import { finish } from "./finish";
import { budgetFormOf, formOf, governmentFormOf, unsaidFormOf } from "./forms/titles";
import { type Given, NOTHING_GIVEN } from "./given";
import { layOutForms } from "./grid/lay-out-forms";
import { isAccountTitle } from "./identity/document-kind";
import { ofGovernment } from "./identity/government";
import { readLineTables } from "./lines/read-line-tables";
import { readNarrative } from "./narrative/read-narrative";
import { indexOf } from "./reference-index";
import { segment } from "./segments";
import { type ShortText, shortTexts } from "./short-texts";
import { withBorrowedUnits } from "./tables/borrowed-unit";
import { readTables } from "./tables/read-tables";
import type { TableResult } from "./tables/subject-table";
import type { Abstention, DocumentInput, Extraction, Reference } from "./types";
import { ofTitledUnits } from "./unit-titles";
import { keepUnplacedApart } from "./unplaced-bureau";

/**
 * Extracts the normalised records of a text document.
 * @throws DocumentError where the bytes are no readable text; a readable document that is no final account
 *   yields no facts and says why in `abstentions`.
 */
export function extractDocument(input: DocumentInput, reference: Reference): Extraction {
  return extractModel(input, readDocument(input.bytes), reference);
}

/** Extracts the records of a document any reader has brought into the document model. */
export function extractModel(
  input: DocumentInput,
  document: DocumentModel,
  reference: Reference,
  given: Given = NOTHING_GIVEN,
): Extraction {
  const index = indexOf(reference);
  const model = layOutForms(document);
  const documentId = input.sha256 ?? bytesToHex(sha256(input.bytes));
  const lines = shortTexts(model);
  const context = keepUnplacedApart(
    documentContext(lines, model.text, index.regions, input.file, given),
    documentId,
  );
  const findForm =
    context.kind.kind === "budget"
      ? budgetFormOf
      : context.government
        ? governmentFormOf
        : speaksOfBudgets(lines)
          ? formOf
          : unsaidFormOf;
  const printed = readLineTables(model, context, index.subjects, context.government ? formOf : findForm);
  const rest = printed ? { ...model, rows: printed.rest } : model;
  const others = segment(rest, context.bureau?.name ?? null, findForm);
  const segments = { ...others, tables: [...(printed?.tables ?? []), ...others.tables] };
  const first = readTables(segments.tables, context, index.subjects);
  const again = printed?.again.length
    ? segment({ ...model, rows: printed.again }, context.bureau?.name ?? null, findForm).tables
    : [];
  const tables = again.length > 0 ? joined(first, readTables(again, context, index.subjects)) : first;
  const narrative = readNarrative(segments.text, context, index.subjects, tables.facts);
  const { facts: read, abstentions: foreign } = belonging(
    context,
    withBorrowedUnits([...tables.facts, ...ofTitledUnits(narrative.facts, lines, context)]),
    model.text,
  );
  const refused = refusal({
    model,
    lines,
    kind: context.kind,
    placed: context.government !== null,
    tables: segments.tables,
    facts: read,
  });
  const drafts = refused ? [] : read;
  const facts: Fact[] = finish(drafts, { file: input.file, documentId, context });
  const words = refused
    ? undefined
    : checkedDocument(
        model,
        context.kind.kind === "budget" ? null : context.year,
        [...(printed?.report ?? []), ...tables.abstentions],
        index.subjects,
      );
  const checked = checkDocument(facts, { file: input.file, documentId, format: model.format }, words);
  const abstentions: Abstention[] = [
    ...(refused ? [refused] : []),
    ...(model.omitted ?? []).map(({ reason, text }) => ({ reason, line: null, text })),
    ...(printed?.report ?? []),
    ...tables.abstentions,
    ...narrative.abstentions,
    ...foreign,
  ];
  const extraction: Extraction = {
    document: {
      document_id: documentId,
      file: input.file,
      title: input.published?.title ?? context.title,
      kind: context.kind.kind,
      url: input.published?.url ?? null,
      format: model.format,
      encoding: model.encoding,
      bytes: input.bytes.length,
      bureau_id: context.bureau?.bureau_id ?? null,
      region_code: context.regionCode,
      fiscal_year: context.year,
      ...UNSTATED,
      ...editionOf(lines),
      remarks: readRemarks(words?.passages ?? [], model.format, membersIn(checked.facts)),
      page_url: input.published?.page ?? null,
      published: input.published?.date ?? null,
      facts: checked.facts.length,
      findings: checked.findings.length,
    },
    bureau: context.bureau,
    bureaus: othersIn(drafts, context),
    facts: checked.facts,
    findings: checked.findings,
    abstentions,
  };
  const { requirements } = reference;
  return requirements
    ? {
        ...extraction,
        disclosures: registerOf(
          extraction,
          document,
          requirements,
          rest.rows === document.rows ? others : null,
        ),
      }
    : extraction;
}

/** Whether forms of a budget may stand among those of the accounts. */
const speaksOfBudgets = (lines: readonly ShortText[]): boolean =>
  lines.some(({ plain }) => OF_BUDGET.test(plain)) || !lines.some(({ plain }) => isAccountTitle(plain));
const OF_BUDGET = /(?:部门|单位|收支|年度?|综合)预算(?:公开|编制|说明|情况|报表|草案|表|总表|$)/;

/** The units a table lists with their accounts. */
const membersIn = (facts: readonly Fact[]): string[] => [
  ...new Set(
    facts.flatMap(({ table, item }) =>
      table === "unit_summary" && item && !isWholeItem(item) ? [item] : [],
    ),
  ),
];

/** What one reader left open and another read: figures at places where the first has none. */
function joined(first: TableResult, second: TableResult): TableResult {
  const read = new Set(first.facts.map(({ place }) => place.char));
  const added = second.facts.filter(({ place }) => !read.has(place.char));
  const offset = 1 + mostOf(first.facts, (fact) => fact.segment);
  return {
    facts: [...first.facts, ...added.map((fact) => ({ ...fact, segment: fact.segment + offset }))],
    abstentions: first.abstentions,
  };
}

interface Belonging {
  readonly facts: readonly DraftFact[];
  readonly abstentions: readonly Abstention[];
}

/** What a budget plans stands in its own forms and text, nothing in it was spent; a government has measures of its own. */
function belonging(
  { kind, government }: DocumentContext,
  facts: readonly DraftFact[],
  text: string,
): Belonging {
  if (government && kind.scope !== "department") return ofGovernment(facts, government, kind.scope, text);
  const own = kind.kind === "budget" ? facts.filter(({ table }) => table.startsWith("budget_")) : facts;
  return { facts: own, abstentions: [] };
}

/** Bodies beside the document's own whose figures it holds. */
function othersIn(drafts: readonly DraftFact[], { bureau }: DocumentContext): Bureau[] {
  const owners = new Map(drafts.flatMap(({ owner }) => (owner ? [[owner.bureau_id, owner] as const] : [])));
  return [...owners.values()].filter(({ bureau_id }) => bureau_id !== bureau?.bureau_id);
}
