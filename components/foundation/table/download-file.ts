import { sql, values } from "@/lib/engine/sql";
import type { Engine, EngineRow } from "@/lib/engine/types";
import type { Locale } from "@/lib/i18n/locale";
import { sourceWords } from "@/lib/i18n/source-words";
import { CSV_START, printCsvLine } from "./csv";
import type { DownloadTable } from "./download";

/** Where a figure comes from: the address of its document, or its file's name, and the source's caveat in its words. */
export interface FactSource {
  readonly source: string;
  readonly note: string | null;
}

/** What is known of the facts a file rests on, by their ids. */
export type Sources = ReadonlyMap<string, FactSource>;

interface SourceRow extends FactSource, EngineRow {
  readonly fact_id: string;
}

const CHUNK = 2000;

export async function findSources(engine: Engine, { facts }: DownloadTable): Promise<Sources> {
  const ids = [...new Set(facts.flat())];
  const sources = new Map<string, FactSource>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows =
      await engine.query<SourceRow>(sql`SELECT f.fact_id, f.note, coalesce(d.url, d.file, f.file) AS source
      FROM facts f LEFT JOIN documents d USING (document_id)
      WHERE f.fact_id IN ${values(ids.slice(start, start + CHUNK))}`);
    for (const row of rows) sources.set(row.fact_id, row);
  }
  return sources;
}

/** Headers of the last columns, and the language of what stands in them. */
export interface TailWords {
  readonly note: string;
  readonly source: string;
  readonly locale: Locale;
}

const joined = (texts: readonly string[], separator: string): string => [...new Set(texts)].join(separator);

/** The last columns of a file whose rows rest on facts: caveats of the sources, then their addresses. */
export function tailOf(
  { facts, rows }: DownloadTable,
  sources: Sources,
  { note, source, locale }: TailWords,
): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  if (facts.every((ids) => ids.length === 0)) return { header: [], rows: rows.map(() => []) };
  return {
    header: [note, source],
    rows: rows.map((_, i) => {
      const known = (facts[i] ?? []).flatMap((id) => sources.get(id) ?? []);
      const notes = known.flatMap((one) => (one.note === null ? [] : sourceWords(one.note, locale)));
      const addresses = known.map((one) => one.source);
      return [joined(notes, locale === "zh" ? "；" : "; "), joined(addresses, " ")];
    }),
  };
}

/** The file as CSV text. */
export function printDownload(table: DownloadTable, sources: Sources, words: TailWords): string {
  const tail = tailOf(table, sources, words);
  const lines = table.rows.map((row, i) => printCsvLine([...row, ...(tail.rows[i] ?? [])]));
  return [CSV_START, printCsvLine([...table.header, ...tail.header]), ...lines].join("");
}
