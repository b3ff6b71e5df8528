import { BUDGETS } from "../budgets";

/** What of a ZIP file may be inflated. */
export interface ZipLimits {
  /** Bytes of one entry. */
  readonly entryBytes: number;
  /** Bytes of all entries that are taken out. */
  readonly totalBytes: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entryBytes: BUDGETS.entryBytes.most,
  totalBytes: BUDGETS.archiveBytes.most,
};

/** Deflate reaches 1032 : 1, tables in XML stay below 100 : 1; smaller entries may be anything. */
export const RATIO_FROM = 1024 * 1024;
