"use client";

import type { FindingKind, Severity } from "@/lib/records/vocabulary";
import { useLocale, useText } from "../locale/locale-context";
import type { FindingRow } from "./queries";

interface FindingListProps {
  readonly findings: readonly FindingRow[];
  /** Hidden where the page has a heading of its own. */
  readonly heading?: "shown" | "hidden";
}

/** Findings, contradictions first. */
export function FindingList({ findings, heading = "shown" }: FindingListProps) {
  const t = useText();
  const locale = useLocale();
  return (
    <section className="fact-section">
      {heading === "shown" && <h3>{t("evidence.findings")}</h3>}
      {findings.length === 0 && <p className="dim">{t("evidence.noFindings")}</p>}
      <ul className="findings">
        {findings.map((finding) => (
          <li key={finding.finding_id} data-severity={finding.severity}>
            <p>
              <strong>{t(`kind.${finding.kind as FindingKind}`)}</strong>{" "}
              <span className="dim">{t(`severity.${finding.severity as Severity}`)}</span>
            </p>
            <p>{locale === "zh" ? finding.message_zh : finding.message_en}</p>
            {finding.formula && <p className="dim num">{finding.formula}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
