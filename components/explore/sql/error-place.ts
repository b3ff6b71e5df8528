/** Where a query is wrong, in the person's own text. */
export interface ErrorPlace {
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  /** What is wrong, without the engine's own picture of the place. */
  readonly message: string;
}

/** The engine's picture of a statement; it shows the console's own, not what a person typed. */
const PICTURE = /\s*LINE \d+: [^\n]*\n *\^\s*/;

/** The word a message is about: the column that is not found, the word a parser stumbled over. */
const NAMED = /(?:near|column|name|table|function)\s+"([^"]+)"|Table with name (\S+)|Name (\w+)/i;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Looks for the word a message names; null where it names none, or the word stands at more than one place. */
export function placeError(message: string, text: string): ErrorPlace | null {
  const named = NAMED.exec(message)
    ?.slice(1)
    .find((word) => word !== undefined);
  if (named === undefined) return null;
  const found = [...text.matchAll(new RegExp(`(?<!\\w)${escaped(named)}(?!\\w)`, "gi"))];
  const [only] = found;
  if (!only || found.length > 1) return null;
  const before = text.slice(0, only.index).split("\n");
  return {
    line: before.length,
    column: before.at(-1)?.length ?? 0,
    message: message.replace(PICTURE, " ").trim(),
  };
}
