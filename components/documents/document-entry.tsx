"use client";

import { memo } from "react";
import { formatYear } from "@/lib/i18n/number";
import type { StoredDocument } from "@/lib/local/kept/types";
import { useLocale, useText } from "../foundation/locale/locale-context";

interface DocumentEntryProps {
  readonly document: StoredDocument;
  readonly chosen: boolean;
  /** Name of the file that prints the same accounts and stands for them. */
  readonly replacedBy: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** One document of the list: who, which year, and how much of it waits for a look. */
export const DocumentEntry = memo(function DocumentEntry({
  document,
  chosen,
  replacedBy,
  onOpen,
  onRemove,
}: DocumentEntryProps) {
  const t = useText();
  const locale = useLocale();
  const { bureau, record, open, file } = document;
  const year = record.fiscal_year;
  return (
    <li data-chosen={chosen}>
      <button
        type="button"
        className="document-open"
        aria-current={chosen ? "true" : undefined}
        onClick={() => onOpen(document.document_id)}
      >
        <span className="document-name">{bureau?.name ?? t("documents.noBureau")}</span>
        <span className="dim">
          {year === null ? t("documents.noYear") : formatYear(year, locale)}
          {" · "}
          {t("documents.records", { n: record.facts })}
        </span>
        <span className="dim document-file" title={file}>
          {file}
        </span>
        {replacedBy !== undefined && (
          <span className="dim">{t("documents.sameAs", { file: replacedBy })}</span>
        )}
        <span className="document-state" data-open={open > 0}>
          {open > 0 ? t("documents.toReview", { n: open }) : t("documents.reviewed")}
        </span>
      </button>
      <button
        type="button"
        className="button button-quiet document-remove"
        aria-label={t("documents.removeOne", { name: bureau?.name ?? file })}
        title={t("documents.remove")}
        onClick={() => onRemove(document.document_id)}
      >
        ×
      </button>
    </li>
  );
});
