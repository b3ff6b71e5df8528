import { DocumentError } from "../document-error";

/** One entry of a ZIP file's central directory; sizes are as declared. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly stored: number;
  readonly inflated: number;
  /** Offset of the local header. */
  readonly at: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

/** A ZIP file begins with a local header; one without files with the record of its end. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const isEntry = bytes[2] === 0x03 && bytes[3] === 0x04;
  const isEndOfNothing = bytes[2] === 0x05 && bytes[3] === 0x06;
  return isEntry || isEndOfNothing;
}

/**
 * The entries of a ZIP file, from its central directory; nothing is inflated.
 * @throws DocumentError damaged
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: entryName(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength), flags),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      crc: view.getUint32(at + 16, true),
      stored: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  throw damaged();
}

const UTF8_NAME = 0x800;

/** Names without the UTF-8 mark were written in the system's own code, in China GBK. */
function entryName(bytes: Uint8Array, flags: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder((flags & UTF8_NAME) === 0 ? "gb18030" : "utf-8").decode(bytes);
  }
}

export function damaged(cause?: unknown): DocumentError {
  return new DocumentError(
    "damaged",
    "The archive is cut off or damaged. Fetch it again, or pack the files anew.",
    { cause },
  );
}
