import type { Message } from "../i18n/message";
import type { Scope } from "../records/vocabulary";
import { DEPARTMENTS, type Metric, type MetricExample, PERCENT, type Polarity, type Term } from "./metric";

interface Ratio {
  readonly id: string;
  readonly family: Metric["family"];
  readonly title: Message;
  readonly definition: Message;
  readonly formula: Message;
  readonly basis: Message;
  readonly caveats?: readonly Message[];
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
  readonly polarity?: Polarity;
  readonly scopes?: readonly Scope[];
  readonly examples: readonly MetricExample[];
}

/** A percentage of one column in another. */
export function ratioMetric(ratio: Ratio): Metric {
  return {
    ...ratio,
    caveats: ratio.caveats ?? [],
    factor: 100,
    quantity: "percent",
    unit: PERCENT,
    polarity: ratio.polarity ?? "neutral",
    scopes: ratio.scopes ?? DEPARTMENTS,
  };
}
