import { type Sql, sql } from "../../engine/sql";

/**
 * True for what stands: no document whose accounts a later edition, or the same accounts in another file, print again
 * as a whole. Its records are kept, and counted and listed once, with the document that stands.
 * @param documentId column of the document's id
 */
export const stands = (documentId: Sql): Sql =>
  sql`${documentId} NOT IN (SELECT document_id FROM documents WHERE superseded_by IS NOT NULL)`;
