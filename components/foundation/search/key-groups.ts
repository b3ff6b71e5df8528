import type { PlainMessageKey } from "@/lib/i18n/catalogue";

export interface KeyGroup {
  readonly title: PlainMessageKey;
  readonly keys: readonly (readonly [names: readonly string[], about: PlainMessageKey])[];
}

export const WORKLIST_KEYS: KeyGroup["keys"] = [
  [["j", "k"], "outliers.key.move"],
  [["1", "2", "3", "4"], "outliers.key.mark"],
  [["n"], "outliers.key.note"],
  [["e"], "outliers.key.evidence"],
  [["f"], "outliers.key.search"],
];

/** The keys of the pages, by where they work. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: "keys.everywhere",
    keys: [
      [["/", "Ctrl K"], "keys.search"],
      [["?"], "search.keys"],
      [["Esc"], "keys.close"],
    ],
  },
  {
    title: "keys.charts",
    keys: [
      [["←", "→"], "keys.walk"],
      [["Enter"], "keys.open"],
    ],
  },
  { title: "keys.worklist", keys: WORKLIST_KEYS },
  {
    title: "keys.review",
    keys: [
      [["j", "k"], "keys.walk"],
      [["a"], "review.accept"],
      [["e"], "review.correct"],
      [["u"], "review.undo"],
      [["r"], "review.redo"],
      [["g"], "review.give"],
    ],
  },
];
