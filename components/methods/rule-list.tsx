import { RULES } from "@/lib/checks/registry";
import { CORPUS_RULES } from "@/lib/corpus/rules";
import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";

/** Every identity documents are checked against, alone and with the other files of a disclosure. */
export function RuleList({ locale }: { locale: Locale }) {
  const t = textFor(locale);
  return (
    <dl className="definitions">
      {[...RULES, ...CORPUS_RULES].map((rule) => (
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
