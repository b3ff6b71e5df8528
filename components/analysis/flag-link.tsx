"use client";

import Link from "next/link";
import { printSelection } from "@/lib/view/print";
import type { OutlierLead } from "@/lib/worklist/leads";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { pathOf } from "../foundation/shell/routes";
import { kindName, leadName } from "../outliers/lead-names";
import { leadSentence } from "../outliers/lead-words";

/** A lead where its figure stands: the mark leads to the worklist, which says why. */
export function FlagLink({ lead }: { lead: OutlierLead }) {
  const t = useText();
  const locale = useLocale();
  const name = kindName(lead.kind, t);
  const query = printSelection({
    ...(lead.bureau_id ? { bureaus: [lead.bureau_id] } : {}),
    lead: lead.key,
  });
  return (
    <Link
      className="flag"
      prefetch={false}
      data-level={lead.level}
      href={`${pathOf("outliers", locale)}${query}`}
      title={leadSentence(lead, t, locale)}
      aria-label={t("analysis.flagLabel", {
        name: leadName(lead, locale),
        year: lead.fiscal_year ?? "",
        kind: name,
      })}
    >
      <span aria-hidden="true">⚑</span> {name}
    </Link>
  );
}
