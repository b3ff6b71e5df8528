import type { ParamCodec } from "./codecs";

/** A figure that is computed: a metric of one bureau-year, per head or not. Enough to compute it again. */
export interface MetricCell {
  readonly metric: string;
  /** Id of a denominator, "none" for the amount itself. */
  readonly denominator: string;
  readonly year: number;
  readonly bureau: string;
}

const PATTERN = /^([a-z0-9_.-]{1,80})~([a-z]{1,20})~((?:19|20)\d\d)~([^~\p{Cc}]{1,200})$/iu;

export const metricCell: ParamCodec<MetricCell> = {
  read: (raw) => {
    const [, metric = "", denominator = "", year = "", bureau = ""] = PATTERN.exec(raw) ?? [];
    if (metric === "") return { ok: false, reason: "name" };
    return { ok: true, value: { metric, denominator, year: Number(year), bureau } };
  },
  print: ({ metric, denominator, year, bureau }) => [metric, denominator, year, bureau].join("~"),
};
