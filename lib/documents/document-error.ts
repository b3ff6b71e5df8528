export type DocumentErrorCode =
  | "empty"
  | "binary"
  | "not_a_file"
  | "scanned"
  | "unreadable_font"
  | "encoding"
  | "encrypted"
  | "damaged"
  | "too_large"
  | "too_many"
  | "too_deep"
  | "compression_ratio"
  | "unsupported_format";

/** A document that cannot be read as a final account; `code` names why. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";

  constructor(
    readonly code: DocumentErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
