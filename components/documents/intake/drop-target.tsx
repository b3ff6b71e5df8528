"use client";

import { useText } from "../../foundation/locale/locale-context";
import type { DroppedFile } from "../library/dropped-files";
import { FileButtons } from "./file-buttons";

interface DropTargetProps {
  readonly dragging: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}

/** What an empty page shows: one place to drop things, and what becomes of them. */
export function DropTarget({ dragging, onFiles }: DropTargetProps) {
  const t = useText();
  return (
    <section className="drop-target" data-dragging={dragging} aria-label={t("documents.add")}>
      <svg width="44" height="44" viewBox="0 0 44 44" aria-hidden="true" className="drop-sign">
        <path d="M10 4h17l8 8v28H10z M27 4v8h8" />
        <path d="M22.5 17v14M16.5 25.5l6 6 6-6" className="drop-arrow" />
      </svg>
      <p className="drop-title">{t(dragging ? "documents.dropNow" : "documents.dropTitle")}</p>
      <p className="dim">{t("documents.kinds")}</p>
      <FileButtons onFiles={onFiles} size="large" />
      <ul className="drop-promises">
        <li>{t("documents.promiseLocal")}</li>
        <li>{t("documents.promiseReview")}</li>
        <li>{t("documents.promisePages")}</li>
      </ul>
    </section>
  );
}
