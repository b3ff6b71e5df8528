import type { Overlay, OverlayTable } from "../engine/overlay";
import { buildWideTable } from "../metrics/wide";
import { settlePreferred } from "../records/preferred";
import type { Bureau, DocumentRecord, Fact, Finding } from "../records/schema";

/** Records of the documents kept in this browser. */
export interface LocalRecords {
  readonly documents: readonly DocumentRecord[];
  readonly bureaus: readonly Bureau[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
}

/** Bureaus whose figures the local documents touch. */
export const affectedBureaus = ({ bureaus, facts }: LocalRecords): string[] => [
  ...new Set([
    ...bureaus.map((bureau) => bureau.bureau_id),
    ...facts.flatMap((fact) => (fact.bureau_id === null ? [] : [fact.bureau_id])),
  ]),
];

/**
 * Of several documents that state the same thing one is preferred, whether published or local. `published` are
 * the preferred facts of the affected bureaus. Local facts come back settled; `demoted` are published ones.
 */
export function settleLocal(
  local: LocalRecords,
  published: readonly Fact[],
  documents: readonly DocumentRecord[],
): { readonly facts: readonly Fact[]; readonly demoted: readonly string[] } {
  const own = new Set(local.documents.map((document) => document.document_id));
  const others = published.filter((fact) => !own.has(fact.document_id));
  const settled = settlePreferred([...others, ...local.facts], [...documents, ...local.documents]);
  return {
    facts: settled.slice(others.length),
    demoted: settled.slice(0, others.length).flatMap((fact) => (fact.preferred ? [] : [fact.fact_id])),
  };
}

const OWN = ["documents", "bureaus", "facts", "findings"] as const;

const KEYS = {
  documents: { document_id: null },
  bureaus: { bureau_id: null },
  facts: { fact_id: null },
  findings: { finding_id: null },
} as const;

/** Columns as the records have them; an empty table needs one all the same. */
const tableOf = (name: (typeof OWN)[number], { [name]: rows }: LocalRecords): OverlayTable => ({
  columns: Object.keys(rows[0] ?? KEYS[name]),
  rows: rows as readonly Readonly<Record<string, unknown>>[],
});

/** Inserted text takes the types of the published table. */
const own = (schema: string, table: string): string[] => {
  return [
    `CREATE TABLE ${schema}.own_${table} AS SELECT * FROM atlas."${table}" LIMIT 0`,
    `INSERT INTO ${schema}.own_${table} BY NAME SELECT * FROM ${schema}.staged_${table}`,
    ...(table === "facts"
      ? [`UPDATE ${schema}.own_facts SET amount = try_cast(value AS DECIMAL(24,6))`]
      : []),
    `DROP TABLE ${schema}.staged_${table}`,
  ];
};

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
  ) => `SELECT * REPLACE (preferred AND fact_id NOT IN (SELECT fact_id FROM ${s}.staged_demoted) AS preferred)
    FROM atlas.facts WHERE document_id NOT IN (SELECT document_id FROM ${s}.own_documents)
    UNION ALL BY NAME SELECT * FROM ${s}.own_facts`,
  findings: (
    s,
  ) => `SELECT * FROM atlas.findings WHERE document_id NOT IN (SELECT document_id FROM ${s}.own_documents)
    UNION ALL BY NAME SELECT * FROM ${s}.own_findings`,
};

const WIDE = "bureau_years";

/** The wide rows of the affected bureaus are built anew, by the very statement that built the published ones. */
function wideStatements(s: string): string[] {
  const touched = `bureau_id IN (SELECT bureau_id FROM ${s}.touched)`;
  return [
    `CREATE TABLE ${s}.touched AS SELECT bureau_id FROM ${s}.staged_affected
      UNION SELECT bureau_id FROM atlas.facts WHERE bureau_id IS NOT NULL
        AND document_id IN (SELECT document_id FROM ${s}.own_documents)`,
    `CREATE SCHEMA ${s}_wide`,
    `CREATE VIEW ${s}_wide.facts AS SELECT * FROM ${s}.facts WHERE ${touched}`,
    `CREATE VIEW ${s}_wide.bureaus AS SELECT * FROM ${s}.bureaus WHERE ${touched}`,
    `CREATE VIEW ${s}_wide.regions AS SELECT * FROM atlas.regions`,
    `CREATE VIEW ${s}_wide.population AS SELECT * FROM atlas.population`,
    `USE ${s}_wide`,
    buildWideTable(),
    `CREATE VIEW ${s}.${WIDE} AS SELECT * FROM atlas.${WIDE} WHERE NOT ${touched}
      UNION ALL BY NAME SELECT * FROM ${s}_wide.${WIDE}`,
  ];
}

/** Local records as rows and the views that show them beside the published ones. */
export function overlayOf(records: LocalRecords, demoted: readonly string[]): Overlay {
  return {
    tables: {
      ...Object.fromEntries(OWN.map((table) => [table, tableOf(table, records)])),
      demoted: { columns: ["fact_id"], rows: demoted.map((fact_id) => ({ fact_id })) },
      affected: {
        columns: ["bureau_id"],
        rows: affectedBureaus(records).map((bureau_id) => ({ bureau_id })),
      },
    },
    statements: (s, tables) => [
      ...OWN.flatMap((table) => own(s, table)),
      ...OWN.map((table) => `CREATE VIEW ${s}.${table} AS ${VIEWS[table](s)}`),
      ...wideStatements(s),
      ...tables
        .filter((table) => table !== WIDE && !(OWN as readonly string[]).includes(table))
        .map((table) => `CREATE VIEW ${s}."${table}" AS SELECT * FROM atlas."${table}"`),
    ],
  };
}
