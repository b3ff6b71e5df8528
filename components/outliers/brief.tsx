"use client";

import { useMemo } from "react";
import { sql, values } from "@/lib/engine/sql";
import type { EngineRow } from "@/lib/engine/types";
import type { Text } from "@/lib/i18n/catalogue";
import { formatCount } from "@/lib/i18n/number";
import { factIds } from "@/lib/metrics/fact-ids";
import { groupBy } from "@/lib/records/group";
import type { Lead } from "@/lib/worklist/leads";
import { joinSentences } from "../analysis/words";
import { today } from "../foundation/chart/take/picture-words";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { usePageTitle } from "../foundation/shell/use-page-title";
import { useSelection } from "../foundation/view/use-selection";
import { BriefFigures } from "./brief-figures";
import { kindName, leadName } from "./lead-names";
import { leadExplanation, leadSentence } from "./lead-words";
import { useMarks } from "./use-marks";

export interface BriefProps {
  readonly leads: readonly Lead[];
  readonly total: number;
  readonly onClose: () => void;
}

/** What one printed page holds. */
const ON_A_PAGE = 12;

interface SourceRow extends EngineRow {
  readonly fact_id: string;
  readonly page: number | null;
  readonly line: number | null;
  readonly document_id: string;
  readonly file: string;
  readonly title: string | null;
  readonly url: string | null;
}

/** Where the facts that a few leads name are printed. */
export const sourcesQuery = (facts: readonly string[]) => sql`
  SELECT f.fact_id, f.page, f.line, d.document_id, d.file, d.title, d.url
  FROM documents d JOIN facts f USING (document_id) WHERE f.fact_id IN ${values([...facts])}
  ORDER BY d.document_id, f.line, f.fact_id`;

/** “决算.pdf 第 3 页 第 41 行、第 45 行”: every place the figures of a lead stand at, each file and place once. */
function placesOf(lead: Lead, sources: readonly SourceRow[], t: Text): string {
  const own = new Set(factIds(lead.facts));
  const byFile = groupBy(
    sources.filter(({ fact_id: id }) => own.has(id)),
    ({ file }) => file,
  );
  return [...byFile]
    .map(([file, rows]) => {
      const places = rows.map(({ page, line }) =>
        [page !== null && t("evidence.page", { page }), line !== null && t("evidence.line", { line })]
          .filter(Boolean)
          .join(" "),
      );
      return `${file} ${[...new Set(places)].join(t("control.and"))}`.trim();
    })
    .join(t("profile.and"));
}

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
  const documents = [...new Map(sources.map((row) => [row.document_id, row])).values()];
  const only = selection.bureaus?.length === 1 ? selection.bureaus[0] : undefined;
  const [first] = shown;
  const narrowed = Object.keys(selection).some((name) => name !== "display");
  const who =
    only && first ? leadName(first, locale) : narrowed ? t("outliers.briefSome") : t("outliers.briefAll");
  usePageTitle(t("outliers.briefTitle", { who }));
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
          {t("outliers.briefMade", { date: today() })}
        </p>
      </header>
      {only && <BriefFigures id={only} subject={who} />}
      <ol className="brief-leads">
        {shown.map((lead, i) => {
          const mark = marks.get(lead.key);
          return (
            // The number is written: browsers count a list anew only where its items are new.
            <li key={lead.key} value={i + 1}>
              <p>
                <strong>
                  {leadName(lead, locale)} {lead.fiscal_year}
                </strong>{" "}
                <span className="dim">
                  {kindName(lead.kind, t)} · {t(`outliers.level.${lead.level}`)}
                  {mark?.state && ` · ${t(`outliers.mark.${mark.state}`)}`}
                </span>
              </p>
              <p>{joinSentences([leadSentence(lead, t, locale), leadExplanation(lead, locale)], locale)}</p>
              {placesOf(lead, sources, t) !== "" && (
                <p className="dim">{t("outliers.briefPlaces", { places: placesOf(lead, sources, t) })}</p>
              )}
              {mark?.note && <p className="brief-note">{mark.note}</p>}
            </li>
          );
        })}
      </ol>
      <section>
        <h3>{t("outliers.briefSources")}</h3>
        <ul className="brief-sources">
          {documents.map(({ document_id: hash, file, title, url }) => (
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
