import type { Formula } from "./formula";
import { ALARM_FORMULAS } from "./formulas/alarms";
import { COMPARABILITY_FORMULAS } from "./formulas/comparability";
import { OUTLIER_FORMULAS } from "./formulas/outliers";
import { PANEL_FORMULAS } from "./formulas/panels";
import { PEER_FORMULAS } from "./formulas/peers";
import { PLACE_FORMULAS } from "./formulas/places";
import { PRECISION_FORMULAS } from "./formulas/precision";
import { PROPORTION_FORMULAS } from "./formulas/proportions";
import { RATE_FORMULAS } from "./formulas/rates";
import { TREND_FORMULAS } from "./formulas/trends";

/** Every formula of lib/compare, in the order of the methods page. */
export const FORMULAS: readonly Formula[] = [
  ...COMPARABILITY_FORMULAS,
  ...RATE_FORMULAS,
  ...PANEL_FORMULAS,
  ...PEER_FORMULAS,
  ...OUTLIER_FORMULAS,
  ...PRECISION_FORMULAS,
  ...TREND_FORMULAS,
  ...PROPORTION_FORMULAS,
  ...PLACE_FORMULAS,
  ...ALARM_FORMULAS,
];
