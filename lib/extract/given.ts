/** What a person states about a document that does not say it itself; null leaves it to the document. */
export interface Given {
  readonly bureau: string | null;
  readonly region_code: string | null;
  /** Year of the accounts. */
  readonly fiscal_year: number | null;
}

export const NOTHING_GIVEN: Given = { bureau: null, region_code: null, fiscal_year: null };
