/** What an archive may hold before any of it is inflated. */
export interface ZipLimits {
  /** Number of entries. */
  readonly entries: number;
  /** Bytes of one entry. */
  readonly entryBytes: number;
  /** Bytes of all entries together. */
  readonly totalBytes: number;
  /** Inflated bytes for each stored byte; entries below `ratioFrom` bytes are exempt. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const MIB = 1024 * 1024;

/** Deflate reaches 1032 : 1; tables in XML stay below 100 : 1. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 5000,
  entryBytes: 128 * MIB,
  totalBytes: 512 * MIB,
  ratio: 200,
  ratioFrom: MIB,
};
