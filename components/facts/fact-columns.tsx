"use client";

import { useMemo } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { glossed } from "@/lib/i18n/printed-words";
import { subjectName } from "@/lib/i18n/subjects";
import { printedText } from "@/lib/records/printed";
import { evidenceOfFact } from "../foundation/evidence/evidence-request";
import { Figure } from "../foundation/figure/figure";
import { StatusMark } from "../foundation/figure/status-mark";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { shortName } from "../foundation/naming/full-name";
import { inLatin } from "../foundation/naming/in-latin";
import { ProfileLink } from "../foundation/naming/profile-link";
import type { TableColumn } from "../foundation/table/column";
import { nameOfMeasure, textOfFact, titleOfFact, whoOf } from "./describe-fact";
import type { FactListRow } from "./fact-queries";

export type FactColumnId =
  | "bureau"
  | "year"
  | "measure"
  | "phase"
  | "subject"
  | "value"
  | "printed"
  | "status"
  | "table";

/** The body's own name, which the region follows; in English after what is known of it. */
const linkWords = (fact: FactListRow, locale: Locale): string =>
  inLatin(
    fact.latin,
    shortName(fact.region, fact.bureau) || (fact.bureau_id ?? ""),
    locale,
    fact.bureau_type,
  );

/** Columns of a list of facts; pages leave out those that say the same in every row. */
export function useFactColumns(without: FactColumnId | "none" = "none"): readonly TableColumn<FactListRow>[] {
  const t = useText();
  const locale = useLocale();
  return useMemo(() => {
    const columns: (TableColumn<FactListRow> & { readonly id: FactColumnId })[] = [
      {
        id: "bureau",
        header: t("fact.bureau"),
        kind: "text",
        width: locale === "zh" ? 210 : 280,
        value: (fact) => whoOf(fact, locale),
        cell: (fact) => (
          <span className="clip clip-unit" title={whoOf(fact, locale) || undefined}>
            {fact.bureau_id ? (
              <ProfileLink unit={{ bureau_id: fact.bureau_id }}>{linkWords(fact, locale)}</ProfileLink>
            ) : (
              "—"
            )}{" "}
            <span className="dim">{fact.region}</span>
          </span>
        ),
      },
      { id: "year", header: t("control.year"), kind: "number", width: 56, value: (fact) => fact.fiscal_year },
      {
        id: "measure",
        header: t("control.measure"),
        kind: "text",
        width: 140,
        value: (fact) => nameOfMeasure(fact.measure, locale, fact.scope),
      },
      {
        id: "phase",
        header: t("control.phase"),
        kind: "text",
        width: locale === "zh" ? 80 : 112,
        value: (fact) => t(`phase.${fact.phase}`),
      },
      {
        id: "subject",
        header: t("fact.subject"),
        kind: "text",
        width: 140,
        value: (fact) => [fact.subject_code, fact.subject_name, fact.item].filter(Boolean).join(" ") || null,
        cell: (fact) => (
          <span className="clip" title={fact.item ?? undefined}>
            {fact.subject_code && <span className="num dim">{fact.subject_code} </span>}
            {fact.subject_name
              ? subjectName(fact.subject_name, locale)
              : fact.item === null
                ? ""
                : glossed(fact.item, locale)}
          </span>
        ),
      },
      {
        id: "value",
        header: t("evidence.value"),
        kind: "number",
        width: 130,
        value: (fact) => fact.value,
        cell: (fact) => (
          <Figure
            label={titleOfFact(fact, locale, t)}
            text={textOfFact(fact, locale) ?? "—"}
            origin={fact.origin}
            evidence={evidenceOfFact(titleOfFact(fact, locale, t), fact.fact_id)}
          />
        ),
      },
      {
        id: "printed",
        header: t("evidence.printed"),
        kind: "number",
        width: 100,
        sortable: false,
        value: printedText,
        cell: (fact) => <span className="clip dim">{printedText(fact)}</span>,
      },
      {
        id: "status",
        header: t("control.status"),
        kind: "text",
        width: 100,
        value: (fact) => t(`status.${fact.status}`),
        cell: (fact) => <StatusMark status={fact.status} named />,
      },
      {
        id: "table",
        header: t("control.table"),
        kind: "text",
        width: 120,
        value: (fact) => t(`table.${fact.table}`),
        cell: (fact) => (
          <span className="clip">
            {t(`table.${fact.table}`)}
            {fact.line !== null && <span className="dim"> {t("evidence.line", { line: fact.line })}</span>}
          </span>
        ),
      },
    ];
    return columns.filter(({ id }) => id !== without);
  }, [t, locale, without]);
}
