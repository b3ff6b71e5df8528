import {
  type Mark,
  type Marks,
  mergeMarks,
  NO_MARKS,
  parseMarks,
  printMarks,
  putMark,
} from "@/lib/worklist/marks";

const STORE = "juesuan.marks";

export interface MarksState {
  readonly marks: Marks;
  /** False where the browser refused to keep them. */
  readonly kept: boolean;
}

const EMPTY: MarksState = { marks: NO_MARKS, kept: true };
let state: MarksState | null = null;
const listeners = new Set<() => void>();

function load(): MarksState {
  try {
    const text = window.localStorage.getItem(STORE);
    return { marks: (text === null ? null : parseMarks(text)) ?? NO_MARKS, kept: true };
  } catch {
    return { marks: NO_MARKS, kept: false };
  }
}

function keep(marks: Marks): void {
  let kept = true;
  try {
    window.localStorage.setItem(STORE, printMarks(marks));
  } catch {
    kept = false;
  }
  state = { marks, kept };
  for (const listener of listeners) listener();
}

export const readMarks = (): MarksState => {
  state ??= load();
  return state;
};
export const readNoMarks = (): MarksState => EMPTY;

/** Another tab may write the same marks. */
function onStorage(event: StorageEvent): void {
  if (event.key !== STORE) return;
  state = load();
  for (const listener of listeners) listener();
}

export function subscribeMarks(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("storage", onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", onStorage);
  };
}

/** Changes a mark, or makes one. */
export function setMark(key: string, title: string, change: Partial<Pick<Mark, "state" | "note">>): void {
  const { marks } = readMarks();
  const old = marks.get(key) ?? { state: null, note: "" };
  keep(
    putMark(marks, { key, title, state: old.state, note: old.note, ...change, at: new Date().toISOString() }),
  );
}

export function removeMarks(keys: readonly string[]): void {
  const next = new Map(readMarks().marks);
  for (const key of keys) next.delete(key);
  keep(next);
}

/** How many marks a file holds; null where it is none. Of two marks of one lead the later stays. */
export function importMarks(text: string): number | null {
  const read = parseMarks(text);
  if (!read) return null;
  keep(mergeMarks(readMarks().marks, read));
  return read.size;
}
