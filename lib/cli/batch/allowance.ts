/** What one document may take before its reader is replaced. */
export interface Allowance {
  /** From the moment the document is begun. */
  readonly seconds: number;
  /** Memory of the whole process that reads it. */
  readonly megabytes: number;
}

/** An honest document of a thousand pages takes a quarter of either. */
export const ALLOWANCE: Allowance = { seconds: 60, megabytes: 1536 };

/** Seconds without a page, a sheet or a step being finished, after which a document is given up. */
export const stallOf = ({ seconds }: Allowance): number => seconds / 3;

/** Characters of records one document may yield: a hundred times those of the largest known. */
export const MOST_OUTPUT = 256 * 1024 * 1024;

/** A process that has grown beyond this part of its memory by honest work is replaced before the next document. */
export const WORN = 0.6;
