/** What a document that says nothing of its edition, its publisher or its terms has in their place. */
export const UNSTATED = {
  revision: null,
  issued: null,
  superseded_by: null,
  other_urls: null,
  publisher: null,
  transcript: null,
  terms: null,
  checks: null,
} as const;
