import { formatCsv, readCsvRecords } from "../records/csv";
import type { Published } from "../records/published";
import { KNOWN_COLUMNS, type Known } from "./list";

/** What became of an address. */
export type SourceStatus = "new" | "unchanged" | "changed" | "gone" | "refused" | "failed" | "left";

/** One address of a collection; `file` is empty where nothing was taken from it. */
export interface SourceRow extends Known {
  readonly file: string;
  readonly url: string;
  /** Page of the portal the address was found on. */
  readonly page: string;
  readonly title: string;
  /** Date of publication the page states, yyyy-mm-dd. */
  readonly published: string;
  readonly fetched_at: string;
  readonly sha256: string;
  readonly status: SourceStatus;
  readonly reason: string;
}

export const SOURCE_COLUMNS = [
  "file",
  "url",
  "page",
  "title",
  "published",
  "fetched_at",
  "sha256",
  "status",
  "reason",
  ...KNOWN_COLUMNS,
] as const satisfies readonly (keyof SourceRow)[];

export const formatSources = (rows: readonly SourceRow[]): string =>
  formatCsv({ header: SOURCE_COLUMNS, rows: rows.map((row) => SOURCE_COLUMNS.map((name) => row[name])) });

/** A table of addresses lacks a column. */
export class SourceTableError extends Error {
  override readonly name = "SourceTableError";
}

const bareName = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A table of addresses: file and url, and where it knows them page, title and published. */
export class SourceTable {
  private constructor(
    private readonly byPath: ReadonlyMap<string, Published>,
    private readonly byName: ReadonlyMap<string, Published | null>,
  ) {}

  /** @throws CsvError, SourceTableError */
  static read(text: string): SourceTable {
    const byPath = new Map<string, Published>();
    const byName = new Map<string, Published | null>();
    for (const row of readCsvRecords<"file" | "url" | "page" | "title" | "published">(text)) {
      if (row.file === undefined || row.url === undefined)
        throw new SourceTableError("it has no columns file and url");
      if (row.file === "") continue;
      const published: Published = {
        url: row.url || null,
        page: row.page || null,
        title: row.title || null,
        date: row.published && DAY.test(row.published) ? row.published : null,
      };
      byPath.set(row.file, published);
      // A bare name that several files have tells none of them.
      byName.set(bareName(row.file), byName.has(bareName(row.file)) ? null : published);
    }
    return new SourceTable(byPath, byName);
  }

  /** By the file's path in the table, else by its bare name. */
  find(file: string): Published | null {
    return this.byPath.get(file) ?? this.byName.get(bareName(file)) ?? null;
  }
}
