import { type Zippable, zipSync } from "fflate";
import { ZIP_LIMITS, type ZipLimits } from "../zip/limits";
import { ZipFile } from "../zip/zip-file";

const MIB = 1024 * 1024;
const LIMITS: ZipLimits = { ...ZIP_LIMITS, entryBytes: 64 * MIB, totalBytes: 160 * MIB };

/** Sheets, texts and formats, as XML or in the binary form of .xlsb. */
function isRead(name: string): boolean {
  if (/\.bin$/i.test(name)) return /^xl\/(?:(?!vba)\w+|worksheets\/sheet\d+)\.bin$/i.test(name);
  return /\.(?:xml|rels)$/i.test(name) && !/^xl\/(?:drawings|charts|media)\//i.test(name);
}

/**
 * An Excel package with the parts that hold cells only, stored as they are: the library that reads it inflates without
 * limits, so everything is inflated here, checked.
 * @throws DocumentError by the limits of archives, or damaged
 */
export function repack(bytes: Uint8Array): Uint8Array {
  const zip = new ZipFile(bytes, LIMITS);
  const parts: Zippable = Object.create(null);
  for (const entry of zip.entries) if (isRead(entry.name)) parts[entry.name] = zip.read(entry);
  return zipSync(parts, { level: 0 });
}
