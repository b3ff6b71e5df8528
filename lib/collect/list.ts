import { CsvError, readCsvRecords } from "../records/csv";
import { parseAddress } from "./address";

/** What a list knows of a disclosure; empty where it does not say. */
export interface Known {
  readonly region_code: string;
  readonly bureau: string;
  readonly year: string;
  readonly kind: string;
}

export const KNOWN_COLUMNS = [
  "region_code",
  "bureau",
  "year",
  "kind",
] as const satisfies readonly (keyof Known)[];

/** An address to begin with. */
export interface Start {
  readonly url: string;
  readonly known: Known;
  /** Whether the row is about one disclosure: then, if the page is one, only it and its files are taken. */
  readonly single: boolean;
}

/** A list cannot be used; the message says where and what to do. */
export class ListError extends Error {
  override readonly name = "ListError";
}

const NOTHING: Known = { region_code: "", bureau: "", year: "", kind: "" };

/** An address that was named by itself: a page that lists disclosures. @throws ListError */
export function startAt(address: string, place = address): Start {
  const url = parseAddress(address)?.href;
  if (!url)
    throw new ListError(
      `${place}: ${address} is no address to collect from. Write it as http://… or https://…, without a password.`,
    );
  return { url, known: NOTHING, single: false };
}

/**
 * Reads a list: a table with a column url and what is known beside it, or one address a line.
 * @throws ListError
 */
export function readList(text: string, file: string): Start[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const starts = /^\s*https?:/i.test(lines.find((line) => line.trim() !== "") ?? "")
    ? lines.flatMap((line, i) => (line.trim() === "" ? [] : startAt(line.trim(), `${file} line ${i + 1}`)))
    : readTable(text, file);
  if (starts.length === 0)
    throw new ListError(`${file} names no address: give it a column url, or one address a line`);
  return starts;
}

function readTable(text: string, file: string): Start[] {
  try {
    return readCsvRecords<"url" | keyof Known>(text).map((row, i) => {
      if (row.url === undefined) throw new ListError(`${file} has no column url: name it in the first line`);
      const known = Object.fromEntries(KNOWN_COLUMNS.map((name) => [name, (row[name] ?? "").trim()]));
      const single = ["bureau", "year", "kind"].some((name) => known[name] !== "");
      return { ...startAt(row.url, `${file} line ${i + 2}`), known: { ...NOTHING, ...known }, single };
    });
  } catch (error) {
    if (error instanceof CsvError) throw new ListError(`${file}: ${error.message}`);
    throw error;
  }
}
