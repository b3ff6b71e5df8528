import { DamagedError } from "@/lib/local/kept/read-kept";
import type { DamagedDocument } from "@/lib/local/kept/types";
import { isQuota } from "../library/quota";
import { ConflictError } from "../library/store-documents";

/** Why a document could not be opened or a decision not be kept. */
export type ReviewProblem =
  | { readonly kind: "quota" | "conflict" }
  | { readonly kind: "damaged"; readonly damage: DamagedDocument }
  | { readonly kind: "failed"; readonly reason: string };

export function problemOf(cause: unknown): ReviewProblem {
  if (cause instanceof DamagedError) return { kind: "damaged", damage: cause.damage };
  if (cause instanceof ConflictError) return { kind: "conflict" };
  if (isQuota(cause)) return { kind: "quota" };
  return { kind: "failed", reason: cause instanceof Error ? cause.message : String(cause) };
}
