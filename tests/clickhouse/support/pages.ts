import { relaxQuery } from "../../../components/analysis/relax-choices";
import { saidQuery } from "../../../components/analysis/use-identity-breaks";
import * as bureau from "../../../components/bureau/load-default";
import {
  type BureauChoice,
  bureauListQuery,
  bureauQuery,
  documentsQuery,
} from "../../../components/bureau/queries";
import * as compare from "../../../components/compare/load-default";
import { requirementsOf } from "../../../components/disclosure/disclosure-model";
import { filterOf, resolveDisclosure } from "../../../components/disclosure/disclosure-view";
import * as disclosure from "../../../components/disclosure/load-default";
import {
  knownQuery,
  lackingQuery,
  type RegisterRow,
  reasonsQuery,
  registerQuery,
} from "../../../components/disclosure/queries";
import * as execution from "../../../components/execution/load-default";
import { threePublicBudgetsQuery } from "../../../components/execution/published-budgets";
import { factsOf } from "../../../components/explore/explore-page";
import * as explore from "../../../components/explore/load-default";
import type { FactFilter } from "../../../components/facts/fact-filter";
import { countFactsQuery, exportPageQuery, factPageQuery } from "../../../components/facts/fact-queries";
import {
  derivationQuery,
  elsewhereQuery,
  type FactRow,
  factsQuery,
  findingsQuery,
  tableFactsQuery,
} from "../../../components/foundation/evidence/queries";
import { BUDGETS, NOTES } from "../../../components/foundation/notes/notes-provider";
import { namesQuery } from "../../../components/foundation/selection/tray-content";
import { findSources } from "../../../components/foundation/table/download-file";
import { sourcesQuery } from "../../../components/outliers/brief";
import * as outliers from "../../../components/outliers/load-default";
import { peerQuery, STANDARD_FILTER } from "../../../components/outliers/outliers-view";
import * as overview from "../../../components/overview/load-default";
import * as performancePage from "../../../components/performance/load-default";
import { resolvePerformance, scoresQuery } from "../../../components/performance/performance-view";
import * as place from "../../../components/place/load-default";
import { belowQuery, placeQuery, unitsQuery } from "../../../components/place/queries";
import * as threePublic from "../../../components/three-public/load-default";
import {
  PARTS,
  resolveThreePublic,
  threePublicGroups,
  threePublicQuery,
} from "../../../components/three-public/three-public-view";
import { sql } from "../../../lib/engine/sql";
import type { Engine, Statement } from "../../../lib/engine/types";
import { DENOMINATORS } from "../../../lib/metrics/denominators";
import type { Metric } from "../../../lib/metrics/metric";
import { queryAreas } from "../../../lib/metrics/queries/areas";
import { queryFacets } from "../../../lib/metrics/queries/facets";
import type { BureauFilter } from "../../../lib/metrics/queries/filter";
import {
  querySubjectNames,
  querySubjectYears,
  type SubjectYear,
} from "../../../lib/metrics/queries/item-facts";
import { queryMetricPanel } from "../../../lib/metrics/queries/metric-panel";
import { queryMetricRows } from "../../../lib/metrics/queries/metric-rows";
import { queryKind, queryPeerValues } from "../../../lib/metrics/queries/peer-values";
import { queryRateSummary } from "../../../lib/metrics/queries/rate-summary";
import { queryStanding } from "../../../lib/metrics/queries/standing";
import { querySubjectContext } from "../../../lib/metrics/queries/subject-context";
import { querySummary } from "../../../lib/metrics/queries/summary";
import { queryIndicators, querySeats } from "../../../lib/metrics/queries/unit-traits";
import { queryYears } from "../../../lib/metrics/queries/years";
import { METRICS } from "../../../lib/metrics/registry";
import { SCOPES } from "../../../lib/records/closed-lists";
import type { Selection } from "../../../lib/view/fields";
import { LEAD_ORDERS } from "../../../lib/worklist/closed-lists";
import {
  countLeads,
  type OutlierLead,
  queryKnownKeys,
  queryLeadFacets,
  queryLeads,
  queryTopLeads,
} from "../../../lib/worklist/leads";

/** What a page asks, and what it asks when a person chooses, sorts and opens. */
type Ask = (engine: Engine) => Promise<unknown>;

const all = async (engine: Engine, statements: readonly Statement[]): Promise<void> => {
  for (const statement of statements) await engine.query(statement);
};

const FILTERS: readonly BureauFilter[] = [
  ...SCOPES.map((scope) => ({ scopes: [scope] })),
  { scopes: ["region_whole"], levels: ["county"], years: { from: 2020, to: 2020 } },
  { regions: ["430000", "510100"], years: { from: 2018, to: 2022 } },
  { scopes: ["department"], bureauTypes: ["医疗保障"] },
  { bureaus: ["nobody's"] },
];

const SORTED = ["bureau", "year", "measure", "phase", "subject", "value", "status", "table"];
const FACT_FILTERS: readonly FactFilter[] = [
  { text: "医疗 保障" },
  { regions: ["430000"], years: { from: 2020, to: 2024 } },
  { measures: ["function_expenditure"], phases: ["actual"], statuses: ["validated"] },
];
const WAYS = ["ascending", "descending"] as const;

const RATES = [
  { key: "a", numerator: "three_public_total", denominator: "three_public_total_budget_initial" },
  { key: "b", numerator: "general_public_budget_expenditure", denominator: "budget_initial_general" },
];

async function askWorklist(engine: Engine): Promise<void> {
  const { leads } = await outliers.loadDefault(engine);
  await all(engine, [
    ...LEAD_ORDERS.map((order) => queryLeads(STANDARD_FILTER, order, 500)),
    queryLeads({ ...STANDARD_FILTER, text: "收入 'x\\" }, "rank", 500),
    queryLeads({ ...STANDARD_FILTER, text: "总计" }, "rank", 500),
    countLeads({ ...STANDARD_FILTER, regions: ["430000"] }),
    queryTopLeads(),
    queryLeadFacets(),
    queryKnownKeys(leads.map(({ key }) => key)),
    ...leads
      .filter((lead): lead is OutlierLead => lead.source === "outlier")
      .slice(0, 5)
      .map(peerQuery),
  ]);
}

async function askEvidence(engine: Engine): Promise<void> {
  const kinds = await engine.query<{ fact_id: string }>(sql`SELECT * FROM (
      SELECT min(f.fact_id) AS fact_id FROM facts f GROUP BY f."table", f.origin
    ) ORDER BY fact_id`);
  const facts = await engine.query<FactRow>(factsQuery(kinds.map(({ fact_id }) => fact_id)));
  for (const fact of facts)
    await all(engine, [
      derivationQuery(fact),
      tableFactsQuery(fact),
      elsewhereQuery(fact),
      findingsQuery(fact.document_id),
    ]);
}

async function askBureaus(engine: Engine): Promise<void> {
  await bureau.loadDefault(engine);
  const choices = await engine.query<BureauChoice>(bureauListQuery());
  for (const { bureau_id: id } of choices.filter((_, i) => i % 700 === 0))
    await all(engine, [
      bureauQuery(id),
      documentsQuery(id),
      bureau.cellsQuery(id),
      queryKind(id),
      querySubjectContext(id),
    ]);
}

async function askDisclosure(engine: Engine): Promise<void> {
  const { requirements } = await disclosure.loadDefault(engine);
  const kinds = [...new Set(requirements.map(({ document_kind }) => document_kind))];
  for (const kind of kinds) {
    const own = requirementsOf(requirements, kind);
    const rows = await engine.query<RegisterRow>(registerQuery(kind, own, {}));
    const some = rows.filter((_, i) => i % 50 === 0);
    await all(engine, [
      ...FILTERS.flatMap((filter) => [registerQuery(kind, own, filter), knownQuery(kind, filter)]),
      ...some.map((row) => reasonsQuery(kind, row.bureau_id, row.fiscal_year)),
      lackingQuery(
        kind,
        some.map((row) => row.bureau_id),
      ),
    ]);
  }
}

async function askExecution(engine: Engine): Promise<void> {
  await execution.loadDefault(engine, "zh");
  for (const filter of FILTERS) {
    await engine.query(threePublicBudgetsQuery(filter));
    const [first] = await engine.query<SubjectYear>(querySubjectYears(filter));
    if (first) await engine.query(querySubjectNames(first.bureau_id, first.fiscal_year));
  }
}

async function askFacts(engine: Engine): Promise<void> {
  await explore.loadDefault(engine);
  for (const [i, filter] of FACT_FILTERS.entries()) {
    const direction = WAYS[i % 2] as (typeof WAYS)[number];
    await all(engine, [
      countFactsQuery(filter),
      exportPageQuery(filter, { offset: 0, limit: 500 }),
      ...SORTED.map((column) => factPageQuery(filter, { column, direction }, { offset: 40, limit: 40 })),
    ]);
  }
}

/** Every metric with every denominator; the filters in turn, so that each meets each kind of metric. */
async function askMetrics(engine: Engine): Promise<void> {
  let turn = 0;
  for (const metric of METRICS)
    for (const denominator of metric.denominator ? [undefined] : DENOMINATORS)
      for (const ask of [queryMetricRows, querySummary, queryYears, queryPeerValues, queryMetricPanel])
        await engine.query(ask(metric, denominator, FILTERS[turn++ % FILTERS.length] as BureauFilter));
}

/** What opens over a page, whichever it is: notes, units in the tray, sources of a download and of a brief. */
async function askWhatOpens(engine: Engine): Promise<void> {
  const facts = await engine.query<{ fact_id: string; bureau_id: string }>(
    sql`SELECT fact_id, bureau_id FROM facts WHERE preferred AND phase = 'budget_initial' ORDER BY fact_id LIMIT 200`,
  );
  const ids = facts.map(({ fact_id: id }) => id);
  const units = [...new Set(facts.map(({ bureau_id: id }) => id))];
  await findSources(engine, { header: [], rows: [], isText: [], facts: [ids] });
  await all(engine, [NOTES, BUDGETS, namesQuery(units), sourcesQuery(ids), saidQuery(units)]);
}

/** What an empty page says of its filters. */
async function askRelaxed(engine: Engine): Promise<void> {
  const selection = { regions: ["430000"], bureauTypes: ["医疗保障"], years: { from: 2020, to: 2022 } };
  const rows = [
    factsOf,
    (other: Selection) =>
      queryMetricRows(METRICS[0] as Metric, undefined, filterOf(resolveDisclosure(other))),
    (other: Selection) => threePublicQuery(resolveThreePublic(other)),
    (other: Selection) => scoresQuery(resolvePerformance(other)),
    (other: Selection) => queryLeads({ ...STANDARD_FILTER, regions: other.regions ?? [] }, "rank", 500),
  ];
  await all(
    engine,
    rows.flatMap((one) => relaxQuery(selection, one) ?? []),
  );
}

async function askStanding(engine: Engine): Promise<void> {
  const measures = METRICS.slice(0, 6).map((metric) => ({ id: metric.id, metric, denominator: undefined }));
  for (const filter of FILTERS) {
    const [unit] = await engine.query<{ bureau_id: string }>(queryAreas(filter));
    if (unit) await engine.query(queryStanding(measures, unit.bureau_id, filter));
  }
}

export const PAGES: Readonly<Record<string, Ask>> = {
  overview: (engine) => overview.loadDefault(engine, "zh"),
  compare: (engine) => compare.loadDefault(engine, "zh"),
  "three publics": async (engine) => {
    await threePublic.loadDefault(engine, "zh");
    await all(
      engine,
      PARTS.flatMap((part) => SCOPES.map((scope) => threePublicGroups(resolveThreePublic({ part, scope })))),
    );
  },
  execution: askExecution,
  performance: (engine) => performancePage.loadDefault(engine, "zh"),
  worklist: askWorklist,
  bureaus: askBureaus,
  "the register of disclosures": askDisclosure,
  "a unit among its peers": askStanding,
  places: async (engine) => {
    await place.loadDefault(engine);
    for (const code of ["430000", "430200", "330106"])
      await all(engine, [placeQuery(code), unitsQuery(code), belowQuery(code)]);
  },
  "the list of facts, searched, sorted, turned and downloaded": askFacts,
  "evidence of figures of every table and origin": askEvidence,
  "every metric as rows, sums, quartiles, spread, years and peers": askMetrics,
  "what opens over a page": askWhatOpens,
  "what an empty page says of its filters": askRelaxed,
  "choices, areas, seats, indicators and rates": (engine) =>
    all(engine, [
      ...SCOPES.map((scope) => queryFacets([scope])),
      queryFacets(SCOPES),
      ...FILTERS.map(queryAreas),
      querySeats(),
      ...[2012, 2020, 2024].map((year) => queryIndicators(["gdp", "area", "hospital_beds"], year)),
      ...FILTERS.map((filter) =>
        queryRateSummary(RATES, ["three_public_total", "budget_initial_general"], filter),
      ),
    ]),
};
