"use client";

import { useEffect, useState } from "react";
import { type Claim, claimsOf, type Replaced, replacedBy } from "@/lib/corpus/claims/replaced";
import { sql, values } from "@/lib/engine/sql";
import type { Engine } from "@/lib/engine/types";
import type { Fact } from "@/lib/records/schema";
import { useEngine } from "../../foundation/engine/engine-provider";

/** Null while it is looked up; `unknown` where the published figures are not at hand. */
export type ReplacedView =
  | { readonly kind: "ready"; readonly replaced: readonly Replaced[] }
  | { readonly kind: "unknown" }
  | null;

/** More ids than this make a statement too long. */
const AT_ONCE = 2000;

async function findReplaced(engine: Engine, claims: readonly Claim[]): Promise<Replaced[]> {
  const bureaus = [...new Set(claims.map((claim) => claim.bureau_id ?? ""))];
  const found: Replaced[] = [];
  for (let at = 0; at < bureaus.length; at += AT_ONCE) {
    const some = new Set(bureaus.slice(at, at + AT_ONCE));
    const rows = await engine.query(
      sql`SELECT * EXCLUDE (amount) FROM atlas.facts WHERE preferred AND bureau_id IN ${values([...some])}`,
    );
    found.push(
      ...replacedBy(
        claims.filter((claim) => some.has(claim.bureau_id ?? "")),
        claimsOf(rows as unknown as Fact[]),
      ),
    );
  }
  return found;
}

/** Published figures that a package would replace. */
export function useReplaced(claims: readonly Claim[]): ReplacedView {
  const { state } = useEngine();
  const [view, setView] = useState<ReplacedView>(null);
  const engine = state.kind === "ready" ? state.engine : null;
  const isGone = state.kind === "failed" || state.kind === "unsupported";
  useEffect(() => {
    if (isGone) setView({ kind: "unknown" });
    if (!engine) return;
    let gone = false;
    findReplaced(engine, claims).then(
      (replaced) => !gone && setView({ kind: "ready", replaced }),
      () => !gone && setView({ kind: "unknown" }),
    );
    return () => {
      gone = true;
    };
  }, [engine, isGone, claims]);
  return view;
}
