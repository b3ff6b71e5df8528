import { BUDGETS } from "../../documents/budgets";

/** What one document may take before its reader is replaced. */
export interface Allowance {
  /** From the moment the document is begun. */
  readonly seconds: number;
  /** Memory of the whole process that reads it. */
  readonly megabytes: number;
}

export const ALLOWANCE: Allowance = {
  seconds: BUDGETS.documentSeconds.most,
  megabytes: BUDGETS.documentMemory.most / (1024 * 1024),
};

/** What each page that is a picture adds to a document's seconds: it is recognised line by line. */
export const PICTURE_SECONDS = BUDGETS.pictureSeconds.most;

/** Seconds without a page or a step being finished, after which a document is given up. */
export const stallOf = ({ seconds }: Allowance): number =>
  (seconds * BUDGETS.stallSeconds.most) / BUDGETS.documentSeconds.most;

/** A process that has grown beyond this part of its memory by honest work is replaced before the next document. */
export const WORN = 0.6;
