import type { Line } from "../../documents/text/lines";
import type { TableKind } from "../../records/vocabulary";
import { type FormTitle, OF_MONEY } from "../forms/titles";
import { plainLabel } from "../label";
import { isCaption, isNote } from "../segments";
import { bracketUnit, statedUnit } from "../unit";

/** The lines of one standard table of a text whose rows are printed lines, from its title to its note. */
export interface LineRegion {
  readonly form: FormTitle;
  readonly title: string;
  readonly unit: string | null;
  readonly captions: readonly Line[];
  readonly body: readonly Line[];
  readonly notes: string;
  readonly firstLine: number;
  /** Indexes of its lines in the document, from and behind. */
  readonly from: number;
  readonly end: number;
}

/** The forms whose rows are read from lines. */
const READ: ReadonlySet<TableKind> = new Set([...OF_MONEY, "three_public"]);
const HEADING =
  /^第[一二三四五六七八九十]+部分|^[（]?[一二三四五六七八九十]+[、）].{0,40}(?:说明|情况|解释|分析)$|名词解释$|^附件/;
/** A line below a title that names the year alone. */
const YEAR = /^[（]?20\d{2}年度?[）]?$/;
/** A table does not go on over this many lines. */
const LONGEST = 4000;
const NOTE_LINES = 6;

/** The form a text announces as a title. */
type Find = (text: string) => FormTitle | null;

/** Finds the standard tables of a text by their titles; lines with tabs or pipes belong to other readers. */
export function findRegions(lines: readonly Line[], find: Find): LineRegion[] {
  const regions: LineRegion[] = [];
  for (let i = 0; i < lines.length; i++) {
    const titled = titleAt(lines, i, find);
    if (!titled) continue;
    const region = regionFrom(lines, i, titled, find);
    if (region) {
      regions.push(region);
      i = region.end - 1;
    }
  }
  return regions;
}

interface Titled {
  readonly form: FormTitle;
  readonly text: string;
  /** Lines the title takes. */
  readonly lines: number;
}

/** A title on one line, or broken over two. */
function titleAt(lines: readonly Line[], at: number, find: Find): Titled | null {
  const text = lines[at]?.text.trim() ?? "";
  if (text === "" || /[\t|]/.test(text)) return null;
  const form = /表/.test(text) ? find(text) : null;
  if (form) return { form, text, lines: 1 };
  const plain = plainLabel(text);
  if (plain.length < 6 || plain.length > 40 || !/决算|三公/.test(plain) || isProse(text)) return null;
  const next = nextFilled(lines, at + 1);
  const rest = next === null ? "" : (lines[next]?.text.trim() ?? "");
  if (next === null || !/表$/.test(plainLabel(rest)) || find(rest)) return null;
  const joined = find(`${text}${rest}`);
  return joined ? { form: joined, text: `${text}${rest}`, lines: next - at + 1 } : null;
}

function nextFilled(lines: readonly Line[], from: number): number | null {
  for (let i = from; i < Math.min(lines.length, from + 3); i++) if (lines[i]?.text.trim() !== "") return i;
  return null;
}

function regionFrom(lines: readonly Line[], from: number, titled: Titled, find: Find): LineRegion | null {
  if (!READ.has(titled.form.table)) return null;
  const captions: Line[] = [];
  const body: Line[] = [];
  let unit = statedUnit(titled.text) ?? bracketUnit(titled.text);
  let at = from + titled.lines;
  for (; at < Math.min(lines.length, from + LONGEST); at++) {
    const line = lines[at] as Line;
    const text = line.text.trim();
    if (text === "") continue;
    if (/[\t|]/.test(text)) return null;
    if (isNote(text) || endsTable(lines, at, find)) break;
    if (YEAR.test(plainLabel(text))) captions.push(line);
    else if (isCaption(text) && !/^\d+$/.test(text)) {
      unit ??= statedUnit(text);
      captions.push(line);
    } else body.push(line);
  }
  const notes = notesFrom(lines, at, find);
  return {
    form: titled.form,
    title: titled.text,
    unit,
    captions,
    body,
    notes: notes.map((line) => line.text.trim()).join("\n"),
    firstLine: lines[from]?.place.line ?? 1,
    from,
    end: at + notes.length,
  };
}

function endsTable(lines: readonly Line[], at: number, find: Find): boolean {
  const text = lines[at]?.text ?? "";
  return HEADING.test(plainLabel(text)) || isProse(text) || titleAt(lines, at, find) !== null;
}

/** Sentences, also those broken before their full stop. */
function isProse(text: string): boolean {
  if (/[。；]/.test(text)) return true;
  return /[\u4e00-\u9fff]，[\u4e00-\u9fff]/u.test(text) || /\d[万亿]?元[，、的]|年度?，/.test(text);
}

/** A note and the lines it goes on in, up to its last full stop. */
function notesFrom(lines: readonly Line[], at: number, find: Find): Line[] {
  const notes: Line[] = [];
  if (!isNote(lines[at]?.text.trim() ?? "")) return notes;
  for (let i = at; i < Math.min(lines.length, at + NOTE_LINES); i++) {
    const line = lines[i] as Line;
    if (i > at && (HEADING.test(plainLabel(line.text)) || titleAt(lines, i, find))) break;
    notes.push(line);
    if (/[。]\s*$/.test(line.text) && !isNote(lines[i + 1]?.text.trim() ?? "")) break;
  }
  return notes;
}
