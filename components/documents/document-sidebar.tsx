"use client";

import { useCallback } from "react";
import { lazyPart } from "../foundation/failure/lazy-part";
import { useText } from "../foundation/locale/locale-context";
import { useSelection } from "../foundation/view/use-selection";
import { DocumentEntry } from "./document-entry";
import { ExportButton } from "./export-button";
import { FileButtons } from "./intake/file-buttons";
import { JobList } from "./intake/job-list";
import type { Library, LibraryState } from "./library/library";
import { StorageNote } from "./storage-note";
import { useReplacedBy } from "./use-replaced-by";

/** What few visits need comes when there is something to back up or to mend. */
const BackupPanel = lazyPart(async () => (await import("./kept/backup-panel")).BackupPanel);
const DamagedList = lazyPart(async () => (await import("./kept/damaged-list")).DamagedList);

interface DocumentSidebarProps {
  readonly library: Library;
  readonly state: LibraryState;
  readonly chosen: string | undefined;
  readonly dragging: boolean;
  readonly onTable: (job: number) => void;
}

/** Documents kept here, files on their way in, and the ways to add more. */
export function DocumentSidebar({ library, state, chosen, dragging, onTable }: DocumentSidebarProps) {
  const t = useText();
  const { change } = useSelection();
  const documents = state.documents ?? [];
  const replacedBy = useReplacedBy();
  const twice = documents.filter(({ document_id: id }) => replacedBy.has(id)).length;
  const open = useCallback((id: string): void => change({ document: id, record: undefined }), [change]);
  const remove = useCallback((id: string): void => void library.remove([id]), [library]);
  return (
    <aside className="sidebar" aria-label={t("documents.list")} data-dragging={dragging}>
      <div className="sidebar-add">
        <p className="dim">{t(dragging ? "documents.dropNow" : "documents.dropTitle")}</p>
        <FileButtons onFiles={(files) => library.add(files)} size="small" />
      </div>
      <JobList jobs={state.jobs} library={library} onOpen={open} onTable={onTable} />
      {state.removed.length > 0 && (
        <p className="notice undo-note" role="status">
          <span>{t("documents.removed", { n: state.removed.length })}</span>
          <button type="button" className="button button-small" onClick={() => void library.bringBack()}>
            {t("documents.bringBack")}
          </button>
          <button type="button" className="button button-quiet" onClick={() => library.forgetRemoved()}>
            {t("documents.close")}
          </button>
        </p>
      )}
      {state.damaged.length > 0 && <DamagedList damaged={state.damaged} library={library} />}
      {documents.length > 0 && (
        <>
          <h2 className="sidebar-title">{t("documents.listCount", { n: documents.length })}</h2>
          {twice > 0 && <p className="dim">{t("documents.listTwice", { n: twice })}</p>}
          <ul className="document-list">
            {documents.map((document) => (
              <DocumentEntry
                key={document.document_id}
                document={document}
                chosen={document.document_id === chosen}
                replacedBy={replacedBy.get(document.document_id)}
                onOpen={open}
                onRemove={remove}
              />
            ))}
          </ul>
          <div className="sidebar-foot">
            <StorageNote documents={documents} />
            <BackupPanel documents={documents} />
            <ExportButton />
            <button
              type="button"
              className="button button-small"
              onClick={() => void library.remove(documents.map((document) => document.document_id))}
            >
              {t("documents.removeAll")}
            </button>
          </div>
        </>
      )}
    </aside>
  );
}
