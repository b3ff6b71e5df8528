import { BUDGETS, type Budget } from "@/lib/documents/budgets";
import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatCount } from "@/lib/i18n/number";

const MIB = 1024 * 1024;

function amountOf({ most, unit }: Budget, locale: Locale): string {
  if (unit === "bytes") return `${formatCount(most / MIB)} MB`;
  if (unit === "seconds") return locale === "zh" ? `${most} 秒` : `${most} s`;
  return unit === "ratio" ? `${most} : 1` : formatCount(most);
}

/** What one document may ask of the readers. */
export function LimitTable({ locale }: { locale: Locale }) {
  const t = textFor(locale);
  return (
    <table className="table methods-limits">
      <thead>
        <tr>
          <th scope="col">{t("methods.limit")}</th>
          <th scope="col" className="num">
            {t("methods.limitMost")}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries<Budget>(BUDGETS).map(([name, budget]) => (
          <tr key={name}>
            <th scope="row">{budget[locale]}</th>
            <td className="num">{amountOf(budget, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
