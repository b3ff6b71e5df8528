"use client";

import { useText } from "../locale/locale-context";
import { FindingEntry } from "./finding-entry";
import type { FindingRow } from "./queries";

interface FindingListProps {
  readonly findings: readonly FindingRow[];
  /** How many checks of these figures could be made and held: what may be said where there is no finding. */
  readonly checked: number;
  /** Hidden where the page has a heading of its own. */
  readonly heading?: "shown" | "hidden";
}

/** Findings shown at once; the rest unfolds. */
const FIRST = 6;

/** Findings, contradictions first. */
export function FindingList({ findings, checked, heading = "shown" }: FindingListProps) {
  const t = useText();
  const rest = findings.slice(FIRST);
  return (
    <section className="fact-section">
      {heading === "shown" && <h3>{t("evidence.findings")}</h3>}
      {findings.length === 0 && (
        <p className="dim">
          {checked > 0 ? t("evidence.allHeld", { n: checked }) : t("evidence.nothingToCheck")}
        </p>
      )}
      <ul className="findings">
        {findings.slice(0, FIRST).map((finding) => (
          <FindingEntry key={finding.finding_id} finding={finding} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary className="findings-more">{t("evidence.moreFindings", { n: rest.length })}</summary>
          <ul className="findings">
            {rest.map((finding) => (
              <FindingEntry key={finding.finding_id} finding={finding} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
