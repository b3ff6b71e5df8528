"use client";

import type { PeerComparison } from "@/lib/compare/explain-lead";
import type { ScoreScale } from "@/lib/compare/outlier";
import type { Text } from "@/lib/i18n/catalogue";
import { withUnit } from "../analysis/words";
import { useLocale, useText } from "../foundation/locale/locale-context";

interface ComparisonTableProps {
  readonly comparisons: readonly PeerComparison[];
  /** The number alone; the unit stands in the heads. */
  readonly write: (value: number) => string;
  readonly unit: string;
  /** On a logarithmic scale the spread is a factor, on a linear one it has the unit of the column. */
  readonly scale: ScoreScale;
}

const setName = ({ against, fellBack }: PeerComparison, t: Text): string => {
  const set = t(`outliers.set.${against}`);
  return fellBack ? t("outliers.setFellBack", { set }) : set;
};

/** F7 against each set of peers: n, median, MAD, M, the value that would clear, and leave-one-out. */
export function ComparisonTable({ comparisons, write, unit, scale }: ComparisonTableProps) {
  const t = useText();
  const locale = useLocale();
  const spread = (mad: number | null): string =>
    mad === null ? "—" : scale === "log" ? `×${Math.exp(mad).toFixed(2)}` : write(mad);
  const number = (value: number | null): string => (value === null ? "—" : value.toFixed(2));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
    <section className="comparison" tabIndex={0} aria-label={t("outliers.against")}>
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
            const peers = comparison.peers.length;
            if (peers === 0)
              return (
                <tr key={against} data-verdict="too_few">
                  <th scope="row">{setName(comparison, t)}</th>
                  <td className="num">0</td>
                  <td colSpan={6} className="dim">
                    {t("outliers.noPeers")}
                  </td>
                </tr>
              );
            return (
              <tr key={against} data-verdict={result.verdict}>
                <th scope="row">{setName(comparison, t)}</th>
                <td className="num">{peers}</td>
                <td className="num">{result.median === null ? "—" : write(result.median)}</td>
                <td className="num">{spread(result.mad)}</td>
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
