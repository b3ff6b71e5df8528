import type { Rule } from "./rule";
import { DUPLICATE_RULE } from "./rules/duplicates";
import { ECONOMIC_RULE, HIERARCHY_RULE } from "./rules/hierarchy";
import { CHANGE_RULE, COMPLETION_RULE } from "./rules/rates";
import { RESTATED_RULE } from "./rules/restated";
import { ROW_SUM_RULE } from "./rules/row-sums";
import { BALANCE_RULE, THREE_PUBLIC_RULE, TOTALS_RULE } from "./rules/totals";

/** Every identity a document is checked against, in the order findings are listed. */
export const RULES: readonly Rule[] = [
  TOTALS_RULE,
  BALANCE_RULE,
  ROW_SUM_RULE,
  HIERARCHY_RULE,
  ECONOMIC_RULE,
  THREE_PUBLIC_RULE,
  RESTATED_RULE,
  CHANGE_RULE,
  COMPLETION_RULE,
  DUPLICATE_RULE,
];
