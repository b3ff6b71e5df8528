import type { DocumentModel } from "../documents/model";
import { plainLabel } from "./label";

/** A heading, caption or label with the line it stands in. */
export interface ShortText {
  /** 1-based line. */
  readonly line: number;
  /** As printed. */
  readonly text: string;
  readonly plain: string;
}

const LONGEST = 120;

/** Headings, captions and labels in reading order: texts short enough to be no sentence. */
export function shortTexts(model: DocumentModel): readonly ShortText[] {
  const texts: ShortText[] = [];
  for (const row of model.rows) {
    for (const { text, place } of row.cells) {
      if (text === "" || text.length > LONGEST || /[。；]/.test(text)) continue;
      texts.push({ line: place.line, text, plain: plainLabel(text) });
    }
  }
  return texts;
}
