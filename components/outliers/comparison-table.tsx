"use client";

import type { PeerComparison } from "@/lib/compare/explain-lead";
import type { Text } from "@/lib/i18n/catalogue";
import { withUnit } from "../analysis/words";
import { useLocale, useText } from "../foundation/locale/locale-context";

interface ComparisonTableProps {
  readonly comparisons: readonly PeerComparison[];
  /** The number alone; the unit stands in the heads. */
  readonly write: (value: number) => string;
  readonly unit: string;
}

const setName = ({ against, fellBack }: PeerComparison, t: Text): string => {
  const set = t(`outliers.set.${against}`);
  return fellBack ? t("outliers.setFellBack", { set }) : set;
};

/** F7 against each set of peers: n, median, MAD, M, the value that would clear, and leave-one-out. */
export function ComparisonTable({ comparisons, write, unit }: ComparisonTableProps) {
  const t = useText();
  const locale = useLocale();
  const number = (value: number | null, digits = 2): string => (value === null ? "—" : value.toFixed(digits));
  return (
    <section className="comparison" aria-label={t("outliers.against")}>
      <table className="table plain">
        <thead>
          <tr>
            <th scope="col">{t("outliers.against")}</th>
            <th scope="col" className="num">
              {t("outliers.n")}
            </th>
            <th scope="col" className="num">
              {withUnit(t("outliers.median"), unit, locale)}
            </th>
            <th scope="col" className="num">
              {t("outliers.spread")}
            </th>
            <th scope="col" className="num">
              M
            </th>
            <th scope="col">{t("outliers.verdictColumn")}</th>
            <th scope="col" className="num">
              {t("outliers.clear")}
            </th>
            <th scope="col">{t("outliers.without")}</th>
          </tr>
        </thead>
        <tbody>
          {comparisons.map((comparison) => {
            const { against, result } = comparison;
            const rest = result.withoutNearest;
            return (
              <tr key={against} data-verdict={result.verdict}>
                <th scope="row">{setName(comparison, t)}</th>
                <td className="num">{result.n}</td>
                <td className="num">{result.median === null ? "—" : write(result.median)}</td>
                <td className="num">{number(result.mad, 3)}</td>
                <td className="num">{number(result.score)}</td>
                <td>
                  <span className="verdict">{t(`outliers.verdict.${result.verdict}`)}</span>
                </td>
                <td className="num">{result.clearsAt === null ? "—" : write(result.clearsAt)}</td>
                <td>
                  {t(`outliers.verdict.${rest.verdict}`)}{" "}
                  {rest.score !== null && <span className="dim num">{number(rest.score)}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
