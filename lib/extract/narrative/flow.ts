import type { Cell } from "../../documents/model";
import { placeIn } from "../../documents/place";
import { wordingOf } from "../identity/claim";
import { plainLabel } from "../label";
import { toAsciiDigits } from "../printed-number";

/** A paragraph whose printed lines have been joined; `placeAt` leads a position back to the document. */
export interface Paragraph {
  readonly text: string;
  readonly first: Cell["place"];
  placeAt(offset: number): Cell["place"];
}

const HEADING =
  /^[\s#*]*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．)）]\D|[-•·])/;
/** Whether a text begins as an item of a list of headings does. */
export const isNumbered = (text: string): boolean =>
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．]\D)/.test(text);
const ENDS = /[。：！？:!?]["”’]?[\s*]*$/;

/** Characters of joined lines; a longer paragraph is none, and work on one grows with its square. */
const LONGEST_PARAGRAPH = 20_000;

/** Joins lines that break inside a sentence: no end mark before, no heading after. */
export function paragraphs(cells: readonly Cell[]): Paragraph[] {
  const joined: Cell[][] = [];
  let open: Cell[] | null = null;
  let length = 0;
  for (const cell of cells) {
    if (cell.text.trim() === "") continue;
    const last = open?.at(-1);
    const goes =
      last &&
      last.text.length > 12 &&
      !ENDS.test(last.text) &&
      !HEADING.test(cell.text) &&
      (!isHeading(last.text) || isCutSubject(last.text)) &&
      !isTitle(last.text) &&
      cell.place.line - last.place.line <= 4 &&
      length + cell.text.length <= LONGEST_PARAGRAPH;
    if (open && goes) {
      open.push(cell);
      length += cell.text.length;
    } else {
      open = [cell];
      length = cell.text.length;
      joined.push(open);
    }
  }
  return joined.map(paragraph);
}

/** "4.公务接待费支出情况说明。": a full stop behind a heading's own last words. */
const STOPPED = /(?<=说明|情况|概况)。\s*$/;

/** A numbered line that ends without a mark and is short stands alone. */
export function isHeading(text: string): boolean {
  return (
    HEADING.test(text) &&
    text.length <= 45 &&
    !/[，。；]/.test(text.replace(STOPPED, "")) &&
    !/\d(?:万元|元|%)/.test(text.replace(/\s/g, ""))
  );
}

const UNIT_BEHIND = /[（(](?:金额)?单位[:：][^（）()]{1,6}[）)]\s*$/;

/** The document's title on a line of its own. */
function isTitle(text: string): boolean {
  const title = text.replace(UNIT_BEHIND, "");
  return (
    text.length <= 60 &&
    !/[，,。；;]|\d(?:万元|元|%)/.test(text) &&
    /(?:说明|公开|情况|报告|公示|决算|预算|表)\s*$/.test(title) &&
    wordingOf(plainLabel(title)) !== null
  );
}

/** "…（类）…（款）公务员医", "…（项）年": the end of the page has cut a subject phrase or the words behind it. */
function isCutSubject(text: string): boolean {
  return /[（(]款[)）]/.test(text) && !/[（(]项[)）]\s*$/.test(text);
}

function paragraph(cells: readonly Cell[]): Paragraph {
  let text = "";
  const starts: { offset: number; cell: Cell }[] = [];
  for (const cell of cells) {
    starts.push({ offset: text.length, cell });
    text += cell.text;
  }
  const placeAt = (offset: number): Cell["place"] => {
    const start = starts.findLast((s) => s.offset <= offset) ?? starts[0];
    if (!start) return { line: 1, char: 0 };
    const inside = offset - start.offset;
    const line = start.cell.place.line + (start.cell.text.slice(0, inside).match(/\n/g)?.length ?? 0);
    return { ...placeIn(start.cell.place, inside), line };
  };
  return {
    text: toAsciiDigits(text),
    first: cells[0]?.place ?? { line: 1, char: 0 },
    placeAt,
  };
}
