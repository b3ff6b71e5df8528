"use client";

import Link from "next/link";
import type { Marked } from "@/lib/charts/marks/mark";
import { groupBy } from "@/lib/records/group";
import { printSelection } from "@/lib/view/print";
import { nameOfMeasure } from "../facts/describe-fact";
import { MarkFrame } from "../foundation/chart/mark-frame";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { pathOf } from "../foundation/shell/routes";
import type { MeasureYearRow } from "./queries";

const STEPS = 6;

/** Shade of a count among the largest: 1 to 6, 0 for none. */
function shade(count: number, largest: number): number {
  if (count === 0) return 0;
  return Math.min(STEPS, Math.ceil(STEPS * Math.sqrt(count / largest)));
}

/** How many bureaus state each measure in each year. A table, so that every count can be read. */
export function CoverageMatrix({ rows }: { rows: readonly MeasureYearRow[] }) {
  const t = useText();
  const locale = useLocale();
  const years = [...new Set(rows.map((row) => row.fiscal_year))].sort((a, b) => a - b);
  const largest = Math.max(1, ...rows.map((row) => row.bureaus));
  const total = (list: readonly MeasureYearRow[]): number => list.reduce((sum, row) => sum + row.bureaus, 0);
  const byMeasure = [...groupBy(rows, (row) => row.measure)].sort(([, a], [, b]) => total(b) - total(a));
  const marks = rows.map(({ measure, fiscal_year: year, bureaus }): Marked => {
    const title = nameOfMeasure(measure, locale, "region_whole");
    const value = t("compare.unitsOf", { n: bureaus });
    return {
      key: `${measure}|${year}`,
      label: `${title} ${year} ${value}`,
      facts: "",
      card: { title, value, year },
    };
  });
  return (
    <figure className="chart">
      <div className="chart-head">
        <h3 id="matrix-title">{t("overview.matrixTitle")}</h3>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard. */}
      <section className="matrix-scroll" tabIndex={0} aria-labelledby="matrix-title">
        <MarkFrame marks={marks} description={t("overview.matrixTitle")}>
          <table className="matrix">
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{t("control.measure")}</span>
                </th>
                {years.map((year) => (
                  <th key={year} scope="col" className="num">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byMeasure.map(([measure, counts]) => (
                <tr key={measure}>
                  <th scope="row">{nameOfMeasure(measure, locale, "region_whole")}</th>
                  {years.map((year) => {
                    const count = counts.find((row) => row.fiscal_year === year)?.bureaus ?? 0;
                    return (
                      <td
                        key={year}
                        className="num"
                        data-shade={shade(count, largest)}
                        {...(count > 0 ? { "data-mark": `${measure}|${year}` } : {})}
                      >
                        {count > 0 && (
                          <Link
                            href={`${pathOf("explore", locale)}${printSelection({ measures: [measure], years: { from: year, to: year } })}`}
                            prefetch={false}
                          >
                            {count}
                          </Link>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </MarkFrame>
      </section>
    </figure>
  );
}
