import type { Fund } from "../../records/vocabulary";

/** The part of the text a paragraph stands in. */
export interface Section {
  readonly fund: Fund | null;
  readonly year: number | null;
  readonly heading: string;
}
