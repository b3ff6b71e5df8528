import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import type { RequirementRow } from "../disclosure/queries";
import { PageHead } from "../foundation/shell/page-head";
import { TitledSections } from "../foundation/shell/titled-sections";
import { FormList } from "./form-list";
import { FormulaList } from "./formula-list";
import { LimitTable } from "./limit-table";
import { MeasureTable } from "./measure-table";
import { MetricList } from "./metric-list";
import { RequirementList } from "./requirement-list";
import { RuleList } from "./rule-list";
import { SourceList } from "./source-list";
import { StatusList } from "./status-list";

/** Sections of the page; each is written from a registry, so that it can not fall behind the code. */
const SECTIONS = [
  { id: "quality", title: "methods.quality", about: "methods.qualityAbout", Content: StatusList },
  { id: "metrics", title: "methods.metrics", about: "methods.metricsAbout", Content: MetricList },
  { id: "formulas", title: "methods.formulas", about: "methods.formulasAbout", Content: FormulaList },
  { id: "rules", title: "methods.rules", about: "methods.rulesAbout", Content: RuleList },
  {
    id: "disclosure",
    title: "disclosure.methods",
    about: "disclosure.methodsAbout",
    Content: RequirementList,
  },
  { id: "forms", title: "methods.forms", about: "methods.formsAbout", Content: FormList },
  { id: "measures", title: "methods.measures", about: "methods.measuresAbout", Content: MeasureTable },
  { id: "limits", title: "methods.limits", about: "methods.limitsAbout", Content: LimitTable },
  { id: "sources", title: "methods.sources", about: "methods.sourcesAbout", Content: SourceList },
] as const;

interface MethodsPageProps {
  readonly locale: Locale;
  readonly requirements: readonly RequirementRow[];
}

export function MethodsPage({ locale, requirements }: MethodsPageProps) {
  const t = textFor(locale);
  return (
    <>
      <PageHead title={t("methods.title")} lead={t("methods.lead")} />
      <TitledSections
        label={t("methods.contents")}
        sections={SECTIONS.map(({ id, title, about, Content }) => ({
          id,
          title: t(title),
          content: (
            <>
              <p className="dim">{t(about)}</p>
              <Content locale={locale} requirements={requirements} />
            </>
          ),
        }))}
      />
    </>
  );
}
