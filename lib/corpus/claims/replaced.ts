import { preferenceKey } from "../../checks/preferred";
import { compareDecimals, isDecimal } from "../../i18n/decimal";
import type { Fact } from "../../records/schema";

/** A figure as it is held against another of the same thing. */
export type Claim = Pick<
  Fact,
  "fact_id" | "document_id" | "bureau" | "bureau_id" | "fiscal_year" | "measure" | "phase" | "value" | "unit"
> & { readonly key: string };

const NAMED = [
  "fact_id",
  "document_id",
  "bureau",
  "bureau_id",
  "fiscal_year",
  "measure",
  "phase",
  "value",
  "unit",
] as const;

/** What a package states of bodies by their ids, one figure a thing. */
export function claimsOf(facts: readonly Fact[]): Claim[] {
  return facts.flatMap((fact) =>
    fact.preferred && fact.bureau_id !== null && fact.value !== null
      ? [
          {
            ...(Object.fromEntries(NAMED.map((name) => [name, fact[name]])) as Omit<Claim, "key">),
            key: preferenceKey(fact),
          },
        ]
      : [],
  );
}

/** A published figure that would no longer be what pages show. */
export interface Replaced {
  readonly published: Claim;
  /** Null where the package holds the document and not this figure. */
  readonly claimed: Claim | null;
}

const isSame = (a: Claim, b: Claim): boolean =>
  a.unit === b.unit &&
  (a.value === b.value ||
    (isDecimal(a.value ?? "") &&
      isDecimal(b.value ?? "") &&
      compareDecimals(a.value ?? "", b.value ?? "") === 0));

/** Published figures of which a package states another value, or whose document it holds without them. */
export function replacedBy(claims: readonly Claim[], published: readonly Claim[]): Replaced[] {
  const claimed = new Map(claims.map((claim) => [claim.key, claim]));
  const documents = new Set(claims.map((claim) => claim.document_id));
  return published.flatMap((figure): Replaced[] => {
    const claim = claimed.get(figure.key);
    if (claim) return isSame(claim, figure) ? [] : [{ published: figure, claimed: claim }];
    return documents.has(figure.document_id) ? [{ published: figure, claimed: null }] : [];
  });
}
