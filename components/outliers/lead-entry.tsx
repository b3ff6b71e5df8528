"use client";

import type { Lead } from "@/lib/worklist/leads";
import type { Mark } from "@/lib/worklist/marks";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { kindName, leadName } from "./lead-names";
import { leadSentence } from "./lead-words";

interface LeadEntryProps {
  readonly lead: Lead;
  readonly mark: Mark | undefined;
  readonly current: boolean;
  readonly onOpen: (lead: Lead) => void;
}

/** One line of the queue: how sure, who, when, and why. */
export function LeadEntry({ lead, mark, current, onOpen }: LeadEntryProps) {
  const t = useText();
  const locale = useLocale();
  return (
    <button
      type="button"
      className="lead"
      aria-current={current ? "true" : undefined}
      data-mark={mark?.state ?? "none"}
      onClick={() => onOpen(lead)}
    >
      <span className="lead-head">
        <span className="lead-level" data-level={lead.level} title={t(`outliers.level.${lead.level}`)}>
          {t(`outliers.levelShort.${lead.level}`)}
        </span>
        <span className="lead-who">
          {leadName(lead, locale)} <span className="num">{lead.fiscal_year}</span>
        </span>
        {mark?.state && <span className="lead-mark">{t(`outliers.mark.${mark.state}`)}</span>}
      </span>
      <span className="lead-kind dim">{kindName(lead.kind, t)}</span>
      <span className="lead-why">{leadSentence(lead, t, locale)}</span>
      {mark?.note && <span className="lead-note">{mark.note}</span>}
    </button>
  );
}
