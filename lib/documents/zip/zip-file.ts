import { inflateSync } from "fflate";
import { DocumentError } from "../document-error";
import { crc32 } from "./crc32";
import { damaged, type ZipEntry, zipDirectory } from "./directory";
import { ZIP_LIMITS, type ZipLimits } from "./limits";

/** A ZIP file whose declared sizes keep the limits; entries are inflated one by one, when asked for. */
export class ZipFile {
  readonly entries: readonly ZipEntry[];
  /** Declared bytes of all entries. */
  readonly totalBytes: number;

  /** @throws DocumentError damaged, encrypted, too_many, too_large or compression_ratio */
  constructor(
    private readonly bytes: Uint8Array,
    limits: ZipLimits = ZIP_LIMITS,
  ) {
    this.entries = zipDirectory(bytes, limits.entries);
    this.totalBytes = this.entries.reduce((total, entry) => total + entry.inflated, 0);
    if (this.totalBytes > limits.totalBytes)
      throw new DocumentError("too_large", `The archive would unpack to ${this.totalBytes} bytes.`);
    for (const entry of this.entries) check(entry, limits);
  }

  find(name: string): ZipEntry | undefined {
    return this.entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }

  /** @throws DocumentError damaged where the entry is not what the directory declares */
  read(entry: ZipEntry): Uint8Array {
    const content = this.inflate(entry);
    if (content.length !== entry.inflated || crc32(content) !== entry.crc) throw damaged();
    return content;
  }

  private inflate(entry: ZipEntry): Uint8Array {
    const start = this.contentStart(entry);
    const stored = this.bytes.subarray(start, start + entry.stored);
    if (stored.length !== entry.stored) throw damaged();
    if (entry.method === 0) return stored;
    if (entry.method !== 8)
      throw new DocumentError(
        "unsupported_format",
        `The archive's compression ${entry.method} is not known.`,
      );
    try {
      return inflateSync(stored, { out: new Uint8Array(entry.inflated) });
    } catch (cause) {
      throw damaged(cause);
    }
  }

  /** The local header repeats name and extra field with lengths of its own. */
  private contentStart(entry: ZipEntry): number {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (entry.at + 30 > this.bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) throw damaged();
    return entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  }
}

function check(entry: ZipEntry, limits: ZipLimits): void {
  if (entry.encrypted) throw new DocumentError("encrypted", "The archive is protected by a password.");
  if (entry.inflated > limits.entryBytes)
    throw new DocumentError("too_large", `${entry.name} would unpack to ${entry.inflated} bytes.`);
  if (entry.inflated > limits.ratioFrom && entry.inflated > entry.stored * limits.ratio)
    throw new DocumentError("compression_ratio", `${entry.name} unpacks to far more than it holds.`);
}
