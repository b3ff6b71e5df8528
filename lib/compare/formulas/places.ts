import type { Formula } from "../formula";
import { roundingInterval } from "../interval";
import { rankValues } from "../ranks";
import { isUnstable } from "../unstable";
import { exact } from "./exact";

/** Ranks, and figures too few heads stand behind: F13, F14. */
export const PLACE_FORMULAS: readonly Formula[] = [
  {
    id: "F13",
    title: { zh: "名次", en: "Ranks" },
    statement: {
      zh: "并列共享名次，并给出舍入所允许的名次范围；名次总与分布同列。",
      en: "Ties share a rank, and each rank carries the range that rounding allows; ranks stand beside the distribution.",
    },
    formula: "rank = 1 + #{x > xᵢ}",
    source: null,
    examples: [
      {
        given: { zh: "0.22、0.2 与 0.1（各按印刷位数）", en: "0.22, 0.2 and 0.1, as printed" },
        compute: () =>
          rankValues(
            ["0.22", "0.2", "0.1"].map((text) => {
              const precision = exact(text.length > 3 ? "0.01" : "0.1");
              return { key: text, value: exact(text), interval: roundingInterval(exact(text), precision) };
            }),
          )
            .map((place) => `${place.key}: ${place.rank} [${place.best}–${place.worst}]`)
            .join(", "),
        expected: "0.22: 1 [1–2], 0.2: 2 [1–3], 0.1: 3 [2–3]",
      },
    ],
  },
  {
    id: "F14",
    title: { zh: "不稳定", en: "Unstable" },
    statement: {
      zh: "分母多一个或少一个就使人均值变动超过 10 %，或分母小于 10 时，加注“不稳定”。",
      en: "A per-head value is marked unstable when one head more or less moves it by more than 10 %, or there are fewer than 10.",
    },
    formula: "1/(d − 1) > 0.1 ∨ d < 10",
    source: null,
    examples: [
      {
        given: { zh: "在职 10 人与 11 人", en: "10 and 11 staff" },
        compute: () =>
          [10, 11].map((heads) => `${heads}: ${isUnstable(heads) ? "unstable" : "stable"}`).join(", "),
        expected: "10: unstable, 11: stable",
      },
    ],
  },
];
