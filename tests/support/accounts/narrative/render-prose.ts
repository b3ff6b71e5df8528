import type { Phase } from "../../../../lib/records/vocabulary";
import type { MoneyPrint } from "../layout";
import type { Accounts } from "../model";
import type { TextWriter } from "../text-writer";
import { type DerivedFigure, Prose } from "./prose";
import { STYLES, type StyleName } from "./styles";

export interface ProsePrint {
  readonly style: StyleName;
  readonly money: MoneyPrint;
  /** Empty lines between paragraphs. */
  readonly gaps: boolean;
  /** Breaks lines after this many characters, as a page of paper does; 0 for none. */
  readonly width: number;
  /** Prints spaces around figures and years ("2021 年"). */
  readonly spaced: boolean;
  readonly threePublicBudget?: Phase;
}

/** Writes the narrative of a province's style; returns the values of the previous year its changes imply. */
export function renderProse(
  writer: TextWriter,
  accounts: Accounts,
  print: ProsePrint,
): readonly DerivedFigure[] {
  const prose = new Prose(accounts, print.money, print.threePublicBudget);
  STYLES[print.style](prose);
  for (const paragraph of prose.paragraphs) {
    const only = paragraph.length === 1 && typeof paragraph[0] === "string";
    let column = 0;
    const put = (text: string): void => {
      for (const c of text) {
        if (print.width > 0 && !only && column >= print.width && /[\u4e00-\u9fff]/.test(c)) {
          writer.write("\n");
          column = 0;
        }
        writer.write(c);
        column++;
      }
    };
    for (const piece of paragraph) {
      if (typeof piece === "string") {
        put(print.spaced ? piece.replace(/(\d{4})(?=年)/g, " $1 ") : piece);
        continue;
      }
      if (print.spaced) put(" ");
      for (const expected of piece.expected) writer.mark(expected, piece.text, "narrative");
      const [number = "", unit = ""] = splitUnit(piece.text);
      writer.write(number);
      if (print.spaced) writer.write(" ");
      writer.write(unit);
      column += piece.text.length;
    }
    writer.line();
    if (print.gaps) writer.line();
  }
  return prose.derived;
}

function splitUnit(text: string): [string, string] {
  const at = text.search(/[^\d.,，-]/);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}
