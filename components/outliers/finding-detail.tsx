"use client";

import type { FindingLead } from "@/lib/worklist/leads";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { FindingFigures } from "../foundation/evidence/finding-entry";
import { findingMessage } from "../foundation/evidence/finding-words";
import type { FindingRow } from "../foundation/evidence/queries";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { findingQuery, findingsByIdQuery } from "./load-default";

/** The figures of a finding, each leading to the cell it was printed in. */
export function FindingDetail({ lead, initial }: { lead: FindingLead; initial: readonly FindingRow[] }) {
  const own = initial.filter((row) => row.finding_id === lead.finding_id);
  const rows = freshRowsOf(useEngineQuery<FindingRow>(findingQuery(lead.finding_id), { initial: own }));
  const t = useText();
  const locale = useLocale();
  const others = lead.member_ids.split(" ").filter((id) => id !== lead.finding_id);
  const members = freshRowsOf(
    useEngineQuery<FindingRow>(others.length > 0 ? findingsByIdQuery(others) : null),
  );
  return (
    <div className="lead-figures">
      {rows.map((finding) => (
        <FindingFigures key={finding.finding_id} finding={finding} />
      ))}
      {members.length > 0 && (
        <details className="lead-members">
          <summary>{t("outliers.members", { n: members.length })}</summary>
          <ul className="findings">
            {members.map((finding) => (
              <li key={finding.finding_id} data-severity={finding.severity}>
                <p>{findingMessage(finding, locale)}</p>
                <FindingFigures finding={finding} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
