"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { Lead } from "@/lib/worklist/leads";
import type { Marks } from "@/lib/worklist/marks";
import { enhance } from "../foundation/failure/enhance";
import { useText } from "../foundation/locale/locale-context";
import { LeadEntry } from "./lead-entry";

export interface LeadListProps {
  readonly leads: readonly Lead[];
  readonly marks: Marks;
  readonly currentKey: string | undefined;
  readonly onOpen: (lead: Lead) => void;
}

/** Leads drawn before the list's code is there. */
const FIRST = 25;

/** The queue: plain at first, so that it is part of the exported page; only rows in sight once it is live. */
export function LeadList(props: LeadListProps) {
  const t = useText();
  const [live, setLive] = useState<{ List: ComponentType<LeadListProps> } | null>(null);
  useEffect(() => enhance(import("./live-list"), ({ LiveList }) => setLive({ List: LiveList })), []);
  if (live) return <live.List {...props} />;
  const { leads, marks, currentKey, onOpen } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
    <section className="lead-scroll" tabIndex={0} aria-label={t("outliers.list")}>
      <ol className="lead-list">
        {leads.slice(0, FIRST).map((lead) => (
          <li key={lead.key}>
            <LeadEntry
              lead={lead}
              mark={marks.get(lead.key)}
              current={lead.key === currentKey}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
