import type { Cell, Row } from "../../documents/model";
import { bareLabel, joinHan, plainLabel } from "../label";
import { cellKind, parsePrintedNumber } from "../printed-number";
import { printedCode, type SubjectIndex, type SubjectLevel, subjectKey } from "../subjects";
import type { RowLabel } from "./subject-table";

/** The code before the name, as in most forms, where the header prints the name first (Hainan). */
export function withCodesFirst(rows: readonly Row[]): readonly Row[] {
  const header = rows.find((row) => nameBeforeCode(row) >= 0);
  const at = header ? nameBeforeCode(header) : -1;
  if (at < 0 || !rows.every((row) => row.aligned)) return rows;
  return rows.map((row) => {
    const [name, code] = [row.cells[at], row.cells[at + 1]];
    return name && code && code.text !== "" && name.text !== ""
      ? { ...row, cells: [...row.cells.slice(0, at), code, name, ...row.cells.slice(at + 2)] }
      : row;
  });
}

const OVER_CODES = /^(?:类|款|项|.*(?:编码|代码))$/;
const PART_OF_CODE = /^\d{2,7}$/;

/** A column of codes beside, not below, the words that head codes: what spaces set apart is one column. */
export function withCodesBelow(rows: readonly Row[]): readonly Row[] {
  const width = rows[0]?.cells.length ?? 0;
  if (rows.some((row) => !row.aligned || row.cells.length !== width)) return rows;
  const texts = (at: number): string[] =>
    rows.flatMap((row) => {
      const text = plainLabel(row.cells[at]?.text ?? "");
      return text === "" || text === "合计" ? [] : [text];
    });
  const apart = Array.from({ length: width }, (_, at) => at).filter((at) => {
    const [own, next] = [texts(at), texts(at + 1)];
    const heads = own.length > 0 && OVER_CODES.test(own.at(-1) ?? "") && !own.some((text) => /\d/.test(text));
    return heads && next.length > 0 && next.every((text) => PART_OF_CODE.test(text));
  });
  if (apart.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell, at) => {
      if (apart.includes(at - 1)) return [];
      const below = apart.includes(at) && cell.text === "" ? row.cells[at + 1] : cell;
      return [below ?? cell];
    }),
  }));
}

function nameBeforeCode(row: Row): number {
  return row.cells.findIndex(
    (cell, i) =>
      /^(?:功能分类)?(?:科目)?名称$/.test(plainLabel(cell.text)) &&
      /科目(?:编码|代码)$/.test(plainLabel(row.cells[i + 1]?.text ?? "")),
  );
}

/** 类, 款 and 项 in columns of their own, each printed only where it changes: blanks take the part above. */
export function withWholeCodes(rows: readonly Row[]): readonly Row[] {
  const at = rows.map(codeColumns).find((found) => found >= 0) ?? -1;
  if (at < 0 || !rows.every((row) => row.aligned)) return rows;
  let [type, section] = [null, null] as [Cell | null, Cell | null];
  return rows.map((row) => {
    const [a, b, c] = [row.cells[at], row.cells[at + 1], row.cells[at + 2]];
    if (!a || !b || !c) return row;
    if (/^\d{3}$/.test(a.text)) [type, section] = [a, null];
    if (/^\d{2}$/.test(b.text)) section = b;
    const blankType = a.text === "" && type !== null && /^\d{2}$/.test(b.text || c.text);
    const blankSection = b.text === "" && section !== null && /^\d{2}$/.test(c.text);
    if (!(blankType || blankSection) || (b.text === "" && !blankSection)) return row;
    const cells = [...row.cells];
    if (blankType && type) cells[at] = { ...a, text: type.text };
    if (blankSection && section) cells[at + 1] = { ...b, text: section.text };
    return { ...row, cells };
  });
}

function codeColumns(row: Row): number {
  return row.cells.findIndex((_, i) =>
    ["类", "款", "项"].every((word, n) => plainLabel(row.cells[i + n]?.text ?? "") === word),
  );
}

const LEVELS: Readonly<Record<string, SubjectLevel>> = { 类: "class", 款: "section", 项: "item" };

/**
 * Labels of rows in a table that prints names of functional subjects and no code. The code comes from the reference
 * list, or from a code the document prints elsewhere for the same name below the same section; a name that several
 * subjects bear, or none, keeps no code.
 */
export function labelsByName(
  rows: readonly Row[],
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): ReadonlyMap<Row, RowLabel> | null {
  const isCoded = [0, 1, 2, 3].some((at) => holdsCodes(rows, at));
  const headed = rows.some((row) => /科目|功能分类/.test(plainLabel(row.cells[0]?.text ?? "")));
  if (isCoded || !headed) return null;
  const labels = new Map<Row, RowLabel>();
  let [type, section] = [null, null] as [string | null, string | null];
  for (const row of rows) {
    const [first] = row.cells;
    if (!first || cellKind(first.text) !== "text" || parsePrintedNumber(first.text)) continue;
    if (
      !row.cells.slice(1).some((cell) => parsePrintedNumber(cell.text)) ||
      /计$/.test(plainLabel(first.text))
    )
      continue;
    const text = joinHan(first.text);
    const level = LEVELS[/（([类款项])）$/.exec(plainLabel(text))?.[1] ?? ""] ?? null;
    const found = placeName(text, level, type, section, subjects, known);
    if (found?.length === 3 || level === "class") [type, section] = [found, null];
    else if (found?.length === 5 || level === "section" || found === null)
      section = found?.length === 5 ? found : null;
    const name = bareLabel(text).replace(/（[类款项]）$/, "");
    labels.set(row, { subject: { code: found, name, printed: null }, text, end: 1 });
  }
  return labels;
}

/** A column with a code in it and no figure that could be none: 24000 among amounts is an amount. */
function holdsCodes(rows: readonly Row[], at: number): boolean {
  const texts = rows.map((row) => row.cells[at]?.text ?? "");
  return (
    texts.some(isCode) && texts.every((text) => !parsePrintedNumber(text) || CODE_LIKE.test(plainLabel(text)))
  );
}

const CODE_LIKE = /^(?:[235]\d{2}(?:\d{1,4})?|\d{1,2})$/;

function isCode(text: string): boolean {
  return (
    printedCode(text)?.startsWith("2") === true ||
    /^\s*2\d{2}(?:\d{2}){0,2}[\s\u3000]*[\u4e00-\u9fff]/.test(text)
  );
}

function placeName(
  text: string,
  level: SubjectLevel | null,
  type: string | null,
  section: string | null,
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): string | null {
  const whole = level === null || level === "class" ? subjects.classByName(text)?.code : undefined;
  if (whole) return whole;
  if (section !== null && (level === null || level === "item")) {
    const own = only([...below(text, section, subjects), ...printedBelow(text, section, known)]);
    if (own) return own;
  }
  return type !== null && (level === null || level === "section") ? only(below(text, type, subjects)) : null;
}

function below(text: string, parent: string, subjects: SubjectIndex): string[] {
  return subjects.byNameUnder(text, parent).map(({ code }) => code);
}

function printedBelow(text: string, section: string, known: ReadonlyMap<string, string>): string[] {
  const key = subjectKey(text);
  return [...known].flatMap(([code, name]) =>
    code.startsWith(section) && subjectKey(name) === key ? [code] : [],
  );
}

function only(codes: readonly string[]): string | null {
  const [code] = new Set(codes);
  return code !== undefined && new Set(codes).size === 1 ? code : null;
}
