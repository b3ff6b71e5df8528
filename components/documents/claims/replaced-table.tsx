"use client";

import type { Claim, Replaced } from "@/lib/corpus/claims/replaced";
import { groupDigits } from "@/lib/i18n/decimal";
import { formatYear } from "@/lib/i18n/number";
import { MEASURES } from "@/lib/records/measures";
import { useLocale, useText } from "../../foundation/locale/locale-context";

/** Rows drawn at once; of more the number is said. */
const SHOWN = 500;

const shownValue = ({ value, unit }: Claim): string =>
  `${/^-?[\d.]+$/.test(value ?? "") ? groupDigits(value ?? "") : value} ${unit}`;

/** Published figures beside what a package says instead. */
export function ReplacedTable({ replaced }: { replaced: readonly Replaced[] }) {
  const t = useText();
  const locale = useLocale();
  const nameOf = (id: string): string => MEASURES.find((measure) => measure.id === id)?.[locale] ?? id;
  return (
    <>
      <p>{t("claims.replaced", { n: replaced.length })}</p>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("claims.bureau")}</th>
              <th scope="col">{t("claims.figure")}</th>
              <th scope="col" className="num">
                {t("claims.published")}
              </th>
              <th scope="col" className="num">
                {t("claims.claimed")}
              </th>
            </tr>
          </thead>
          <tbody>
            {replaced.slice(0, SHOWN).map(({ published, claimed }) => (
              <tr key={published.fact_id}>
                <td>{published.bureau}</td>
                <td>
                  {published.fiscal_year !== null && `${formatYear(published.fiscal_year, locale)} `}
                  {`${nameOf(published.measure)} · ${t(`phase.${published.phase}`)}`}
                </td>
                <td className="num">{shownValue(published)}</td>
                <td className="num">{claimed ? shownValue(claimed) : t("claims.gone")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {replaced.length > SHOWN && <p className="dim">{t("claims.more", { n: replaced.length - SHOWN })}</p>}
    </>
  );
}
