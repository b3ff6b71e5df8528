"use client";

import { useLocale, useText } from "../foundation/locale/locale-context";
import { leadName } from "../outliers/lead-names";
import { leadSentence } from "../outliers/lead-words";
import { FlagLink } from "./flag-link";
import type { Flags } from "./use-flags";

/** Leads said in full; the tables mark the rest. */
const SAID = 5;

/** What stands out among the figures of a page, in words, before its tables. */
export function SaidFlags({ flags }: { flags: Flags }) {
  const t = useText();
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t("analysis.flagsTitle", { n: flags.all.length })}</h2>
      <ul className="flag-said">
        {flags.all.slice(0, SAID).map((lead) => (
          <li key={lead.key}>
            <FlagLink lead={lead} />{" "}
            <strong>
              {leadName(lead, locale)} <span className="num">{lead.fiscal_year}</span>
            </strong>{" "}
            {leadSentence(lead, t, locale)}
          </li>
        ))}
      </ul>
    </section>
  );
}
