import { explanationOf } from "@/lib/checks/remarks/explanations";
import { RULE_STATEMENTS } from "@/lib/checks/statements";
import { CORPUS_RULES } from "@/lib/corpus/rules";
import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";

/** Every rule documents are checked against: within one, and between those of one disclosure. */
export function RuleList({ locale }: { locale: Locale }) {
  const t = textFor(locale);
  return (
    <dl className="definitions">
      {Object.entries(RULE_STATEMENTS).map(([id, rule]) => (
        <div key={id} id={`rule-${id}`}>
          <dt>{t(`kind.${rule.kind}`)}</dt>
          <dd>
            {rule[locale]}
            <p className="formula-notation">{locale === "zh" ? rule.identity : rule.identityEn}</p>
            <p className="dim">
              {t("methods.tolerance", { tolerance: locale === "zh" ? rule.toleranceZh : rule.toleranceEn })}
            </p>
          </dd>
        </div>
      ))}
      {CORPUS_RULES.map((rule) => (
        <div key={rule.id} id={`rule-${rule.id}`}>
          <dt>{t(`kind.${rule.kind}`)}</dt>
          <dd>
            {rule[locale]}
            <p className="formula-notation">
              {locale === "zh" ? rule.identity : (rule.identityEn ?? rule.identity)}
            </p>
            {rule.explainedBy && (
              <p className="dim">
                {t("methods.explainedBy", {
                  reasons: rule.explainedBy
                    .flatMap((kind) => explanationOf(kind)?.says[locale] ?? [])
                    .join(locale === "zh" ? "；" : "; "),
                })}
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
