"use client";

import Link from "next/link";
import { factIds } from "@/lib/metrics/fact-ids";
import { printSelection } from "@/lib/view/print";
import type { Lead } from "@/lib/worklist/leads";
import { useEvidence } from "../foundation/evidence/evidence-context";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { pathOf } from "../foundation/shell/routes";
import { kindName, leadName } from "../outliers/lead-names";
import { leadSentence, leadTitle } from "../outliers/lead-words";

/** The few things most worth a look, each a sentence with its evidence, by a rule that is said. */
export function TopLeads({ leads }: { leads: readonly Lead[] }) {
  const t = useText();
  const locale = useLocale();
  const worklist = pathOf("outliers", locale);
  return (
    <section className="top-leads" aria-labelledby="top-leads-title">
      <div className="top-leads-head">
        <h2 id="top-leads-title">{t("overview.leads")}</h2>
        <Link prefetch={false} href={worklist}>
          {t("overview.leadsAll")}
        </Link>
      </div>
      <ol>
        {leads.map((lead) => (
          <li key={lead.key}>
            <p className="eyebrow">
              <span className="lead-level" data-level={lead.level}>
                {t(`outliers.levelShort.${lead.level}`)}
              </span>{" "}
              {kindName(lead.kind, t)} · {leadName(lead, locale)} {lead.fiscal_year}
            </p>
            <p>{leadSentence(lead, t, locale)}</p>
            <p className="lead-actions">
              <LeadEvidence lead={lead} />
              <Link
                prefetch={false}
                className="button button-small"
                aria-label={`${t("overview.leadWhy")} ${leadTitle(lead, t, locale)}`}
                href={`${worklist}${printSelection({
                  ...(lead.bureau_id ? { bureaus: [lead.bureau_id] } : {}),
                  lead: lead.key,
                })}`}
              >
                {t("overview.leadWhy")}
              </Link>
            </p>
          </li>
        ))}
      </ol>
      <p className="dim top-leads-rule">{t("overview.leadsRule")}</p>
    </section>
  );
}

function LeadEvidence({ lead }: { lead: Lead }) {
  const t = useText();
  const locale = useLocale();
  const { open } = useEvidence();
  const facts = factIds(lead.facts);
  if (facts.length === 0) return null;
  const title = leadTitle(lead, t, locale);
  return (
    <button
      type="button"
      className="button button-small"
      aria-label={`${t("evidence.title")} ${title}`}
      onClick={() => open({ title, parts: facts.map((factId) => ({ label: title, factId })) })}
    >
      {t("evidence.title")}
    </button>
  );
}
