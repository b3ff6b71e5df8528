import { RULES } from "@/lib/checks/registry";
import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";

/** Every identity documents are checked against. */
export function RuleList({ locale }: { locale: Locale }) {
  const t = textFor(locale);
  return (
    <dl className="definitions">
      {RULES.map((rule) => (
        <div key={rule.id}>
          <dt>{t(`kind.${rule.kind}`)}</dt>
          <dd>
            {rule[locale]}
            <p className="formula-notation">{rule.identity}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
