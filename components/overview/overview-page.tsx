"use client";

import Link from "next/link";
import { groupDigits } from "@/lib/i18n/decimal";
import { type Lead, queryTopLeads } from "@/lib/worklist/leads";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { Phrases } from "../foundation/locale/phrases";
import { SearchButton } from "../foundation/search/search-button";
import { pathOf } from "../foundation/shell/routes";
import { CoverageMap } from "./coverage-map";
import { CoverageMatrix } from "./coverage-matrix";
import { Doors } from "./doors";
import type { OverviewDefault } from "./load-default";
import { QualityBreakdown } from "./quality-breakdown";
import {
  type CountsRow,
  countsQuery,
  type FindingCountRow,
  findingCountsQuery,
  type MeasureYearRow,
  measureYearsQuery,
  type ProvinceRow,
  provincesQuery,
  type StatusRow,
  statusQuery,
} from "./queries";
import { QuestionCard } from "./question-card";
import { QUESTIONS } from "./questions";
import { TopLeads } from "./top-leads";
import { useAnswers } from "./use-answers";

/** What is in the data, how complete it is, what stands out, and where to go on. */
export function OverviewPage({ initial }: { initial: OverviewDefault }) {
  const t = useText();
  const locale = useLocale();
  const [counts = initial.counts] = rowsOf(
    useEngineQuery<CountsRow>(countsQuery(), { initial: [initial.counts] }),
  );
  const answers = useAnswers(initial.answers);
  const statuses = useEngineQuery<StatusRow>(statusQuery(), { initial: initial.statuses });
  const findings = useEngineQuery<FindingCountRow>(findingCountsQuery(), { initial: initial.findings });
  const leads = rowsOf(useEngineQuery<Lead>(queryTopLeads(), { initial: initial.leads }));
  const provinces = useEngineQuery<ProvinceRow>(provincesQuery(), { initial: initial.provinces });
  const measureYears = useEngineQuery<MeasureYearRow>(measureYearsQuery(), { initial: initial.measureYears });
  return (
    <>
      <header className="page-head overview-head">
        <h1>
          <Phrases text={t("app.tagline")} />
        </h1>
        <p>
          {t("overview.what", {
            documents: groupDigits(String(counts.documents)),
            bureaus: groupDigits(String(counts.bureaus)),
            provinces: counts.provinces,
            facts: groupDigits(String(counts.facts)),
          })}
        </p>
        <SearchButton size="large" />
        <p className="overview-reading">
          <Link href={pathOf("reading", locale)} prefetch={false}>
            {t("overview.reading")}
          </Link>
        </p>
        <Doors />
      </header>
      {leads.length > 0 && <TopLeads leads={leads} />}
      <section className="section" aria-label={t("overview.questions")}>
        <div className="questions">
          {QUESTIONS.map((question) => {
            const answer = answers.find(({ route }) => route === question.route);
            return <QuestionCard key={question.route} question={question} answer={answer ?? null} />;
          })}
        </div>
      </section>
      <section className="section">
        <h2>{t("overview.coverage")}</h2>
        <p className="dim">{t("overview.coverageAbout", { provinces: counts.provinces })}</p>
        <div className="coverage-pair">
          <CoverageMap provinces={rowsOf(provinces)} initial={initial.map} />
          <CoverageMatrix rows={rowsOf(measureYears)} />
        </div>
      </section>
      <section className="section">
        <h2>{t("overview.quality")}</h2>
        <p className="dim">{t("overview.qualityAbout")}</p>
        <QualityBreakdown statuses={rowsOf(statuses)} findings={rowsOf(findings)} />
      </section>
    </>
  );
}
