import type { Rule } from "./rule";
import { ABSENT_RULE } from "./rules/absent";
import { BASIC_PARTS_RULE } from "./rules/basic-parts";
import { CHANGE_AMOUNT_RULE, CHANGE_RULE } from "./rules/changes";
import { CODE_RULE } from "./rules/codes";
import { COLUMN_NUMBER_RULE } from "./rules/column-numbers";
import { COMPARISON_RULE } from "./rules/comparison-words";
import { COMPLETION_RULE, ZERO_BUDGET_RULE } from "./rules/completion";
import { DUPLICATE_RULE } from "./rules/duplicates";
import { ECONOMIC_RULE } from "./rules/economic";
import { ECONOMIC_TEXT_RULE } from "./rules/economic-in-text";
import { EXECUTION_SCORE_RULE, FORM_FUNDS_RULE, FORM_RATE_RULE, RATE_RANGE_RULE } from "./rules/form-funds";
import { SCORE_RULE, WEIGHT_RULE } from "./rules/form-scores";
import { GRADE_RULE } from "./rules/grades";
import { HIERARCHY_RULE } from "./rules/hierarchy";
import { LISTED_RULE } from "./rules/listed-items";
import { NAMED_RULE } from "./rules/named-items";
import { OPERATING_RULE } from "./rules/operating";
import { PROCUREMENT_RULE } from "./rules/procurement";
import { REPORT_RULE } from "./rules/report";
import { RESIDUE_RULE } from "./rules/residue";
import { RESTATED_RULE, UNIT_SLIP_RULE } from "./rules/restated";
import { BALANCE_FLOW_RULE, ROW_SUM_RULE } from "./rules/row-sums";
import { SHARE_RULE } from "./rules/shares";
import { STATED_SUM_RULE } from "./rules/stated-sums";
import { TABLE_UNIT_RULE } from "./rules/table-units";
import { TARGET_RULE } from "./rules/targets";
import { THREE_PUBLIC_RULE } from "./rules/three-public";
import { THREE_PUBLIC_BASIC_RULE } from "./rules/three-public-basic";
import { TOTALS_RULE } from "./rules/totals";
import { BALANCE_RULE } from "./rules/two-sides";
import { YEAR_RULE } from "./rules/years";

/** Every rule a document is checked against, in the order findings are listed. */
export const RULES: readonly Rule[] = [
  TOTALS_RULE,
  BALANCE_RULE,
  ROW_SUM_RULE,
  BALANCE_FLOW_RULE,
  HIERARCHY_RULE,
  ECONOMIC_RULE,
  BASIC_PARTS_RULE,
  THREE_PUBLIC_RULE,
  THREE_PUBLIC_BASIC_RULE,
  PROCUREMENT_RULE,
  UNIT_SLIP_RULE,
  TABLE_UNIT_RULE,
  RESTATED_RULE,
  REPORT_RULE,
  STATED_SUM_RULE,
  LISTED_RULE,
  ECONOMIC_TEXT_RULE,
  OPERATING_RULE,
  CHANGE_RULE,
  CHANGE_AMOUNT_RULE,
  SHARE_RULE,
  COMPLETION_RULE,
  ZERO_BUDGET_RULE,
  COMPARISON_RULE,
  FORM_FUNDS_RULE,
  FORM_RATE_RULE,
  RATE_RANGE_RULE,
  EXECUTION_SCORE_RULE,
  WEIGHT_RULE,
  SCORE_RULE,
  GRADE_RULE,
  TARGET_RULE,
  ABSENT_RULE,
  NAMED_RULE,
  YEAR_RULE,
  RESIDUE_RULE,
  DUPLICATE_RULE,
  COLUMN_NUMBER_RULE,
  CODE_RULE,
];
