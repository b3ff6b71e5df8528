import * as z from "zod/mini";
import { MARK_STATES } from "./closed-lists";

const MAX_NOTE = 4000;

/** A decision about one lead. Title and year are kept, so that it can be read when its lead is gone. */
const Mark = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(400)),
  state: z.nullable(z.enum(MARK_STATES)),
  note: z.string().check(z.maxLength(MAX_NOTE)),
  title: z.string().check(z.maxLength(1000)),
  at: z.iso.datetime(),
});
export type Mark = z.infer<typeof Mark>;

const MarksFile = z.object({
  kind: z.literal("juesuan-marks"),
  version: z.literal(1),
  marks: z.array(Mark).check(z.maxLength(100_000)),
});

export type Marks = ReadonlyMap<string, Mark>;
export const NO_MARKS: Marks = new Map();

export function printMarks(marks: Marks): string {
  const ordered = [...marks.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return `${JSON.stringify({ kind: "juesuan-marks", version: 1, marks: ordered }, null, 2)}\n`;
}

/** Marks of an exported file; null where the text is none. */
export function parseMarks(text: string): Marks | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = MarksFile.safeParse(value);
  return read.success ? new Map(read.data.marks.map((mark) => [mark.key, mark])) : null;
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
