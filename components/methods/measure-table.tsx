import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { MEASURES, type Measure } from "@/lib/records/measures";

/** The normalised vocabulary: the name in records, in both languages, and the unit. */
export function MeasureTable({ locale }: { locale: Locale }) {
  const t = textFor(locale);
  const measures: readonly Measure[] = MEASURES;
  return (
    <details className="method">
      <summary>
        <span className="method-title">{t("methods.measureCount", { n: measures.length })}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard. */}
      <section className="table-scroll" tabIndex={0} aria-label={t("methods.measures")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("methods.measureName")}</th>
              <th scope="col">中文</th>
              <th scope="col">English</th>
              <th scope="col">{t("methods.unit")}</th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure.id}>
                <th scope="row">
                  <code>{measure.id}</code>
                </th>
                <td lang="zh-CN">{measure.zh}</td>
                <td lang="en">{measure.en}</td>
                <td>{measure.quantity === "money" ? "元" : (measure.unit ?? "")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
