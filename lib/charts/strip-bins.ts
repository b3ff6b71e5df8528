import { padDomain, shareAlong, valueAt } from "./scale";
import type { StripBin, StripData, StripDot } from "./strip";

/** Above this many dots a swarm is a blot: they are counted in steps. */
export const SWARM_LIMIT = 500;
const STEPS = 120;

export const isCounted = ({ dots, bins }: StripData): boolean =>
  bins !== undefined || dots.length > SWARM_LIMIT;

export function stripDomain({ dots, bins = [], median, scale }: StripData): [number, number] {
  const values = [
    ...dots.map(({ value }) => value),
    ...bins.flatMap(({ low, high }) => [low, high]),
    ...(median === null ? [] : [median]),
  ];
  return padDomain(scale === "log" ? values.filter((value) => value > 0) : values, scale, 0.03);
}

/** The steps of a strip with too many dots: those it came with, or its dots counted; none where dots are drawn. */
export function stripBins(data: StripData): readonly StripBin[] {
  if (data.bins) return data.bins;
  if (!isCounted(data)) return [];
  const { scale } = data;
  const domain = stripDomain(data);
  const members = new Map<number, StripDot[]>();
  for (const dot of data.dots) {
    const step = Math.min(STEPS - 1, Math.floor(shareAlong(dot.value, domain, scale) * STEPS));
    const list = members.get(step);
    if (list) list.push(dot);
    else members.set(step, [dot]);
  }
  return [...members].map(([step, list]) => {
    const [low, high] = [step, step + 1].map((at) => valueAt(at / STEPS, domain, scale)) as [number, number];
    const units = list.flatMap(({ unit }) => unit ?? []);
    return {
      key: `bin|${step}`,
      facts: "",
      low,
      high,
      count: list.length,
      units,
      ...data.describeBin(low, high, list.length),
    };
  });
}
