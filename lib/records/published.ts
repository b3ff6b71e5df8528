/** Where a document was published, as a table of addresses tells it; null is unknown. */
export interface Published {
  readonly url: string | null;
  /** Page of the portal that links it. */
  readonly page: string | null;
  readonly title: string | null;
  /** Date of publication that page states, yyyy-mm-dd. */
  readonly date: string | null;
}
