"use client";

import { useState } from "react";
import type { Fact } from "@/lib/records/schema";
import { SegmentedControl } from "../../foundation/controls/segmented-control";
import { lazyPart } from "../../foundation/failure/lazy-part";
import { useText } from "../../foundation/locale/locale-context";
import type { KeptDocument } from "../library/read-documents";
import { SourceLines } from "./source-lines";
import { SourceRows } from "./source-rows";

const SourcePdf = lazyPart(async () => (await import("./source-pdf")).SourcePdf);

/** The document with the figure that is looked at marked in it. */
export function SourcePane({ kept, fact }: { kept: KeptDocument; fact: Fact | null }) {
  const t = useText();
  const { model, stored } = kept;
  const hasPages = stored.record.format === "pdf" && stored.size !== null;
  const [view, setView] = useState<"page" | "text">("page");
  if (model.rows.length === 0 && model.text === "")
    return <p className="review-source state">{t("review.noSource")}</p>;
  return (
    <div className="review-source" data-own-arrows>
      {hasPages && (
        <SegmentedControl
          label={t("review.view")}
          value={view}
          options={[
            { value: "page", label: t("review.asPage") },
            { value: "text", label: t("review.asText") },
          ]}
          onChange={setView}
        />
      )}
      {hasPages && view === "page" ? (
        <SourcePdf
          fallback={<p className="state state-loading">{t("review.loading")}</p>}
          documentId={stored.document_id}
          fact={fact}
        />
      ) : model.format === "text" ? (
        <SourceLines text={model.text} fact={fact} />
      ) : (
        <SourceRows model={model} fact={fact} />
      )}
    </div>
  );
}
