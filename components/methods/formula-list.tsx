import { writeResult } from "@/lib/compare/formula-words";
import { FORMULAS } from "@/lib/compare/formulas";
import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";

/** Every formula of comparison; the results of its examples are computed while the page is built. */
export function FormulaList({ locale }: { locale: Locale }) {
  const t = textFor(locale);
  return FORMULAS.map((formula) => (
    <article key={formula.id} className="formula" id={`formula-${formula.id}`}>
      <h3>{formula.title[locale]}</h3>
      <p className="formula-notation">{formula.formula}</p>
      <p>{formula.statement[locale]}</p>
      {formula.examples.map((example) => (
        <p key={example.given.zh} className="example">
          <span className="dim">{t("methods.example")}</span> {example.given[locale]} →{" "}
          <strong className="num">{writeResult(example.compute(), locale)}</strong>
        </p>
      ))}
      {formula.source && <p className="dim">{formula.source}</p>}
    </article>
  ));
}
