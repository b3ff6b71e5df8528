"use client";

import Link from "next/link";
import { type RefObject, useMemo } from "react";
import { formatMoney } from "@/lib/i18n/money";
import { formatShare } from "@/lib/i18n/number";
import { printSelection } from "@/lib/view/print";
import type { Lead } from "@/lib/worklist/leads";
import type { Mark } from "@/lib/worklist/marks";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { profileAddress } from "../foundation/naming/profile-link";
import { pathOf } from "../foundation/shell/routes";
import { FindingDetail } from "./finding-detail";
import { kindName, leadName } from "./lead-names";
import { leadExplanation, leadSentence, leadTitle } from "./lead-words";
import type { OutliersInitial } from "./load-default";
import { MarkControls } from "./mark-controls";
import { OutlierDetail } from "./outlier-detail";
import { watchedOf } from "./outliers-view";
import { useLeadEvidence } from "./use-lead-evidence";

interface LeadDetailProps {
  readonly lead: Lead;
  readonly mark: Mark | undefined;
  readonly initial: OutliersInitial;
  readonly noteRef: RefObject<HTMLTextAreaElement | null>;
}

/** Everything about one lead: the sentence, the evidence, the peers or figures, and what was decided. */
export function LeadDetail({ lead, mark, initial, noteRef }: LeadDetailProps) {
  const t = useText();
  const locale = useLocale();
  const openEvidence = useLeadEvidence(lead);
  const explanation = leadExplanation(lead, locale);
  const compare = useMemo(() => compareAddress(lead), [lead]);
  return (
    <article className="lead-detail" aria-labelledby="lead-title">
      <p className="eyebrow">
        <span className="lead-level" data-level={lead.level}>
          {t(`outliers.level.${lead.level}`)}
        </span>{" "}
        {kindName(lead.kind, t)}
      </p>
      <h2 id="lead-title">
        {leadName(lead, locale)} <span className="num">{lead.fiscal_year}</span>
      </h2>
      <p className="lead-sentence">{leadSentence(lead, t, locale)}</p>
      {explanation && <p>{explanation}</p>}
      {lead.source === "outlier" && lead.status === "clash" && (
        <p className="notice">{t("outliers.doubtful")}</p>
      )}
      {lead.size !== null && lead.size > 0 && (
        <p className="dim">
          {t(sizeWords(lead))} <span className="num">{formatMoney(lead.size.toFixed(2), locale).text}</span>
          {lead.share !== null && ` · ${t("outliers.share", { share: formatShare(lead.share) })}`}
        </p>
      )}
      <p className="lead-actions">
        {openEvidence && (
          <button type="button" className="button" aria-keyshortcuts="e" onClick={openEvidence}>
            <span className="key" aria-hidden="true">
              e
            </span>
            {t("outliers.openEvidence")}
          </button>
        )}
        {compare && (
          <Link className="button" prefetch={false} href={`${pathOf("compare", locale)}${compare}`}>
            {t("outliers.openCompare")}
          </Link>
        )}
        {lead.bureau_id && (
          <Link
            className="button"
            prefetch={false}
            href={profileAddress({ bureau_id: lead.bureau_id }, {}, locale)}
          >
            {t("outliers.openBureau")}
          </Link>
        )}
      </p>
      <MarkControls leadKey={lead.key} title={leadTitle(lead, t, locale)} mark={mark} noteRef={noteRef} />
      {lead.source === "outlier" ? (
        <OutlierDetail lead={lead} />
      ) : (
        <FindingDetail key={lead.finding_id} lead={lead} initial={initial.finding} />
      )}
    </article>
  );
}

/** What the amount of a lead is. */
function sizeWords(lead: Lead): "outliers.sizeFinding" | "outliers.sizeOutlier" | "outliers.sizeBelow" {
  if (lead.source === "finding") return "outliers.sizeFinding";
  return lead.all_score > 0 ? "outliers.sizeOutlier" : "outliers.sizeBelow";
}

/** The same comparison on the page for comparing, with the unit in focus; null for findings. */
function compareAddress(lead: Lead): string | null {
  if (lead.source !== "outlier" || lead.bureau_id === null || lead.fiscal_year === null) return null;
  const { metric, denominator } = watchedOf(lead);
  return printSelection({
    bureaus: [lead.bureau_id],
    years: { from: lead.fiscal_year, to: lead.fiscal_year },
    metric: metric.id,
    denominator,
    ...(lead.scope ? { scope: lead.scope } : {}),
    ...(lead.scope === "department" && lead.bureau_type ? { bureauTypes: [lead.bureau_type] } : {}),
  });
}
