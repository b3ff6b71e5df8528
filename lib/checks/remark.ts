import type { Check } from "./rule";

/** What a check leaves empty that is about words or a pattern: its own sentence tells what two numbers cannot. */
export const REMARK = {
  verdict: "different",
  expected: null,
  actual: null,
  tolerance: null,
  formula: null,
  subject: { zh: "", en: "" },
} as const satisfies Partial<Check>;
