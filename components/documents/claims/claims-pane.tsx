"use client";

import { useEffect } from "react";
import type { Claim } from "@/lib/corpus/claims/replaced";
import { useText } from "../../foundation/locale/locale-context";
import type { Job } from "../library/job";
import { ReplacedTable } from "./replaced-table";
import { useReplaced } from "./use-replaced";

interface ClaimsPaneProps {
  readonly job: Job;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

const NONE: readonly Claim[] = [];

/** What a data package would replace, before anything of it is kept. One that replaces nothing is kept at once. */
export function ClaimsPane({ job, onAccept, onCancel }: ClaimsPaneProps) {
  const t = useText();
  const { state } = job;
  const claims = state.kind === "claims" ? state.claims : NONE;
  const view = useReplaced(claims);
  const isHarmless = view?.kind === "ready" && view.replaced.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is accepted once, whoever holds the function.
  useEffect(() => {
    if (isHarmless) onAccept();
  }, [isHarmless]);
  if (view === null || isHarmless || state.kind !== "claims")
    return <p className="state state-loading">{t("claims.comparing")}</p>;
  return (
    <section className="claims">
      <h2>{t("claims.title", { file: job.file })}</h2>
      <p className="dim">{t("claims.about", { documents: state.documents })}</p>
      {view.kind === "unknown" ? (
        <p className="notice notice-warn">{t("claims.unknown")}</p>
      ) : (
        <ReplacedTable replaced={view.replaced} />
      )}
      <p>
        <button type="button" className="button" onClick={onAccept}>
          {t("claims.accept")}
        </button>{" "}
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {t("claims.cancel")}
        </button>
      </p>
    </section>
  );
}
