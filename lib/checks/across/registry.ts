import type { BureauRule } from "./rule";
import { BUDGET } from "./rules/budget";
import { CONTINUITY } from "./rules/continuity";
import { PRIOR_YEAR } from "./rules/prior-year";
import { TARGETS } from "./rules/targets";

/** Rules about the documents of one bureau, in the order findings are listed. */
export const BUREAU_RULES: readonly BureauRule[] = [CONTINUITY, PRIOR_YEAR, BUDGET, TARGETS];
