import type { DocumentModel } from "../documents/model";
import { plainLabel } from "./label";

/** A heading, caption or label with the line it stands in. */
export interface ShortText {
  /** 1-based line. */
  readonly line: number;
  /** As printed. */
  readonly text: string;
  /** Its plain label, with ASCII digits. */
  readonly plain: string;
}

const LONGEST = 120;

/** "二、支出决算情况说明。": a mark behind the last word of a heading or title. */
const STOPPED = /^[^，,。；;：:]{2,60}(?=[。：:]$)/u;
/** "1.总体情况。2021年度…", "（一）收入情况：本年…": a heading that its paragraph follows in the same line. */
const RUN_IN =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]+部分)\s*[^，,。；;：:]{1,40}?(?:情况|说明|概况|概述|职[能责]|支出|经费|收入|(?:公共|经营)预算|基金(?:预算)?)(?=[。：:])/u;

/** Headings, captions and labels in reading order: texts short enough to be no sentence. */
export function shortTexts(model: DocumentModel): readonly ShortText[] {
  const texts: ShortText[] = [];
  for (const row of model.rows) {
    for (const { text, place } of row.cells) {
      const short = shortText(text);
      if (short !== null) texts.push({ line: place.line, text: short, plain: withDigits(plainLabel(short)) });
    }
  }
  return texts;
}

const WIDE_DIGIT = /[\uff10-\uff19]/g;

/** ２０２３年度 is a year like any other. */
const withDigits = (plain: string): string =>
  plain.replace(WIDE_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** The heading a paragraph's first words are; null where it begins with none. */
export function runInHeading(text: string): string | null {
  return RUN_IN.exec(text)?.[0] ?? null;
}

function shortText(text: string): string | null {
  if (text === "") return null;
  const heading = STOPPED.exec(text)?.[0] ?? RUN_IN.exec(text)?.[0];
  if (heading !== undefined) return heading;
  return text.length > LONGEST || /[。；]/.test(text) ? null : text;
}
