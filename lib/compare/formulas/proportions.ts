import type { Formula } from "../formula";
import { funnelOf } from "../funnel";

/** Counts out of counts: F11. */
export const PROPORTION_FORMULAS: readonly Formula[] = [
  {
    id: "F11",
    title: { zh: "漏斗图", en: "Funnel" },
    statement: {
      zh: "只用于“若干项中的若干项”这类比例，例如达标的指标数，不用于金额。界限围绕总比例，单位之间本来的差别作为附加方差计入（先把两端各 10 % 的 z 值收拢再估计），99.8 % 界限之外才值得追问。",
      en: "For counts out of counts only, such as targets met, never for yuan. Limits lie around the common rate; real differences between units enter as additive variance, estimated after winsorising 10 % of the z-scores at each end; beyond the 99.8 % limit is worth a question.",
    },
    formula: "z = (r/n − θ) / √(θ(1−θ)/n + τ²),  τ² = (IΦ − (I−1)) / (Σw − Σw²/Σw)",
    source: "Spiegelhalter 2005",
    examples: [
      {
        given: {
          zh: "指标各 100 项：五个单位完成 90 项，五个完成 80 项，一个只完成 40 项",
          en: "100 targets each: five units meet 90, five meet 80, one only 40",
        },
        compute: () => {
          const met = [90, 80, 90, 80, 90, 80, 90, 80, 90, 80, 40];
          const units = met.map((count, i) => ({ key: `${i}`, met: count, of: 100 }));
          const funnel = funnelOf(units);
          const last = funnel?.points.at(-1);
          return `θ = ${funnel?.target.toFixed(2)}, τ² = ${funnel?.between.toFixed(4)}, z = ${last?.z.toFixed(2)}`;
        },
        expected: "θ = 0.81, τ² = 0.0026, z = -6.33",
      },
    ],
  },
];
