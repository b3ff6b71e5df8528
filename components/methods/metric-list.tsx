import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { findColumn } from "@/lib/metrics/columns";
import { DENOMINATORS } from "@/lib/metrics/denominators";
import type { Metric, MetricExample } from "@/lib/metrics/metric";
import { isReason, REASONS } from "@/lib/metrics/reasons";
import { METRICS } from "@/lib/metrics/registry";
import { groupBy } from "@/lib/records/group";

/** Every metric by family: definition, formula, basis, caveats and its worked examples. */
export function MetricList({ locale }: { locale: Locale }) {
  const t = textFor(locale);
  return (
    <>
      {[...groupBy(METRICS, (metric) => metric.family)].map(([family, metrics]) => (
        <section key={family}>
          <h3>{t(`methods.family.${family}`)}</h3>
          {metrics.map((metric) => (
            <MetricEntry key={metric.id} metric={metric} locale={locale} />
          ))}
        </section>
      ))}
      <h3>{t("methods.denominators")}</h3>
      <dl className="definitions">
        {DENOMINATORS.map((denominator) => (
          <div key={denominator.id}>
            <dt>{denominator.title[locale]}</dt>
            <dd>{denominator.about[locale]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function MetricEntry({ metric, locale }: { metric: Metric; locale: Locale }) {
  const t = textFor(locale);
  return (
    <details className="method" id={`metric-${metric.id}`}>
      <summary>
        <span className="method-title">{metric.title[locale]}</span>
        <span className="dim">{metric.unit[locale]}</span>
      </summary>
      <p>{metric.definition[locale]}</p>
      <dl className="facts">
        <div>
          <dt>{t("evidence.formula")}</dt>
          <dd>{metric.formula[locale]}</dd>
        </div>
        <div>
          <dt>{t("methods.basis")}</dt>
          <dd>{metric.basis[locale]}</dd>
        </div>
        {metric.caveats.length > 0 && (
          <div>
            <dt>{t("methods.caveats")}</dt>
            <dd>{metric.caveats.map((caveat) => caveat[locale]).join(" ")}</dd>
          </div>
        )}
        {metric.examples.length > 0 && (
          <div>
            <dt>{t("methods.examples")}</dt>
            <dd>
              {metric.examples.map((example) => (
                <p key={JSON.stringify(example)} className="num">
                  {describeExample(example, metric, locale)}
                </p>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}

function describeExample({ given, value, reason }: MetricExample, metric: Metric, locale: Locale): string {
  const separator = locale === "zh" ? "，" : ", ";
  const inputs = Object.entries(given).map(
    ([column, text]) => `${findColumn(column)?.[locale] ?? column} ${text}`,
  );
  const why = reason !== null && isReason(reason) ? REASONS[reason][locale] : (reason ?? "");
  const result = value === null ? why : `${value} ${metric.unit[locale]}`;
  return `${inputs.join(separator)} → ${result}`;
}
