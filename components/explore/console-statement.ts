import type { Statement } from "@/lib/engine/types";

export const CONSOLE_LIMIT = 1000;

/**
 * What a person typed, as the inside of a SELECT: the engine file is attached read-only, and a statement that is
 * no query does not parse there. One row more than shown is asked for, to know whether there are more.
 */
export function consoleStatement(text: string): Statement {
  const query = text.trim().replace(/;+\s*$/, "");
  return { text: `SELECT * FROM (\n${query}\n) LIMIT ${CONSOLE_LIMIT + 1}`, params: [] };
}
