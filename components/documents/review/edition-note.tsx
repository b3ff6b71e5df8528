"use client";

import { type EditionRow, editionsOf, editionsQuery } from "@/lib/local/editions";
import type { DocumentRecord } from "@/lib/records/schema";
import { rowsOf, useEngineQuery } from "../../foundation/engine/use-engine-query";
import { useText } from "../../foundation/locale/locale-context";

/** Says what the data hold already of the same accounts, and which of the documents stands. */
export function EditionNote({ record }: { record: DocumentRecord }) {
  const t = useText();
  const view = useEngineQuery<EditionRow>(editionsQuery(record));
  if (view.kind !== "ready") return null;
  const { isPublished, others } = editionsOf(record.document_id, rowsOf(view));
  if (!isPublished && others.length === 0) return null;
  return (
    <div className="notice edition-note" role="status">
      {isPublished && <p>{t("review.samePublished")}</p>}
      {others.map(({ file, published, stands }) => (
        <p key={file}>
          {t(`review.edition.${stands}`, {
            file,
            where: t(published ? "review.editionPublished" : "review.editionLocal"),
          })}
        </p>
      ))}
    </div>
  );
}
