"use client";

import Link from "next/link";
import { glossed } from "@/lib/i18n/printed-words";
import { sourceWords } from "@/lib/i18n/source-words";
import { subjectName } from "@/lib/i18n/subjects";
import { explainReason } from "@/lib/records/reasons";
import { printSelection } from "@/lib/view/print";
import { useLocal } from "../engine/engine-provider";
import { rowsOf, useEngineQuery } from "../engine/use-engine-query";
import { StatusMark } from "../figure/status-mark";
import { LocalMark } from "../local/local-mark";
import { isLocalFact } from "../local/local-summary";
import { useLocale, useText } from "../locale/locale-context";
import { profileAddress } from "../naming/profile-link";
import { pathOf } from "../shell/routes";
import { CellInTable } from "./cell-in-table";
import { describeConversion } from "./conversion";
import { CopyButton } from "./copy-button";
import { citeFact, describeMeasure, describePlace, describeValue } from "./describe";
import { Elsewhere } from "./elsewhere";
import { FindingList } from "./finding-list";
import { PrintedFigure } from "./printed-figure";
import { type FactRow, type FindingRow, findingsQuery, touches } from "./queries";
import { ruleCount, ruleTitles } from "./rule-titles";

/** Label and content; nothing where there is no content. */
function Item({ label, children }: { label: string; children: React.ReactNode }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Title and file name of a document; nothing for a page that is known by its address alone. */
function describeDocument({ title, file, url, table }: FactRow): string | null {
  if (url || table === "source_figures") return title;
  return title === null || title === file ? file : `${title} (${file})`;
}

/** Leads to a local figure in its document. */
function ReviewLink({ fact }: { fact: FactRow }) {
  const t = useText();
  const locale = useLocale();
  if (!isLocalFact(useLocal(), fact.fact_id)) return null;
  // A correction is reviewed at the figure it corrects.
  const record = fact.fact_id.replace(/c$/, "");
  const search = printSelection({ document: fact.document_id, record });
  return (
    <Link className="button" prefetch={false} href={`${pathOf("documents", locale)}${search}`}>
      {t("local.review")}
    </Link>
  );
}

function ExternalLink({ href }: { href: string }) {
  return (
    <a href={href} rel="noreferrer external">
      {href}
    </a>
  );
}

/** Everything known about one recorded figure. */
export function FactCard({ fact }: { fact: FactRow }) {
  const t = useText();
  const locale = useLocale();
  const findings = useEngineQuery<FindingRow>(findingsQuery(fact.document_id));
  const conversion = describeConversion(fact, locale);
  const subject = [fact.subject_code, fact.subject_name && subjectName(fact.subject_name, locale)]
    .filter(Boolean)
    .join(" ");
  return (
    <article className="fact-card">
      <CellInTable fact={fact} />
      <PrintedFigure fact={fact} />
      <dl className="facts">
        <Item label={t("evidence.value")}>
          <span className="num">{describeValue(fact, locale)}</span>
        </Item>
        <Item label={t("evidence.conversion")}>
          {conversion ??
            (fact.unit === "元" && fact.origin === "printed" ? t("evidence.noConversion") : null)}
        </Item>
        <Item label={t("evidence.measure")}>{describeMeasure(fact, locale, t)}</Item>
        <Item label={t("evidence.note")}>{fact.note && sourceWords(fact.note, locale)}</Item>
        <Item label={t("evidence.basis")}>{fact.basis}</Item>
        <Item label={t("evidence.subject")}>{subject}</Item>
        <Item label={t("evidence.item")}>{fact.item && glossed(fact.item, locale)}</Item>
        <Item label={t("evidence.status")}>
          <StatusMark status={fact.status} named />{" "}
          <span className="dim">
            {t(
              fact.status === "reported" && fact.origin === "derived"
                ? "status.reported.aboutDerived"
                : `status.${fact.status}.about`,
            )}
          </span>
          {fact.status_reason && fact.origin !== "corrected" && (
            <p className="reason">{explainReason(fact.status_reason, locale)}</p>
          )}
        </Item>
        <Item label={t("evidence.satisfies")}>{ruleTitles(fact.confirmed_by, locale)}</Item>
        <Item label={t("evidence.breaks")}>{ruleTitles(fact.contradicted_by, locale)}</Item>
        <Item label={t("evidence.table")}>{fact.table_title ?? t(`table.${fact.table}`)}</Item>
        <Item label={t("evidence.row")}>{fact.row && glossed(fact.row, locale)}</Item>
        <Item label={t("evidence.column")}>{fact.column && glossed(fact.column, locale)}</Item>
        <Item label={t("evidence.placedBy")}>{fact.placed_by && t(`placedBy.${fact.placed_by}`)}</Item>
        <Item label={t("evidence.place")}>{describePlace(fact, t)}</Item>
        <Item label={t("evidence.correctedBy")}>
          {fact.origin === "corrected" ? fact.status_reason : null}
        </Item>
        <Item label={t("evidence.document")}>
          {describeDocument(fact)} <LocalMark fact={fact.fact_id} />
        </Item>
        <Item label={t("evidence.address")}>{fact.url && <ExternalLink href={fact.url} />}</Item>
        <Item label={t("evidence.foundOn")}>{fact.page_url && <ExternalLink href={fact.page_url} />}</Item>
        <Item label={t("evidence.published")}>{fact.published}</Item>
        <Item label={t("evidence.publisher")}>{fact.publisher}</Item>
        <Item label={t("evidence.transcript")}>{fact.transcript}</Item>
        <Item label={t("evidence.checks")}>{fact.checks && sourceWords(fact.checks, locale)}</Item>
        <Item label={t("evidence.terms")}>{fact.terms && sourceWords(fact.terms, locale)}</Item>
        <Item label={t("evidence.hash")}>
          {fact.url || fact.table === "source_figures" ? null : (
            <code className="hash">{fact.document_id}</code>
          )}
        </Item>
      </dl>
      <FindingList
        findings={rowsOf(findings).filter((finding) => touches(finding, fact))}
        checked={ruleCount(fact.confirmed_by)}
      />
      <Elsewhere fact={fact} />
      <div className="fact-actions">
        <CopyButton label={t("evidence.copy")} text={citeFact(fact, locale, t)} />
        <ReviewLink fact={fact} />
        {fact.bureau_id && (
          <Link
            className="button"
            prefetch={false}
            href={profileAddress({ bureau_id: fact.bureau_id }, {}, locale)}
          >
            {t("evidence.toBureau")}
          </Link>
        )}
      </div>
    </article>
  );
}
