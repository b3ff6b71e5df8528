import type { LevelPhrase } from "./phrase";

/** A figure whose clause names neither measure nor phase and belongs to what the text speaks of. */
export function bareLevel(printed: string): LevelPhrase {
  return {
    kind: "level",
    label: null,
    subject: null,
    noun: null,
    phase: null,
    printed,
    before: "",
    year: null,
    doubt: null,
  };
}
