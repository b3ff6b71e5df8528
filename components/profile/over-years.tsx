"use client";

import { useMemo } from "react";
import type { TrendData } from "@/lib/charts/trend";
import type { Locale } from "@/lib/i18n/locale";
import { factIds } from "@/lib/metrics/fact-ids";
import type { CellRow } from "@/lib/metrics/queries/cells";
import { moneyFormat, writeMetric, writeTick } from "../analysis/metric-format";
import { useIdentityBreaks } from "../analysis/use-identity-breaks";
import { keyFigureRows } from "../bureau/matrix-rows";
import { ChartHost } from "../foundation/chart/chart-host";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { useCaveats } from "../foundation/notes/notes-context";
import { YearMatrix } from "../foundation/table/year-matrix";
import { AnswerWords } from "./answers";
import {
  endsOf,
  movedSentence,
  YEAR_QUESTIONS,
  type YearLine,
  type YearQuestion,
  yearLines,
} from "./year-lines";

interface OverYearsProps {
  /** Every year of one unit. */
  readonly rows: readonly CellRow[];
  /** Who it is, as titles name it. */
  readonly subject: string;
}

/** What a unit spent over the years, beside its budgets where they are known; nothing for a single year. */
export function OverYears(props: OverYearsProps) {
  const unit = props.rows.length > 1 ? props.rows[0]?.bureau_id : undefined;
  const found = useIdentityBreaks(unit === undefined ? [] : [unit]).get(unit ?? "");
  const breaks = useMemo(() => (found ?? []).flatMap(({ year }) => year ?? []), [found]);
  return YEAR_QUESTIONS.map((question) => (
    <Question key={question.id} {...props} question={question} breaks={breaks} />
  ));
}

interface QuestionProps extends OverYearsProps {
  readonly question: YearQuestion;
  /** Years in which the unit became another. */
  readonly breaks: readonly number[];
}

function Question({ rows, subject, question, breaks }: QuestionProps) {
  const t = useText();
  const locale = useLocale();
  const lines = useMemo(() => yearLines(rows, question, locale), [rows, question, locale]);
  const ends = useMemo(
    () =>
      factIds(
        endsOf(lines)
          .map(({ cell }) => cell.fact)
          .join(" "),
      ),
    [lines],
  );
  const doubts = useCaveats(ends);
  const data = useMemo(() => trendOf(lines, breaks, subject, locale), [lines, breaks, subject, locale]);
  if (data === null) return null;
  const title = t(`profile.yearsOf.${question.id}`);
  const moved = movedSentence(lines, { breaks, isDoubted: doubts.length > 0 }, { t, locale });
  const drawn = new Set(lines.map(({ column }) => column));
  return (
    <section className="section">
      <h2>{title}</h2>
      {moved && (
        <p className="headline">
          <AnswerWords sentence={moved} facts={ends} />
        </p>
      )}
      <ChartHost
        id={`profile-${question.id}-${rows[0]?.scope ?? "none"}`}
        kind="trend"
        level={3}
        data={data}
        title={t("profile.chartTitle", { subject, what: lines[0]?.name ?? "" })}
        description={t("profile.yearsAbout")}
        caption={[t("profile.yearsAbout"), ...(breaks.length > 0 ? [t("profile.yearsCut")] : [])].join(" ")}
        table={
          <YearMatrix
            caption={title}
            subject={subject}
            rows={keyFigureRows(rows, locale).filter(({ key }) => drawn.has(key))}
            years={data.years}
            download={`juesuan-${question.id}-${rows[0]?.bureau_id ?? ""}`}
          />
        }
      />
    </section>
  );
}

function trendOf(
  lines: readonly YearLine[],
  breaks: readonly number[],
  subject: string,
  locale: Locale,
): (TrendData & { readonly years: readonly number[] }) | null {
  if (lines.length === 0) return null;
  const format = moneyFormat(
    lines.flatMap(({ points }) => points.map(({ value }) => value)),
    locale,
  );
  return {
    axisText: format.unit,
    formatTick: writeTick(format),
    years: [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b),
    series: lines.map(({ column, role, colour, name, points }) => ({
      key: column,
      name,
      role,
      colour,
      breaks,
      points: points.map(({ year, value, cell }) => {
        const written = writeMetric(format, value).text;
        return {
          key: `${column}|${year}`,
          label: `${subject} ${year} ${name} ${written}`,
          facts: factIds(cell.fact ?? "").join(" "),
          status: cell.status,
          derived: cell.origin === "derived",
          year,
          value: Number(value),
          card: { title: subject, subject: name, value: written, year },
        };
      }),
    })),
  };
}
