import type { Fact } from "../../records/schema";
import { amountOf, compareAmounts } from "../amount";
import type { Difference } from "./rule";

/** How two statements of one thing differ, beyond what their printed digits leave open; null where they agree. */
export function differ(stated: Fact, other: Fact): Difference | null {
  if (stated.unit !== other.unit) return null;
  const [a, b] = [amountOf(stated), amountOf(other)];
  if (!a || !b) return null;
  const { verdict, tolerance } = compareAmounts(a, b);
  if (verdict !== "different") return null;
  return { facts: [stated, other], expected: b.value, actual: a.value, tolerance, formula: stated.formula };
}
