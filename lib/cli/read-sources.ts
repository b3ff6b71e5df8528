import { readFile } from "node:fs/promises";
import { SourceTable, SourceTableError } from "../collect/source-table";
import { CsvError } from "../records/csv";

/** Reads a table of addresses; what is wrong with it is a value whose message says what to do. */
export async function readSources(file: string): Promise<SourceTable | SourceTableError> {
  try {
    return SourceTable.read(await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof CsvError) return new SourceTableError(`${file}: ${error.message}`);
    if (error instanceof SourceTableError) return new SourceTableError(`${file}: ${error.message}`);
    return new SourceTableError(
      `there is no table ${file}: name a CSV file with the columns file, url and, where known, page, title, published`,
    );
  }
}
