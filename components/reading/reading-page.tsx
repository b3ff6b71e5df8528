import Link from "next/link";
import type { ReactNode } from "react";
import { type PlainMessageKey, type Text, textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { ALL_FUNDS, FISCAL, GENERAL_BUDGET, GOVERNMENT_BUDGET, THREE_PUBLIC } from "@/lib/metrics/bases";
import { SCOPES } from "@/lib/records/vocabulary";
import { printSelection } from "@/lib/view/print";
import { PageHead } from "../foundation/shell/page-head";
import { pathOf } from "../foundation/shell/routes";
import { TitledSections } from "../foundation/shell/titled-sections";
import { StatusList } from "../methods/status-list";
import { QUESTIONS } from "./questions";

const BASES = [ALL_FUNDS, FISCAL, GENERAL_BUDGET, GOVERNMENT_BUDGET, THREE_PUBLIC];

interface Section {
  readonly id: string;
  readonly title: PlainMessageKey;
  readonly content: (t: Text, locale: Locale) => ReactNode;
}

/** What a newcomer has to know before a figure means something, in the order the questions come. */
const SECTIONS: readonly Section[] = [
  {
    id: "questions",
    title: "reading.questions",
    content: (t, locale) => (
      <ol className="reading-questions">
        {QUESTIONS.map(({ ask, route, selection }) => (
          <li key={ask}>
            <Link href={`${pathOf(route, locale)}${printSelection(selection)}`} prefetch={false}>
              {t(ask)}
            </Link>
            {ask === "reading.ask.mine" && <span className="dim"> {t("reading.ask.mineHow")}</span>}
          </li>
        ))}
      </ol>
    ),
  },
  {
    id: "what",
    title: "reading.what",
    content: (t) => (
      <>
        <p>{t("reading.whatIs")}</p>
        <p>{t("reading.whatIsNot")}</p>
      </>
    ),
  },
  { id: "stages", title: "reading.stages", content: (t) => <p>{t("reading.stagesAbout")}</p> },
  {
    id: "scope",
    title: "reading.scope",
    content: (t) => (
      <>
        <p>{t("reading.scopeAbout")}</p>
        <dl className="definitions">
          {SCOPES.map((scope) => (
            <div key={scope}>
              <dt>{t(`scope.${scope}`)}</dt>
              <dd>{t(`reading.scope.${scope}`)}</dd>
            </div>
          ))}
        </dl>
      </>
    ),
  },
  {
    id: "basis",
    title: "reading.basis",
    content: (t, locale) => (
      <>
        <p>{t("reading.basisAbout")}</p>
        <ul>
          {BASES.map((basis) => (
            <li key={basis.en}>{basis[locale]}</li>
          ))}
        </ul>
      </>
    ),
  },
  {
    id: "quality",
    title: "reading.quality",
    content: (t, locale) => (
      <>
        <p>{t("reading.qualityAbout")}</p>
        <StatusList locale={locale} />
        <p>{t("reading.derived")}</p>
      </>
    ),
  },
  { id: "per-head", title: "reading.perHead", content: (t) => <p>{t("reading.perHeadAbout")}</p> },
  {
    id: "three-publics",
    title: "reading.threePublic",
    content: (t) => <p>{t("reading.threePublicAbout")}</p>,
  },
];

/** How a figure is read: whose it is, which money it counts, how far it can be trusted. */
export function ReadingPage({ locale }: { locale: Locale }) {
  const t = textFor(locale);
  return (
    <>
      <PageHead title={t("reading.title")} lead={t("reading.lead")} />
      <TitledSections
        label={t("reading.contents")}
        sections={SECTIONS.map(({ id, title, content }) => ({
          id,
          title: t(title),
          content: content(t, locale),
        }))}
      />
      <p className="section">
        <Link href={pathOf("methods", locale)} prefetch={false}>
          {t("reading.more")}
        </Link>
      </p>
    </>
  );
}
