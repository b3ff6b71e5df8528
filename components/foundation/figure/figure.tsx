"use client";

import { factIds } from "@/lib/metrics/fact-ids";
import type { Origin, Status } from "@/lib/records/vocabulary";
import { useLocal } from "../engine/engine-provider";
import { useEvidence } from "../evidence/evidence-context";
import type { EvidenceRequest } from "../evidence/evidence-request";
import { LocalMark } from "../local/local-mark";
import { isLocalFact, type LocalSummary } from "../local/local-summary";
import { useText } from "../locale/locale-context";
import { useBudgetFile, useCaveats } from "../notes/notes-context";
import { BudgetMark } from "./budget-mark";
import { CaveatMark } from "./caveat-mark";
import { OriginMark } from "./origin-mark";
import { StatusMark } from "./status-mark";

export interface FigureProps {
  /** What the number is, for people who cannot see where it stands. */
  readonly label: string;
  /** Formatted number; null where there is none. */
  readonly text: string | null;
  readonly unit?: string;
  readonly status?: Status | null;
  /** Derived figures, which no document prints, and corrected ones say so. */
  readonly origin?: Origin | null;
  /** Why there is no number, or what to know about it. */
  readonly reason?: string | null;
  readonly evidence?: EvidenceRequest | null;
}

/** Ids of the facts a figure rests on; disagreeing ones stand in one part, joined. */
const factsOf = (evidence: FigureProps["evidence"]): readonly string[] =>
  evidence?.parts.flatMap((part) => ("factId" in part ? factIds(part.factId) : [])) ?? [];

/** What sources say of the numbers a figure was computed with that are no facts, such as a count of people. */
const caveatsIn = (evidence: FigureProps["evidence"]): readonly string[] =>
  evidence?.parts.flatMap((part) => ("caveat" in part && part.caveat ? [part.caveat] : [])) ?? [];

const firstLocal = (local: LocalSummary, facts: readonly string[]): string | undefined =>
  local.documents.size === 0 ? undefined : facts.find((id) => isLocalFact(local, id));

/** A number with its quality; with evidence it is a button that opens the panel. */
export function Figure({ label, text, unit, status, origin, reason, evidence }: FigureProps) {
  const t = useText();
  const { open } = useEvidence();
  const local = useLocal();
  const facts = factsOf(evidence);
  const noted = useCaveats(facts);
  const caveats = [...new Set([...noted, ...caveatsIn(evidence)])];
  const budget = useBudgetFile(facts);
  if (text === null) {
    return (
      <span className="figure figure-none" title={reason ?? undefined}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{reason ?? t("status.undefined")}</span>
      </span>
    );
  }
  // A number computed from several figures is local as soon as one of them is.
  const localFact = firstLocal(local, facts);
  const content = (
    <>
      <span className="figure-number">{text}</span>
      {unit && <span className="figure-unit">{unit}</span>}
      {status && <StatusMark status={status} />}
      <OriginMark origin={origin} />
      <BudgetMark file={budget} />
      <CaveatMark caveats={caveats} />
      {localFact && <LocalMark fact={localFact} />}
    </>
  );
  if (!evidence) {
    return (
      <span className="figure" title={reason ?? undefined}>
        {content}
      </span>
    );
  }
  const value = unit ? `${text}${unit}` : text;
  const name = t("evidence.open", { label, value });
  const qualities = [
    ...(status ? [t(`status.${status}`)] : []),
    ...(origin && origin !== "printed" ? [t(`origin.${origin}`)] : []),
    ...(budget === null ? [] : [t("figure.budgetOf", { file: budget })]),
    ...(caveats.length === 0 ? [] : [t("figure.caveated")]),
  ];
  return (
    <button
      type="button"
      className="figure figure-button"
      aria-label={
        qualities.length > 0 ? t("figure.named", { name, qualities: qualities.join(t("figure.and")) }) : name
      }
      data-facts={
        evidence.parts.flatMap((part) => ("factId" in part ? [part.factId] : [])).join(" ") || undefined
      }
      title={reason ?? undefined}
      onClick={() => open(evidence)}
    >
      {content}
    </button>
  );
}
