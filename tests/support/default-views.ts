import * as bureau from "../../components/bureau/load-default";
import * as compare from "../../components/compare/load-default";
import * as disclosure from "../../components/disclosure/load-default";
import * as execution from "../../components/execution/load-default";
import * as explore from "../../components/explore/load-default";
import * as outliers from "../../components/outliers/load-default";
import * as overview from "../../components/overview/load-default";
import * as performancePage from "../../components/performance/load-default";
import * as place from "../../components/place/load-default";
import * as threePublic from "../../components/three-public/load-default";
import type { Engine } from "../../lib/engine/types";

/** What each page asks for the view it opens with. */
export const DEFAULT_VIEWS: Readonly<Record<string, (engine: Engine) => Promise<unknown>>> = {
  overview: (engine) => overview.loadDefault(engine, "zh"),
  compare: (engine) => compare.loadDefault(engine, "zh"),
  "three publics": (engine) => threePublic.loadDefault(engine, "zh"),
  execution: (engine) => execution.loadDefault(engine, "zh"),
  performance: (engine) => performancePage.loadDefault(engine, "zh"),
  worklist: outliers.loadDefault,
  bureau: bureau.loadDefault,
  place: place.loadDefault,
  records: explore.loadDefault,
  disclosure: disclosure.loadDefault,
};
