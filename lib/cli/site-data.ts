import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Option } from "commander";
import { type SourceTable, SourceTableError } from "../collect/source-table";
import { fileNameOf } from "../records/package/resources";
import type { DocumentRecord } from "../records/schema";
import { hashFiles } from "./content-hash";
import { mergeData } from "./merge";
import { missingPackage, readPackage, writePackage } from "./package-files";
import { paths, ROOT } from "./paths";
import { readSources } from "./read-sources";

/** What a site is made of, as the command line names it. */
export interface DataChoice {
  /** Folder of a data package; without it the site shows the shipped one alone. */
  readonly data?: string;
  /** Whether the shipped data stand under those that are named. */
  readonly withShipped?: boolean;
  /** Table of addresses: file, url, title. */
  readonly sources?: string;
}

export const dataOptions = (): Option[] => [
  new Option(
    "--data <dir>",
    "folder of a data package to show (made by extract --out, data merge, data figures)",
  ),
  new Option("--with-shipped", "lay it over the shipped data").default(true),
  new Option("--no-with-shipped", "show it alone"),
  new Option(
    "--sources <file>",
    "table of addresses of its documents: file, url, page, title, published (CSV)",
  ),
];

/** What is named cannot be shown; the message says what to do. */
export class DataChoiceError extends Error {
  override readonly name = "DataChoiceError";
}

/** Says what is wrong with a choice and ends as a usage error; anything else is a defect. */
export function explainChoice(error: unknown): undefined {
  if (!(error instanceof DataChoiceError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function readAddresses(file: string): Promise<SourceTable> {
  const table = await readSources(file);
  if (table instanceof SourceTableError) throw new DataChoiceError(table.message);
  return table;
}

/** Documents with the address, page, title and date a table gives for their file, by its path or its bare name. */
export function addAddresses(documents: readonly DocumentRecord[], addresses: SourceTable): DocumentRecord[] {
  return documents.map((document) => {
    const found = addresses.find(document.file);
    if (!found) return document;
    const { url, title, page_url = null, published = null } = document;
    return {
      ...document,
      url: found.url ?? url,
      title: found.title ?? title,
      page_url: found.page ?? page_url,
      published: found.date ?? published,
    };
  });
}

/**
 * Folder of the package a site is made of. A package that is named is settled with the shipped one into the cache,
 * once for the same bytes.
 * @throws DataChoiceError
 */
export async function prepareData({ data, withShipped = true, sources }: DataChoice): Promise<string> {
  if (data === undefined) {
    if (sources === undefined && withShipped) return paths.data;
    throw new DataChoiceError("--sources and --no-with-shipped are about a package: name it with --data DIR");
  }
  const dir = resolve(data);
  const missing = missingPackage(data);
  if (missing !== null) throw new DataChoiceError(missing);
  const parts = withShipped ? [paths.data, dir] : [dir];
  const addresses = sources === undefined ? null : await readAddresses(sources);
  const key = hashFiles(
    ROOT,
    [...parts, "lib/corpus", "lib/records", ...(sources === undefined ? [] : [resolve(sources)])].map(
      (path) => relative(ROOT, resolve(ROOT, path)),
    ),
  );
  const out = join(paths.cache, "package", key);
  if (existsSync(join(out, fileNameOf("facts")))) return out;
  await mergeData(parts, { out });
  if (addresses) {
    const records = await readPackage(out);
    await writePackage(out, { ...records, documents: addAddresses(records.documents, addresses) });
  }
  return out;
}
