import type { Form } from "./form";
import { EXPENDITURE } from "./forms/expenditure";
import { GENERAL_BUDGET, GOV_FUND, STATE_CAPITAL } from "./forms/fund-tables";
import { INCOME } from "./forms/income";

/** Forms whose rows are subjects, one declaration each. */
export const SUBJECT_FORMS: readonly Form[] = [INCOME, EXPENDITURE, GENERAL_BUDGET, GOV_FUND, STATE_CAPITAL];
