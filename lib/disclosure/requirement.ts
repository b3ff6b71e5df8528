import { REQUIREMENT_KINDS } from "../records/closed-lists";
import { readCsvRecords } from "../records/csv";
import type { Requirement } from "../records/disclosure";

const year = (text: string): number | null => (text === "" ? null : Number(text));

/** Reads disclosure_requirements.csv. @throws CsvError; RangeError for a kind that is not declared */
export function readRequirements(text: string): Requirement[] {
  return readCsvRecords<string>(text).map((row) => {
    const cell = (name: string): string => row[name] ?? "";
    const kind = REQUIREMENT_KINDS.find((one) => one === cell("kind"));
    if (!kind) throw new RangeError(`${cell("requirement_id")}: no kind ${cell("kind")}`);
    return {
      requirement_id: cell("requirement_id"),
      document_kind: cell("document_kind") === "budget" ? "budget" : "final_account",
      applies_to: cell("applies_to"),
      kind,
      form: cell("form") || null,
      valid_from: year(cell("valid_from")),
      valid_to: year(cell("valid_to")),
      title_zh: cell("title_zh"),
      title_en: cell("title_en"),
      basis: cell("basis"),
      source_url: cell("linkable") === "1" ? cell("source_url") || null : null,
    };
  });
}
