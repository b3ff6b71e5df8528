"use client";

import { type ChangeEvent, useRef, useState } from "react";
import { useText } from "../../foundation/locale/locale-context";
import { type DroppedFile, fromList } from "../library/dropped-files";
import { PasteBox } from "./paste-box";

interface FileButtonsProps {
  readonly onFiles: (files: readonly DroppedFile[]) => void;
  /** Small where a list stands below. */
  readonly size: "large" | "small";
}

/** The ways in for whoever does not drag: files, a folder, pasted text. */
export function FileButtons({ onFiles, size }: FileButtonsProps) {
  const t = useText();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = fromList(event.target.files ?? []);
    if (chosen.length > 0) onFiles(chosen);
    // The same file may be chosen again.
    event.target.value = "";
  };
  const style = size === "small" ? "button button-small" : "button";
  return (
    <>
      <div className="file-buttons">
        <button
          type="button"
          className={size === "large" ? "button button-primary" : style}
          onClick={() => files.current?.click()}
        >
          {t("documents.chooseFiles")}
        </button>
        <button type="button" className={style} onClick={() => folder.current?.click()}>
          {t("documents.chooseFolder")}
        </button>
        <button
          type="button"
          className={style}
          aria-expanded={pasting}
          onClick={() => setPasting((open) => !open)}
        >
          {t("documents.paste")}
        </button>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          data-intake="files"
          aria-label={t("documents.chooseFiles")}
          onChange={take}
        />
        <input
          ref={(element) => {
            folder.current = element;
            // React knows no such attribute.
            element?.setAttribute("webkitdirectory", "");
          }}
          type="file"
          multiple
          hidden
          data-intake="folder"
          aria-label={t("documents.chooseFolder")}
          onChange={take}
        />
      </div>
      {pasting && (
        <PasteBox
          onText={(file) => {
            setPasting(false);
            onFiles([file]);
          }}
        />
      )}
    </>
  );
}
