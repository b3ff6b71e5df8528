import { DocumentError } from "@/lib/documents/document-error";
import { isRefusalCode } from "@/lib/records/refusals";
import type { FailureCode } from "./protocol";

/** A file of the site's own that reading needs did not arrive. */
export class AssetError extends Error {
  override readonly name = "AssetError";
}

export interface Failure {
  readonly kind: "failed";
  readonly code: FailureCode;
  readonly detail: string;
}

export function failureOf(cause: unknown): Failure {
  const code: FailureCode =
    cause instanceof DocumentError ? cause.code : cause instanceof AssetError ? "assets" : "internal";
  return { kind: "failed", code, detail: cause instanceof Error ? cause.message : String(cause) };
}

/** Why a readable document gave no records, from the first reason the recogniser left. */
export function refusalOf(reason: string): Failure {
  const code = reason.split(":")[0] ?? "";
  return {
    kind: "failed",
    code: isRefusalCode(code) ? code : "no_records",
    detail: reason,
  };
}
