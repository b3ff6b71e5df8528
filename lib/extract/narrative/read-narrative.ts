import type { DocumentContext } from "../context";
import type { DraftFact } from "../draft";
import type { TextSegment } from "../segments";
import type { SubjectIndex } from "../subjects";
import type { TableResult } from "../tables/subject-table";

export function readNarrative(_text: readonly TextSegment[], _context: DocumentContext, _subjects: SubjectIndex, _tables: readonly DraftFact[]): TableResult {
  return { facts: [], abstentions: [] };
}
