import { readCsvRecords } from "../records/csv";

export const REQUIREMENT_KINDS = ["form", "detail", "count", "statement", "note", "timing", "way"] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** One thing that must be published, since when, for whom and by which rule. */
export interface Requirement {
  readonly id: string;
  readonly documentKind: "final_account" | "budget";
  /** Whom it is asked of: department, unit, government. */
  readonly appliesTo: readonly string[];
  readonly kind: RequirementKind;
  /** Table it is about; null where it is about no table. */
  readonly form: string | null;
  /** Fiscal years of the document it holds for, both ends included; null is open. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly title: { readonly zh: string; readonly en: string };
  readonly basis: string;
  readonly sourceUrl: string | null;
}

const year = (text: string): number | null => (text === "" ? null : Number(text));

/** Reads disclosure_requirements.csv. @throws CsvError; RangeError for a kind that is not declared */
export function readRequirements(text: string): Requirement[] {
  return readCsvRecords<string>(text).map((row) => {
    const cell = (name: string): string => row[name] ?? "";
    const kind = REQUIREMENT_KINDS.find((one) => one === cell("kind"));
    if (!kind) throw new RangeError(`${cell("requirement_id")}: no kind ${cell("kind")}`);
    return {
      id: cell("requirement_id"),
      documentKind: cell("document_kind") === "budget" ? "budget" : "final_account",
      appliesTo: cell("applies_to").split("|"),
      kind,
      form: cell("form") || null,
      validFrom: year(cell("valid_from")),
      validTo: year(cell("valid_to")),
      title: { zh: cell("title_zh"), en: cell("title_en") },
      basis: cell("basis"),
      // An address that nobody should be sent to is no link.
      sourceUrl: cell("linkable") === "1" ? cell("source_url") || null : null,
    };
  });
}
