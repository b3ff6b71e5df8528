/** Why a parameter was not understood; texts are in the catalogue under `url.reason.*`. */
export type Reason = "code" | "year" | "choice" | "name" | "tooLong" | "version" | "repeated";

/** A parameter's value, or the raw text and the reason it is none. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Reason };

export interface Problem {
  readonly param: string;
  readonly raw: string;
  readonly reason: Reason;
}
