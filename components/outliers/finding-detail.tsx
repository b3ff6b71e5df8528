"use client";

import type { FindingLead } from "@/lib/worklist/leads";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { FindingFigures } from "../foundation/evidence/finding-entry";
import type { FindingRow } from "../foundation/evidence/queries";
import { findingQuery } from "./load-default";

/** The figures of a finding, each leading to the cell it was printed in. */
export function FindingDetail({ lead, initial }: { lead: FindingLead; initial: readonly FindingRow[] }) {
  const own = initial.filter((row) => row.finding_id === lead.finding_id);
  const rows = rowsOf(useEngineQuery<FindingRow>(findingQuery(lead.finding_id), { initial: own }));
  return (
    <div className="lead-figures">
      {rows.map((finding) => (
        <FindingFigures key={finding.finding_id} finding={finding} />
      ))}
    </div>
  );
}
