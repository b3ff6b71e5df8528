"use client";

import { useEffect, useRef } from "react";
import { isCovered, isTyping } from "../../foundation/commands/keyboard";
import { type DroppedFile, fromList, fromText } from "../library/dropped-files";

/** Names of what is pasted, which has none. */
export interface PastedNames {
  readonly text: () => string;
  readonly page: () => string;
}

/**
 * A copied page keeps its tables as markup, and so do copied cells, which a spreadsheet gives as a picture besides;
 * without a table a file is what was copied, or its plain text is all there is to read.
 */
export function pastedFiles(clipboard: DataTransfer, names: PastedNames): DroppedFile[] {
  const markup = clipboard.getData("text/html");
  if (/<table[\s>]/i.test(markup)) return [fromText(markup, names.page())];
  if (clipboard.files.length > 0) return fromList(clipboard.files);
  const text = clipboard.getData("text/plain");
  return text.trim() === "" ? [] : [fromText(text, names.text())];
}

/** What is pasted anywhere on the page but into a field is read as a document. */
export function useWindowPaste(names: PastedNames, onFiles: (files: readonly DroppedFile[]) => void): void {
  const latest = useRef({ names, onFiles });
  latest.current = { names, onFiles };
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (!event.clipboardData || isTyping(event.target) || isCovered()) return;
      const files = pastedFiles(event.clipboardData, latest.current.names);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current.onFiles(files);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, []);
}
