import { buildOutlierTable } from "../compare/outlier-table/build";
import type { Overlay, OverlayStep, OverlayTable } from "../engine/overlay";
import { buildMetricGroups } from "../metrics/cubes/build";
import { buildFactCounts } from "../metrics/cubes/fact-counts";
import { buildWideTable } from "../metrics/wide";
import type { Disclosure } from "../records/disclosure";
import type { Bureau, DocumentRecord, Fact, Finding } from "../records/schema";
import { buildLeadTable } from "../worklist/lead-table";

/** Records of the documents kept in this browser. */
export interface LocalRecords {
  readonly documents: readonly DocumentRecord[];
  readonly bureaus: readonly Bureau[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly disclosures: readonly Disclosure[];
}

/** Bureaus whose figures the local documents touch. */
export const affectedBureaus = ({ bureaus, facts }: LocalRecords): string[] => [
  ...new Set([
    ...bureaus.map((bureau) => bureau.bureau_id),
    ...facts.flatMap((fact) => (fact.bureau_id === null ? [] : [fact.bureau_id])),
  ]),
];

const OWN = ["documents", "bureaus", "facts", "findings", "disclosures"] as const;

const KEYS = {
  documents: { document_id: null },
  bureaus: { bureau_id: null },
  facts: { fact_id: null },
  findings: { finding_id: null },
  disclosures: { document_id: null, requirement_id: null },
} as const;

/** Columns as the records have them; an empty table needs one all the same. */
const tableOf = (name: (typeof OWN)[number], { [name]: rows }: LocalRecords): OverlayTable => ({
  columns: Object.keys(rows[0] ?? KEYS[name]),
  rows: rows as readonly Readonly<Record<string, unknown>>[],
});

/** Inserted text takes the types of the published table. */
const own = (schema: string, table: string): OverlayStep => ({
  makes: `${schema}.own_${table}`,
  statements: [
    `CREATE TABLE ${schema}.own_${table} AS SELECT * FROM atlas."${table}" LIMIT 0`,
    `INSERT INTO ${schema}.own_${table} BY NAME SELECT * FROM ${schema}.staged_${table}`,
    ...(table === "facts"
      ? [`UPDATE ${schema}.own_facts SET amount = try_cast(value AS DECIMAL(24,6))`]
      : []),
    `DROP TABLE ${schema}.staged_${table}`,
  ],
});

/** A document kept here replaces its published edition, and a bureau known already keeps its published entry. */
const VIEWS: Readonly<Record<(typeof OWN)[number], (schema: string) => string>> = {
  documents: (
    s,
  ) => `SELECT * FROM atlas.documents WHERE document_id NOT IN (SELECT document_id FROM ${s}.own_documents)
    UNION ALL BY NAME SELECT * FROM ${s}.own_documents`,
  bureaus: (s) => `SELECT * FROM atlas.bureaus
    UNION ALL BY NAME SELECT * FROM ${s}.own_bureaus WHERE bureau_id NOT IN (SELECT bureau_id FROM atlas.bureaus)`,
  facts: (
    s,
  ) => `SELECT * FROM atlas.facts WHERE document_id NOT IN (SELECT document_id FROM ${s}.own_documents)
    UNION ALL BY NAME SELECT * FROM ${s}.own_facts`,
  findings: (
    s,
  ) => `SELECT * FROM atlas.findings WHERE document_id NOT IN (SELECT document_id FROM ${s}.own_documents)
    UNION ALL BY NAME SELECT * FROM ${s}.own_findings`,
  disclosures: (
    s,
  ) => `SELECT * FROM atlas.disclosures WHERE document_id NOT IN (SELECT document_id FROM ${s}.own_documents)
    UNION ALL BY NAME SELECT * FROM ${s}.own_disclosures`,
};

const WIDE = "bureau_years";

/** The wide rows of the affected bureaus are built anew, by the very statement that built the published ones. */
function wideSteps(s: string): OverlayStep[] {
  const touched = `bureau_id IN (SELECT bureau_id FROM ${s}.touched)`;
  return [
    {
      makes: `${s}.touched`,
      statements: [
        `CREATE TABLE ${s}.touched AS SELECT bureau_id FROM ${s}.staged_affected
          UNION SELECT bureau_id FROM ${s}.own_facts WHERE bureau_id IS NOT NULL
          UNION SELECT bureau_id FROM atlas.facts WHERE bureau_id IS NOT NULL
            AND document_id IN (SELECT document_id FROM ${s}.own_documents)`,
      ],
    },
    {
      makes: `${s}_wide.${WIDE}`,
      statements: [
        `CREATE VIEW ${s}_wide.facts AS SELECT * FROM ${s}.facts WHERE ${touched}`,
        `CREATE VIEW ${s}_wide.bureaus AS SELECT * FROM ${s}.bureaus WHERE ${touched}`,
        ...["regions", "population", "indicators"].map(
          (table) => `CREATE VIEW ${s}_wide.${table} AS SELECT * FROM atlas.${table}`,
        ),
        `USE ${s}_wide`,
        buildWideTable(),
      ],
    },
    `CREATE VIEW ${s}.${WIDE} AS SELECT * FROM atlas.${WIDE} WHERE NOT ${touched}
      UNION ALL BY NAME SELECT * FROM ${s}_wide.${WIDE}`,
  ];
}

const OUTLIERS = "outliers";

/** Outliers of the kinds of bureaus that local data touch are looked for anew among all bureaus of these kinds. */
function outlierSteps(s: string): OverlayStep[] {
  const kind = "(scope, bureau_type, level)";
  const touched = `${kind} IN (SELECT ${kind} FROM ${s}_wide.${WIDE} WHERE bureau_type IS NOT NULL AND level IS NOT NULL)`;
  return [
    {
      makes: `${s}_kinds.${OUTLIERS}`,
      statements: [
        `CREATE VIEW ${s}_kinds.${WIDE} AS SELECT * FROM ${s}.${WIDE} WHERE ${touched}`,
        `USE ${s}_kinds`,
        buildOutlierTable(),
      ],
    },
    `CREATE VIEW ${s}.${OUTLIERS} AS SELECT * FROM atlas.${OUTLIERS} WHERE (${touched}) IS NOT TRUE
      UNION ALL BY NAME SELECT * FROM ${s}_kinds.${OUTLIERS}`,
  ];
}

const GROUPS = "metric_groups";

/** Groups of the scopes, levels and years that local data touch, or no longer do, are counted anew among all units. */
function groupSteps(s: string): OverlayStep[] {
  const group = "(scope, coalesce(level, ''), fiscal_year)";
  const touched = `${group} IN (SELECT ${group} FROM ${s}_wide.${WIDE}
    UNION SELECT ${group} FROM atlas.${WIDE} WHERE bureau_id IN (SELECT bureau_id FROM ${s}.touched))`;
  return [
    {
      makes: `${s}_groups.${GROUPS}`,
      statements: [
        `CREATE VIEW ${s}_groups.${WIDE} AS SELECT * FROM ${s}.${WIDE} WHERE ${touched}`,
        `USE ${s}_groups`,
        buildMetricGroups(),
      ],
    },
    `CREATE VIEW ${s}.${GROUPS} AS SELECT * FROM atlas.${GROUPS} WHERE NOT ${touched}
      UNION ALL BY NAME SELECT * FROM ${s}_groups.${GROUPS}`,
  ];
}

/** Tables made anew, whole, of all that is shown. */
const WHOLE: Readonly<Record<string, () => string>> = {
  fact_counts: buildFactCounts,
  leads: buildLeadTable,
};

const LAID: readonly string[] = [...OWN, WIDE, OUTLIERS, GROUPS, ...Object.keys(WHOLE)];

/** The tables local records come to, and the views that show them in the place of what is published of their documents. */
const overlaySteps: Overlay["steps"] = (s, tables) => [
  ...OWN.map((table) => own(s, table)),
  ...OWN.map((table) => `CREATE VIEW ${s}.${table} AS ${VIEWS[table](s)}`),
  ...wideSteps(s),
  ...outlierSteps(s),
  ...groupSteps(s),
  ...tables
    .filter((table) => !LAID.includes(table))
    .map((table) => `CREATE VIEW ${s}."${table}" AS SELECT * FROM atlas."${table}"`),
  ...Object.entries(WHOLE).map(([table, build]) => ({
    makes: `${s}.${table}`,
    statements: [`USE ${s}`, build()],
  })),
];

/** How local records are laid over the published ones, whatever they are. */
export const LAYING: Pick<Overlay, "schemas" | "steps"> = {
  schemas: ["", "_wide", "_kinds", "_groups"],
  steps: overlaySteps,
};

/** Settled records as rows, to be laid over the published tables. */
export const overlayOf = (records: LocalRecords): Overlay => ({
  ...LAYING,
  tables: {
    ...Object.fromEntries(OWN.map((table) => [table, tableOf(table, records)])),
    affected: {
      columns: ["bureau_id"],
      rows: affectedBureaus(records).map((bureau_id) => ({ bureau_id })),
    },
  },
});
