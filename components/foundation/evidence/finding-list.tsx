"use client";

import { useMemo } from "react";
import { useText } from "../locale/locale-context";
import { clusterFindings, type FindingCluster } from "./cluster-findings";
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

/** Findings, contradictions first; those of one cause as one. */
export function FindingList({ findings, checked, heading = "shown" }: FindingListProps) {
  const t = useText();
  const clusters = useMemo(() => clusterFindings(findings), [findings]);
  const rest = clusters.slice(FIRST);
  return (
    <section className="fact-section">
      {heading === "shown" && <h3>{t("evidence.findings")}</h3>}
      {findings.length === 0 && (
        <p className="dim">
          {checked > 0 ? t("evidence.allHeld", { n: checked }) : t("evidence.nothingToCheck")}
        </p>
      )}
      <Clusters clusters={clusters.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary className="findings-more">{t("evidence.moreFindings", { n: rest.length })}</summary>
          <Clusters clusters={rest} />
        </details>
      )}
    </section>
  );
}

function Clusters({ clusters }: { clusters: readonly FindingCluster[] }) {
  const t = useText();
  return (
    <ul className="findings">
      {clusters.map(({ lead, members }) => (
        <FindingEntry key={lead.finding_id} finding={lead}>
          {members.length > 0 && (
            <details>
              <summary className="findings-more">{t("evidence.sameCause", { n: members.length })}</summary>
              <ul className="findings">
                {members.map((finding) => (
                  <FindingEntry key={finding.finding_id} finding={finding} />
                ))}
              </ul>
            </details>
          )}
        </FindingEntry>
      ))}
    </ul>
  );
}
