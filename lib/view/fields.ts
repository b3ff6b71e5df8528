import { FUNDS, PHASES, SCOPES, STATUSES, TABLES } from "../records/closed-lists";
import { LEAD_LEVELS, MARK_FILTERS } from "../worklist/closed-lists";
import { account } from "./account";
import {
  choice,
  choiceList,
  codeList,
  freeText,
  identifierList,
  nameList,
  oneCode,
  oneIdentifier,
  oneName,
  type ParamCodec,
  sortOrder,
  yearRange,
} from "./codecs";
import { metricCell } from "./metric-cell";
import { namedChoices } from "./named-choices";
import { unitList } from "./units";

export const DENOMINATORS = ["none", "population", "staff", "insured"] as const;
export const PEER_STRATEGIES = ["all", "population", "neighbours", "province", "picked"] as const;
export const PANELS = ["fixed", "open"] as const;
export const DISPLAYS = ["chart", "table", "brief"] as const;

/** How one selection is looked at on the page that compares. */
export const COMPARE_VIEWS = ["ranking", "years", "side", "scatter", "map", "table"] as const;
export const PLACE_LEVELS = ["county", "prefecture", "province"] as const;
export const AXIS_SCALES = ["linear", "log"] as const;

interface Field<T> {
  /** Name of the URL parameter. */
  readonly param: string;
  readonly codec: ParamCodec<T>;
}

const field = <T>(param: string, codec: ParamCodec<T>): Field<T> => ({ param, codec });

/**
 * Everything a person can choose, on any page: one selection shared by all. A field that is absent means
 * the page's own default. Adding one is adding a line here; removing or renaming one needs a migration.
 */
export const FIELDS = {
  /** Region codes, GB/T 2260. */
  regions: field("r", codeList),
  /** The units a person has chosen, coloured on every page: at most eight bureau ids. */
  units: field("u", unitList),
  /** Bureau ids. */
  bureaus: field("b", nameList),
  bureauTypes: field("t", nameList),
  /** Administrative levels of the units. */
  levels: field("lv", identifierList),
  years: field("y", yearRange),
  scope: field("s", choice(SCOPES)),
  /** Level of the places compared; absent: counties. */
  level: field("level", choice(PLACE_LEVELS)),
  /** Metric id of lib/metrics. */
  metric: field("m", oneIdentifier),
  /** A second metric, for scatter plots. */
  against: field("m2", oneIdentifier),
  denominator: field("per", choice(DENOMINATORS)),
  peers: field("peers", choice(PEER_STRATEGIES)),
  panel: field("panel", choice(PANELS)),
  part: field("part", oneIdentifier),
  /** The accounts whose subjects are open: a unit in a year. */
  account: field("of", account),
  /** A functional subject: a class, section or item by its code. */
  subject: field("subject", oneIdentifier),
  /** Base year and a pasted price index, last year = 100: "2020;2021 100.9;2022 102". Absent: not adjusted. */
  prices: field("prices", freeText),
  view: field("view", choice(COMPARE_VIEWS)),
  /** Scale of the axes of a scatter plot. */
  scale: field("scale", choice(AXIS_SCALES)),
  /** Charts that are read as tables. */
  readAsTable: field("tables", identifierList),
  /** What is chosen in one part of a page alone: the order of a table, the year of a chart. */
  choices: field("set", namedChoices),
  /** The one chart an embedded page shows, or "1" for its first. */
  embed: field("embed", oneIdentifier),
  display: field("as", choice(DISPLAYS)),
  /** Which part of the data page is open. */
  tab: field("tab", choice(["records", "sql"])),
  /** The bureau of the bureau page, the place of the place page. */
  id: field("id", oneName),
  code: field("code", oneCode),
  /** The figure whose evidence is open. */
  fact: field("fact", oneIdentifier),
  /** The computed figure whose evidence is open. */
  cell: field("cell", metricCell),
  /** The local document under review, and the figure of it that is looked at. */
  document: field("doc", oneIdentifier),
  record: field("rec", oneIdentifier),
  measures: field("measure", identifierList),
  phases: field("phase", choiceList(PHASES)),
  funds: field("fund", choiceList(FUNDS)),
  statuses: field("status", choiceList(STATUSES)),
  tables: field("table", choiceList(TABLES)),
  /** Whether the register shows accounts or budgets. */
  paper: field("paper", choice(["final_account", "budget"])),
  /** Kinds, certainties and marks of the worklist, and the lead that is open. */
  leadKinds: field("kind", identifierList),
  leadLevels: field("sure", choiceList(LEAD_LEVELS)),
  marks: field("mark", choiceList(MARK_FILTERS)),
  lead: field("lead", freeText),
  text: field("q", freeText),
  sort: field("sort", sortOrder),
  sql: field("sql", freeText),
} as const;

export type FieldName = keyof typeof FIELDS;
type ValueOf<F> = F extends Field<infer T> ? T : never;

/** What is chosen; immutable. */
export type Selection = { readonly [K in FieldName]?: ValueOf<(typeof FIELDS)[K]> };

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];
