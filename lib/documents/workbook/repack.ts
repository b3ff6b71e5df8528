import { type Zippable, zipSync } from "fflate";
import { BUDGETS } from "../budgets";
import type { ZipLimits } from "../zip/limits";
import { ZipFile } from "../zip/zip-file";
import { plainSheet } from "./plain-sheet";

const LIMITS: ZipLimits = {
  entryBytes: BUDGETS.workbookPartBytes.most,
  totalBytes: BUDGETS.workbookUnpackedBytes.most,
};

/** What stands beside cells, some of it at addresses of its own. */
const BESIDE =
  /^xl\/(?:drawings|charts|chartsheets|media|comments|threadedcomments|persons|tables|pivot|querytables|externallinks|ctrlprops|activex|printersettings|slicer|timeline|richdata|model)/i;

/** Sheets, texts and formats, as XML or in the binary form of .xlsb. */
function isRead(name: string): boolean {
  if (BESIDE.test(name)) return false;
  if (/\.bin$/i.test(name)) return /^xl\/(?:(?!vba)\w+|worksheets\/sheet\d+)\.bin$/i.test(name);
  return /\.(?:xml|rels)$/i.test(name);
}

const isSheet = (name: string): boolean => /^xl\/(?!workbook|styles|sharedstrings|theme).*\.xml$/i.test(name);

/**
 * An Excel package with the parts that hold cells only, stored as they are: the library that reads it inflates without
 * limits, so everything is inflated here, checked.
 * @throws DocumentError by the limits of archives, or damaged
 */
export function repack(bytes: Uint8Array): Uint8Array {
  const zip = new ZipFile(bytes, LIMITS);
  const parts: Zippable = Object.create(null);
  for (const entry of zip.entries)
    if (isRead(entry.name)) {
      const part = zip.read(entry);
      parts[entry.name] = isSheet(entry.name) ? sheetPart(part) : part;
    }
  return zipSync(parts, { level: 0 });
}

function sheetPart(part: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(part);
  return xml.includes("sheetData") ? new TextEncoder().encode(plainSheet(xml)) : part;
}
