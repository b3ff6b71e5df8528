"use client";

import { useEffect, useState } from "react";
import { lazyPart } from "../foundation/failure/lazy-part";
import { useText } from "../foundation/locale/locale-context";
import { PageHead } from "../foundation/shell/page-head";
import { useSelection } from "../foundation/view/use-selection";
import { DocumentSidebar } from "./document-sidebar";
import { DropTarget } from "./intake/drop-target";
import { useWindowDrop } from "./intake/use-window-drop";
import { useWindowPaste } from "./intake/use-window-paste";
import { clockTime } from "./library/dropped-files";
import { useLibrary } from "./library/use-library";

const ReviewPane = lazyPart(async () => (await import("./review/review-pane")).ReviewPane);

const ClaimsPane = lazyPart(async () => (await import("./claims/claims-pane")).ClaimsPane);

const TableMapping = lazyPart(async () => (await import("./mapping/table-mapping")).TableMapping);

/** Drop, read, review, correct, keep, export. */
export function DocumentsPage() {
  const t = useText();
  const { library, state } = useLibrary();
  const { selection, change } = useSelection();
  useWindowPaste(
    {
      text: () => t("documents.pasteName", { time: clockTime() }),
      page: () => t("documents.pastePage", { time: clockTime() }),
    },
    (files) => library.add(files),
  );
  const dragging = useWindowDrop((files) => library.add(files));
  const documents = state.documents ?? [];
  const isEmpty = [documents, state.jobs, state.removed, state.damaged].every((list) => list.length === 0);
  const chosen = selection.document;
  const first = documents[0]?.document_id;

  // The first document opens by itself: one that was dropped alone should not need another click.
  useEffect(() => {
    if (chosen === undefined && first !== undefined) change({ document: first }, "replace");
  }, [chosen, first, change]);

  // A link names the bureau of its document too: whoever lacks the document learns what it is.
  const bureau = documents.find(({ document_id: id }) => id === chosen)?.bureau?.bureau_id;
  useEffect(() => {
    if (bureau !== undefined && selection.id !== bureau) change({ id: bureau }, "replace");
  }, [bureau, selection.id, change]);
  const named = selection.id?.split(":").at(-1);
  const elsewhere = t("documents.elsewhere", {
    who: named ? t("documents.elsewhereWho", { name: named }) : "",
  });

  // Another takes the place of the open one when that is taken out.
  const isGone = chosen !== undefined && state.removed.includes(chosen);
  useEffect(() => {
    if (isGone) change({ document: first, record: undefined }, "replace");
  }, [isGone, first, change]);

  const [mapped, setMapped] = useState<number | null>(null);
  const table = state.jobs.find((job) => job.id === mapped && job.state.kind === "table");
  // A package is looked at as soon as it has been read: one that replaces nothing asks for nothing.
  const claims = state.jobs.find((job) => job.state.kind === "claims");
  const known = [...documents, ...state.damaged].some(({ document_id: id }) => id === chosen);
  return (
    <div className="documents-page" data-dragging={dragging}>
      <PageHead title={t("documents.title")} lead={isEmpty ? t("documents.lead") : undefined} />
      {state.closed !== null && (
        <p className="notice notice-warn" role="alert">
          {state.closed.kind === "newer"
            ? t("documents.newerStorage")
            : t("documents.closed", { reason: state.closed.reason })}
        </p>
      )}
      {isEmpty && chosen !== undefined && state.documents !== null && (
        <p className="notice" role="status">
          {elsewhere}
        </p>
      )}
      {isEmpty ? (
        <DropTarget dragging={dragging} onFiles={(files) => library.add(files)} />
      ) : (
        <div className="workbench">
          <DocumentSidebar
            library={library}
            state={state}
            chosen={chosen}
            dragging={dragging}
            onTable={setMapped}
          />
          <section className="workbench-main" aria-label={t("review.records")}>
            {table ? (
              <TableMapping
                fallback={<p className="state state-loading">{t("review.loading")}</p>}
                key={table.id}
                job={table}
                onImport={(choice) => library.importTable(table.id, choice)}
                onCancel={() => {
                  setMapped(null);
                  library.dismiss(table.id);
                }}
              />
            ) : claims ? (
              <ClaimsPane
                fallback={<p className="state state-loading">{t("claims.comparing")}</p>}
                key={claims.id}
                job={claims}
                onAccept={() => library.acceptPackage(claims.id)}
                onCancel={() => library.dismiss(claims.id)}
              />
            ) : chosen === undefined || state.documents === null ? (
              <p className="state">{t("documents.selectHint")}</p>
            ) : known ? (
              <ReviewPane
                fallback={<p className="state state-loading">{t("review.loading")}</p>}
                key={chosen}
                documentId={chosen}
                library={library}
              />
            ) : (
              <p className="state">{elsewhere}</p>
            )}
          </section>
        </div>
      )}
    </div>
  );
}
