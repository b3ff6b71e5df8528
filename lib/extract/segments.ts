import { CAPTION } from "../documents/captions";
import type { Cell, DocumentModel, Row } from "../documents/model";
import type { PlacedBy } from "../records/vocabulary";
import { joinContinued } from "./continued";
import { type FindForm, type FormTitle, formOf } from "./forms/titles";
import { isSpanningHeading } from "./header";
import { plainLabel } from "./label";
import { bracketUnit, notedUnit, statedUnit } from "./unit";

/** The rows of one printed table, from its title to its note. */
export interface TableSegment {
  readonly form: FormTitle | null;
  readonly title: string | null;
  /** Unit the caption states; null where none is printed. */
  readonly unit: string | null;
  /** Caption texts (bureau, form number, unit) and the heading above. */
  readonly captions: readonly Cell[];
  readonly rows: readonly Row[];
  readonly notes: string;
  readonly firstLine: number;
  /** Ids of the value columns behind code and name, where the rows were made by a reader that knows them. */
  readonly columns?: readonly string[];
  /** How those figures were given their columns. */
  readonly placedBy?: PlacedBy;
}

export interface Segments {
  readonly tables: readonly TableSegment[];
  /** Headings, paragraphs and long cells in reading order. */
  readonly text: readonly Cell[];
}

interface Open {
  form: FormTitle | null;
  title: string | null;
  unit: string | null;
  captions: Cell[];
  rows: Row[];
  notes: string[];
  ended: boolean;
  firstLine: number;
}

/** Cuts a document into its tables and its text. A table with no known title is kept with `form` null. */
export function segment(model: DocumentModel, bureau: string | null, findForm: FindForm = formOf): Segments {
  const tables: TableSegment[] = [];
  const text: Cell[] = [];
  let open: Open | null = null;
  const close = () => {
    if (open && open.rows.length > 0) {
      const notes = open.notes.join("\n");
      tables.push({ ...open, notes, unit: open.unit ?? notedUnit(notes) });
    }
    open = null;
  };
  for (const row of model.rows) {
    const filled = row.cells.filter((cell) => cell.text !== "");
    const titleCell = filled.length <= 4 ? titleIn(filled, bureau, findForm) : null;
    if (titleCell) {
      const note = filled.find((cell) => isNote(cell.text));
      if (note) (open as Open | null)?.notes.push(note.text);
      close();
      open = begin(titleCell.cell, titleCell.form, filled);
      const rest = headerBeside(row, titleCell.cell);
      if (rest) open.rows.push(rest);
      continue;
    }
    if (filled.length === 0) continue;
    if (row.kind === "text") {
      const cell = row.cells[0] as Cell;
      if (PAGE_NUMBER.test(cell.text)) continue;
      if (open && acceptText(open, cell)) continue;
      if (open && open.rows.length > 0) close();
      else if (open && isProse(cell.text)) open = null;
      text.push(cell);
      if (!open) open = looseAfter(cell);
      continue;
    }
    if (open?.ended) close();
    open ??= loose(row);
    if (open.form === null && isSpanningHeading(row)) {
      if (open.rows.length > 0) {
        const { unit }: Open = open;
        close();
        open = { ...loose(row), unit };
      }
      const cell = filled[0] as Cell;
      open.title = cell.text;
      open.unit = bracketUnit(cell.text) ?? open.unit;
      open.captions.push(cell);
      if (isProse(cell.text)) text.push(cell);
      continue;
    }
    if (isNote(filled[0]?.text ?? "")) {
      open.notes.push(filled.map((cell) => cell.text).join(" "));
      open.ended = open.form !== null;
      continue;
    }
    takeCaptions(open, filled);
    if (isCaptionRow(filled)) continue;
    if (!isStandard(open))
      text.push(
        ...filled.filter(
          (cell) => isProse(cell.text) || (/评分|得分/.test(cell.text) && cell.text.length > 6),
        ),
      );
    open.rows.push(row);
  }
  close();
  return { tables: joinContinued(tables), text };
}

/** The number of a page stands between two halves of a table and ends neither. */
const PAGE_NUMBER =
  /^\s*(?:[-—–－]+\s*\d{1,3}\s*[-—–－]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)\s*$/;

/** Tables of figures only; the cells of all others may hold sentences. */
function isStandard(open: Open): boolean {
  return open.form !== null && !open.form.table.startsWith("performance");
}

function begin(cell: Cell, form: FormTitle, filled: readonly Cell[]): Open {
  const unit = filled.map((c) => statedUnit(c.text)).find((u) => u) ?? bracketUnit(cell.text);
  return {
    form,
    title: cell.text,
    unit: unit ?? null,
    captions: [...filled],
    rows: [],
    notes: [],
    ended: false,
    firstLine: cell.place.line,
  };
}

function loose(row: Row): Open {
  return {
    form: null,
    title: null,
    unit: null,
    captions: [],
    rows: [],
    notes: [],
    ended: false,
    firstLine: row.cells[0]?.place.line ?? 1,
  };
}

/** A text line that states a unit or names a table is the caption of the table below it. */
function looseAfter(cell: Cell): Open | null {
  if (/[。；]/.test(cell.text)) return null;
  const unit = statedUnit(cell.text);
  const titled = cell.text.length <= 40 && /表$/.test(plainLabel(cell.text));
  if (!unit && !titled) return null;
  return {
    form: null,
    title: titled ? cell.text : null,
    unit,
    captions: [cell],
    rows: [],
    notes: [],
    ended: false,
    firstLine: cell.place.line,
  };
}

function titleIn(
  filled: readonly Cell[],
  bureau: string | null,
  findForm: FindForm,
): { cell: Cell; form: FormTitle } | null {
  for (const cell of filled) {
    const form = findForm(cell.text, bureau);
    if (
      form &&
      filled.every(
        (other) => other === cell || isCaption(other.text) || isHeaderWord(other.text) || isNote(other.text),
      )
    )
      return { cell, form };
  }
  return null;
}

function isHeaderWord(text: string): boolean {
  return /^(?:预算数|决算数|收入|支出|项目|年初预算数|全年预算数)$/.test(plainLabel(text));
}

/** Header cells that share the title's row because the empty line between was lost. */
function headerBeside(row: Row, title: Cell): Row | null {
  const cells = row.cells.slice(row.cells.indexOf(title) + 1).filter((c) => isHeaderWord(c.text));
  return cells.length > 0 ? { ...row, cells } : null;
}

export function isCaption(text: string): boolean {
  return !/[。；]/.test(text) && CAPTION.test(plainLabel(text));
}

/** A row of captions only (部门：…, 公开01表, 单位：万元) is no part of the header; column numbers are no captions. */
function isCaptionRow(filled: readonly Cell[]): boolean {
  return (
    filled.some((cell) => /[:：]|公开|财决|批复/.test(cell.text)) &&
    filled.every((cell) => isCaption(cell.text) && !/^\d+$/.test(cell.text))
  );
}

export function isNote(text: string): boolean {
  return /^(?:注|备注|说明|附注)\d?[:：.]/.test(plainLabel(text));
}

function isProse(text: string): boolean {
  return text.length > 60 || /[。；]/.test(text);
}

/** Takes captions, notes and remarks that belong to the open table; false when the text is the document's own. */
function acceptText(open: Open, cell: Cell): boolean {
  if (isNote(cell.text) || open.ended) {
    if (
      open.ended &&
      /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分|[（(][一二三四五六七八九十]+[)）])/.test(
        plainLabel(cell.text),
      )
    )
      return false;
    if (open.ended && cell.text.length > 200) return false;
    if (open.rows.length === 0) return false;
    open.notes.push(cell.text);
    open.ended = true;
    return true;
  }
  if (!isCaption(cell.text) && !isPartTitle(open, cell.text) && !isStrayHeader(open, cell.text)) return false;
  open.unit ??= statedUnit(cell.text);
  open.captions.push(cell);
  return true;
}

const STRAY_HEADER =
  /^(?:类|款|项|栏次|行次|项目|收入|支出|(?:支出|收入)?(?:(?:功能|经济)(?:分类)?)?科目(?:编码|代码|名称)?|(?:支出)?(?:功能|经济)分类)$/;

/** A header word on a line of its own inside a standard table (类, 款, 项), or a header row of one cell. */
function isStrayHeader(open: Open, text: string): boolean {
  return open.form !== null && STRAY_HEADER.test(plainLabel(text));
}

/** The indicator half of a performance form carries a title of its own. */
function isPartTitle(open: Open, text: string): boolean {
  return (open.form?.table.startsWith("performance") ?? false) && /绩效指标表$/.test(plainLabel(text));
}

function takeCaptions(open: Open, filled: readonly Cell[]): void {
  for (const cell of filled) {
    if (cell.text.length > 120 || !isCaption(cell.text)) continue;
    open.unit ??= statedUnit(cell.text);
    open.captions.push(cell);
  }
}
