import { inflateSync } from "fflate";
import { BUDGETS } from "../budgets";
import { DocumentError } from "../document-error";
import { crc32 } from "./crc32";
import { damaged, type ZipEntry, zipDirectory } from "./directory";
import { RATIO_FROM, ZIP_LIMITS, type ZipLimits } from "./limits";

/** A ZIP file; entries are inflated one by one, when asked for, each within the limits. */
export class ZipFile {
  readonly entries: readonly ZipEntry[];
  private taken = 0;

  /** @throws DocumentError damaged */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ZipLimits = ZIP_LIMITS,
  ) {
    this.entries = zipDirectory(bytes);
  }

  find(name: string): ZipEntry | undefined {
    return this.entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }

  /** @throws DocumentError encrypted, too_large, compression_ratio; damaged where it is not what the directory declares */
  read(entry: ZipEntry): Uint8Array {
    check(entry, this.limits);
    this.taken += entry.inflated;
    if (this.taken > this.limits.totalBytes)
      throw new DocumentError(
        "too_large",
        `What it holds unpacks to more than ${this.limits.totalBytes} bytes. Split it, or keep the accounts only.`,
      );
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
        `Its compression (method ${entry.method}) is not known. Pack it again as an ordinary ZIP.`,
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
  if (entry.encrypted)
    throw new DocumentError("encrypted", "It is protected by a password. Pack it again without one.");
  if (entry.inflated > limits.entryBytes)
    throw new DocumentError(
      "too_large",
      `It would unpack to ${entry.inflated} bytes; ${limits.entryBytes} are read. Split it.`,
    );
  if (entry.inflated > RATIO_FROM && entry.inflated > entry.stored * BUDGETS.entryRatio.most)
    throw new DocumentError(
      "compression_ratio",
      `It unpacks to more than ${BUDGETS.entryRatio.most} times its size and was not opened. Unpack it elsewhere and give the file itself.`,
    );
}
