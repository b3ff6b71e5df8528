import { MARK_STATES, type MarkState } from "./closed-lists";

const MAX_NOTE = 4000;
const MAX_MARKS = 100_000;

/** A decision about one lead. Title and year are kept, so that it can be read when its lead is gone. */
export interface Mark {
  readonly key: string;
  readonly state: MarkState | null;
  readonly note: string;
  readonly title: string;
  /** ISO 8601, to the second or finer, in UTC. */
  readonly at: string;
}

export type Marks = ReadonlyMap<string, Mark>;
export const NO_MARKS: Marks = new Map();

export function printMarks(marks: Marks): string {
  const ordered = [...marks.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return `${JSON.stringify({ kind: "juesuan-marks", version: 1, marks: ordered }, null, 2)}\n`;
}

const isText = (value: unknown, least: number, most: number): value is string =>
  typeof value === "string" && value.length >= least && value.length <= most;

const isState = (value: unknown): value is MarkState | null =>
  value === null || (MARK_STATES as readonly unknown[]).includes(value);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const isInstant = (value: unknown): value is string =>
  typeof value === "string" && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

/** What one entry of a file says; null where it is no mark. The page of the leads carries no schema library for it. */
function readMark(value: unknown): Mark | null {
  const { key, state, note, title, at } = (value ?? {}) as Record<string, unknown>;
  const whole =
    isText(key, 1, 400) &&
    isState(state) &&
    isText(note, 0, MAX_NOTE) &&
    isText(title, 0, 1000) &&
    isInstant(at);
  return whole ? { key, state, note, title, at } : null;
}

function readFile(value: unknown): readonly unknown[] | null {
  const { kind, version, marks } = (value ?? {}) as Record<string, unknown>;
  if (kind !== "juesuan-marks" || version !== 1 || !Array.isArray(marks)) return null;
  return marks.length > MAX_MARKS ? null : marks;
}

/** Marks of an exported file; null where the text, or any entry of it, is none. */
export function parseMarks(text: string): Marks | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const marks = readFile(value)?.map(readMark);
  if (!marks || marks.includes(null)) return null;
  return new Map(marks.flatMap((mark) => (mark ? [[mark.key, mark] as const] : [])));
}

/** Both, and of two marks of one lead the later. */
export function mergeMarks(mine: Marks, others: Marks): Marks {
  const merged = new Map(mine);
  for (const [key, mark] of others) {
    const own = merged.get(key);
    if (!own || own.at < mark.at) merged.set(key, mark);
  }
  return merged;
}

/** Sets or, with neither state nor note, removes a mark. */
export function putMark(marks: Marks, mark: Mark): Marks {
  const next = new Map(marks);
  if (mark.state === null && mark.note === "") next.delete(mark.key);
  else next.set(mark.key, { ...mark, note: mark.note.slice(0, MAX_NOTE) });
  return next;
}
