"use client";

import { useMemo } from "react";
import { sql, values } from "@/lib/engine/sql";
import type { EngineRow } from "@/lib/engine/types";
import { formatCount } from "@/lib/i18n/number";
import { factIds } from "@/lib/metrics/fact-ids";
import type { Lead } from "@/lib/worklist/leads";
import { joinSentences } from "../analysis/words";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { useSelection } from "../foundation/view/use-selection";
import { BriefFigures } from "./brief-figures";
import { kindName, leadExplanation, leadName, leadSentence } from "./lead-words";
import { useMarks } from "./use-marks";

export interface BriefProps {
  readonly leads: readonly Lead[];
  readonly total: number;
  readonly onClose: () => void;
}

/** What one printed page holds. */
const ON_A_PAGE = 12;

interface SourceRow extends EngineRow {
  readonly document_id: string;
  readonly file: string;
  readonly title: string | null;
  readonly url: string | null;
}

/** The documents a few leads rest on, by the facts they name. */
const sourcesQuery = (facts: readonly string[]) => sql`
  SELECT DISTINCT d.document_id, d.file, d.title, d.url
  FROM documents d JOIN facts f USING (document_id) WHERE f.fact_id IN ${values([...facts])}
  ORDER BY d.document_id`;

/** One page for a bureau or a selection: the leads, what was decided about them, and where they come from. */
export function Brief({ leads, total, onClose }: BriefProps) {
  const t = useText();
  const locale = useLocale();
  const { selection } = useSelection();
  const { marks } = useMarks();
  const shown = useMemo(
    () => leads.filter(({ key }) => marks.get(key)?.state !== "dismissed").slice(0, ON_A_PAGE),
    [leads, marks],
  );
  const facts = useMemo(() => [...new Set(shown.flatMap((lead) => factIds(lead.facts)))], [shown]);
  const sources = rowsOf(useEngineQuery<SourceRow>(sourcesQuery(facts)));
  const only = selection.bureaus?.length === 1 ? selection.bureaus[0] : undefined;
  const [first] = shown;
  const narrowed = Object.keys(selection).some((name) => name !== "display");
  const who = only && first ? leadName(first) : narrowed ? t("outliers.briefSome") : t("outliers.briefAll");
  return (
    <article className="brief">
      <p className="brief-tools">
        <button type="button" className="button" onClick={onClose}>
          {t("outliers.briefBack")}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t("outliers.briefPrint")}
        </button>
      </p>
      <header>
        <h2>{t("outliers.briefTitle", { who })}</h2>
        <p className="dim">
          {t("outliers.briefCount", { total: formatCount(total), n: shown.length })}{" "}
          {t("outliers.briefMade", { date: new Date().toISOString().slice(0, 10) })}
        </p>
      </header>
      {only && <BriefFigures id={only} subject={who} />}
      <ol className="brief-leads">
        {shown.map((lead) => {
          const mark = marks.get(lead.key);
          return (
            <li key={lead.key}>
              <p>
                <strong>
                  {leadName(lead)} {lead.fiscal_year}
                </strong>{" "}
                <span className="dim">
                  {kindName(lead.kind, t)} · {t(`outliers.level.${lead.level}`)}
                  {mark?.state && ` · ${t(`outliers.mark.${mark.state}`)}`}
                </span>
              </p>
              <p>{joinSentences([leadSentence(lead, t, locale), leadExplanation(lead, locale)], locale)}</p>
              {mark?.note && <p className="brief-note">{mark.note}</p>}
            </li>
          );
        })}
      </ol>
      <section>
        <h3>{t("outliers.briefSources")}</h3>
        <ul className="brief-sources">
          {sources.map(({ document_id: hash, file, title, url }) => (
            <li key={hash}>
              {title && title !== file ? `${title} (${file})` : file}{" "}
              {url && <span className="brief-url">{url}</span>}{" "}
              <span className="dim num">SHA-256 {hash}</span>
            </li>
          ))}
        </ul>
      </section>
      <p className="dim">{t("outliers.briefRule")}</p>
    </article>
  );
}
