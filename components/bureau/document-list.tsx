"use client";

import { formatYear } from "@/lib/i18n/number";
import { LocalMark } from "../foundation/local/local-mark";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { DocumentRow } from "./queries";

/** Documents with what identifies each: an address, or the hash of the bytes. */
export function DocumentList({ documents }: { documents: readonly DocumentRow[] }) {
  const t = useText();
  const locale = useLocale();
  return (
    <ul className="documents">
      {documents.map((document) => (
        <li key={document.document_id}>
          <p>
            {document.url ? (
              <a href={document.url} rel="noreferrer external">
                {document.title ?? document.url}
              </a>
            ) : (
              (document.title ?? document.file)
            )}{" "}
            <LocalMark fact={document.document_id} />
          </p>
          <p className="dim">
            {t(`document.${document.kind}`)}
            {document.fiscal_year !== null && ` · ${formatYear(document.fiscal_year, locale)}`}
            {` · ${t("bureau.factCount", { n: document.facts })}`}
            {!document.url && ` · ${document.file}`}
          </p>
          {document.replaced_by !== null && <p>{t("bureau.replaced", { file: document.replaced_by })}</p>}
          {!document.url && <code className="hash dim">SHA-256 {document.document_id}</code>}
        </li>
      ))}
    </ul>
  );
}
