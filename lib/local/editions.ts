import { type Sql, sql } from "../engine/sql";
import type { EngineRow } from "../engine/types";
import type { DocumentRecord } from "../records/schema";

/** A document about the accounts of one bureau and year, as the pages show it. */
export interface EditionRow extends EngineRow {
  readonly document_id: string;
  readonly file: string;
  readonly superseded_by: string | null;
  readonly published: boolean;
}

/** What is known of the accounts a document is about: the document itself, and others of its bureau and year. */
export function editionsQuery({ document_id, bureau_id, fiscal_year }: DocumentRecord): Sql {
  return sql`SELECT document_id, file, superseded_by,
      document_id IN (SELECT document_id FROM atlas.documents) AS published
    FROM documents
    WHERE document_id = ${document_id}
      OR (kind = 'final_account' AND bureau_id = ${bureau_id} AND fiscal_year = ${fiscal_year})
    ORDER BY file, document_id`;
}

/** Which of two documents of one bureau and year stands: the one, the other, or each where the other says nothing. */
export type Stands = "here" | "there" | "both";

export interface OtherEdition {
  readonly file: string;
  readonly published: boolean;
  readonly stands: Stands;
}

/** How a document stands to what is there already. */
export function editionsOf(
  documentId: string,
  rows: readonly EditionRow[],
): { readonly isPublished: boolean; readonly others: readonly OtherEdition[] } {
  const own = rows.find((row) => row.document_id === documentId);
  const others = rows.filter((row) => row.document_id !== documentId);
  return {
    isPublished: own?.published ?? false,
    others: others.map(({ document_id, file, published, superseded_by }) => ({
      file,
      published,
      stands: superseded_by === documentId ? "here" : own?.superseded_by === document_id ? "there" : "both",
    })),
  };
}
