import { CONSOLE_LIMITS } from "./console-limits";
import type { EngineRow, EngineValue } from "./types";

/** A value no longer than a cell shows; how long it is stands behind the cut. */
function cutValue(value: EngineValue): EngineValue {
  const most = CONSOLE_LIMITS.characters;
  if (typeof value !== "string" || value.length <= most) return value;
  // No character is cut in two.
  const end = most - (/[\ud800-\udbff]/.test(value[most - 1] ?? "") ? 1 : 0);
  return `${value.slice(0, end)}… (${value.length})`;
}

/** An answer of the console with what would fill the page cut off. */
export const cutRow = (row: EngineRow): EngineRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cutValue(value)]));
