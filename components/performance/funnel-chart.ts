import type { FunnelData } from "@/lib/charts/funnel";
import { funnelLimits } from "@/lib/compare/funnel";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatCount } from "@/lib/i18n/number";
import { joinSentences } from "../analysis/words";
import type { FunnelUnit, PerformanceFunnel } from "./funnel-model";

export const funnelName = ({ unit, year }: FunnelUnit, t: Text): string =>
  t("performance.overallName", { unit, year });

const percent = (share: number): string => (100 * share).toFixed(1);

/** Counts at which the limits are drawn, from the smallest to the largest. */
function countsOf(points: readonly FunnelUnit[]): number[] {
  const counts = points.map(({ of }) => of);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const step = Math.max(1, Math.round((high - low) / 60));
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
}

export function funnelData(funnel: PerformanceFunnel | null, t: Text): FunnelData | null {
  if (!funnel) return null;
  return {
    points: funnel.points.map((point) => {
      const name = funnelName(point, t);
      return {
        key: point.key,
        label: t("performance.funnelMark", { name, met: point.met, of: point.of, rate: percent(point.rate) }),
        facts: point.facts.join(" "),
        unit: point.bureau,
        card: {
          title: point.unit,
          subject: t("performance.funnelY"),
          value: `${percent(point.rate)}%`,
          year: point.year,
          notes: [`${point.met} / ${point.of}`],
        },
        name: point.unit,
        x: point.of,
        y: 100 * point.rate,
        focus: point.outside,
        doubtful: point.unstable,
      };
    }),
    target: 100 * funnel.target,
    limits: (funnel.judged ? countsOf(funnel.points) : []).map((of) => {
      const { low, high } = funnelLimits(funnel, of);
      return { of, low: 100 * low, high: 100 * high };
    }),
    xText: t("performance.funnelX"),
    yText: t("performance.funnelY"),
    formatX: (value) => formatCount(String(value)),
    formatY: (value) => formatCount(String(value)),
  };
}

export function funnelSentence({ points, judged }: PerformanceFunnel, t: Text, locale: Locale): string {
  const outside = points.filter((point) => point.outside);
  if (!judged)
    return joinSentences(
      [t("performance.funnelFew", { n: points.length }), t("performance.funnelWhat")],
      locale,
    );
  const said =
    outside.length === 0
      ? t("performance.funnelInside")
      : t("performance.funnelOutside", {
          n: outside.length,
          names: outside.map((point) => funnelName(point, t)).join(locale === "zh" ? "、" : ", "),
        });
  return joinSentences([said, t("performance.funnelWhat"), t("performance.funnelAbout")], locale);
}
