import { holds, words } from "../engine/functions";
import { identifier, join, type Sql, sql, values } from "../engine/sql";
import type { EngineRow } from "../engine/types";
import { type BureauFilter, whereOf } from "../metrics/queries/filter";
import type { Scope, Severity, Status } from "../records/vocabulary";
import { LEAD_LEVELS, type LeadLevel, type LeadOrder } from "./closed-lists";

/** Who and what a lead is about, whatever its source. */
interface LeadBase extends EngineRow {
  /** Stays the same when data are rebuilt: what was measured and against whom, or rule, document and places. */
  readonly key: string;
  readonly kind: string;
  readonly level: LeadLevel;
  readonly bureau_id: string | null;
  readonly bureau: string | null;
  readonly scope: Scope | null;
  readonly bureau_type: string | null;
  readonly unit_level: string | null;
  readonly region_code: string | null;
  readonly region: string | null;
  readonly region_name: string | null;
  readonly region_latin: string | null;
  readonly province: string | null;
  readonly fiscal_year: number | null;
  /** Yuan in question: between the two figures, or beyond the median of the peers; null where it is no money. */
  readonly size: number | null;
  /** `size` as a share of what the unit spends in all, one at most; null where either is unknown. */
  readonly share: number | null;
  /** Fact ids, separated by spaces. */
  readonly facts: string;
}

/** A value, or a change of a value, far from its peers. Medians and `all_mad` are on the scale of the score. */
export interface OutlierLead extends LeadBase {
  readonly source: "outlier";
  readonly watch: string;
  readonly change: "level" | "growth";
  readonly scale: "log" | "linear";
  readonly value: number;
  readonly earlier: number | null;
  readonly status: Status | null;
  readonly all_n: number;
  readonly all_median: number;
  readonly all_mad: number;
  readonly all_score: number;
  readonly population_n: number | null;
  readonly population_score: number | null;
  readonly province_n: number | null;
  readonly province_score: number | null;
  readonly rest_score: number | null;
}

/** Figures of one document that do not fit. */
export interface FindingLead extends LeadBase {
  readonly source: "finding";
  readonly finding_id: string;
  /** Findings that have the same cause, this one among them, and their ids, separated by spaces. */
  readonly members: number;
  readonly member_ids: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly document_id: string;
  readonly file: string;
  readonly message_zh: string;
  readonly message_en: string;
  /** Which figure the others support and what single change would clear it. */
  readonly explanation_zh: string | null;
  readonly explanation_en: string | null;
}

export type Lead = OutlierLead | FindingLead;

/** What the worklist is narrowed to. */
export interface LeadFilter extends Omit<BureauFilter, "levels"> {
  /** Levels of the units; absent or empty: all. */
  readonly unitLevels?: readonly string[];
  readonly kinds: readonly string[];
  /** Empty: everything but differences that rounding, or what the documents print, explains. */
  readonly levels: readonly LeadLevel[];
  readonly text: string;
  /** Watched metrics; absent: all of them, and findings. */
  readonly watches?: readonly string[];
  /** Only these keys, or none of these. */
  readonly keys?: { readonly mode: "only" | "without"; readonly keys: readonly string[] };
}

const ORDERS: Readonly<Record<LeadOrder, Sql>> = {
  rank: sql`rank`,
  size: sql`size DESC NULLS LAST, rank`,
  year: sql`fiscal_year DESC NULLS LAST, rank`,
  region: sql`region_code NULLS LAST, bureau_id, fiscal_year DESC, rank`,
  kind: sql`kind, rank`,
};

const SEARCHED = ["region", "bureau", "file", "message_zh", "message_en", "watch", "rule"].map((name) =>
  identifier(name),
);

function conditions({ kinds, levels, unitLevels = [], text, watches, keys, ...bureaus }: LeadFilter): Sql {
  const asked = text.split(/\s+/u).filter((word) => word !== "");
  const all = [
    whereOf(bureaus),
    levels.length > 0 ? sql`level IN ${values([...levels])}` : sql`level NOT IN ('closed', 'rounding')`,
    ...(unitLevels.length > 0 ? [sql`unit_level IN ${values([...unitLevels])}`] : []),
    ...(kinds.length > 0 ? [sql`kind IN ${values([...kinds])}`] : []),
    ...(watches ? [sql`watch IN ${values([...watches])}`] : []),
    ...asked.map((word) => holds(words(...SEARCHED), word)),
    ...(keys
      ? [
          keys.mode === "only"
            ? sql`key IN ${values([...keys.keys])}`
            : sql`key NOT IN ${values(["", ...keys.keys])}`,
        ]
      : []),
  ];
  return join(all, " AND ");
}

export function queryLeads(filter: LeadFilter, order: LeadOrder, limit: number): Sql {
  return sql`SELECT * FROM leads WHERE ${conditions(filter)} ORDER BY ${ORDERS[order]} LIMIT ${limit}`;
}

/** How many leads are the few most worth a look. */
const TOP = 6;

/** The few leads most worth a look, in turns (lib/worklist/lead-table). */
export function queryTopLeads(): Sql {
  return sql`SELECT * FROM leads WHERE turn <= ${TOP} ORDER BY turn, source LIMIT ${TOP}`;
}

export interface LeadCountRow extends EngineRow {
  readonly kind: string;
  readonly level: LeadLevel;
  readonly leads: number;
}

/** How many leads there are of each kind and certainty; whatever kind and certainty are chosen. */
export function countLeads(filter: LeadFilter): Sql {
  const open: LeadFilter = { ...filter, kinds: [], levels: [...LEAD_LEVELS] };
  return sql`SELECT kind, level, count(*) AS leads FROM leads WHERE ${conditions(open)}
    GROUP BY kind, level ORDER BY kind, level`;
}

/** Which of some keys still stand for a lead. */
export function queryKnownKeys(keys: readonly string[]): Sql {
  return sql`SELECT key FROM leads WHERE key IN ${values([...keys])}`;
}

export interface LeadFacetRow extends EngineRow {
  readonly facet: "region" | "type" | "year" | "bureau";
  readonly value: string;
  readonly label: string;
  /** The place in Latin letters, of a region or of where a bureau is. */
  readonly latin: string | null;
  /** Kind of a bureau. */
  readonly bureau_type: string | null;
  readonly leads: number;
}

/** What the leads can be narrowed by. */
export function queryLeadFacets(): Sql {
  return sql`SELECT * FROM (
    SELECT 'type' AS facet, bureau_type AS value, bureau_type AS label, NULL AS latin, NULL AS bureau_type,
      count(*) AS leads
    FROM leads WHERE level NOT IN ('closed', 'rounding') AND bureau_type IS NOT NULL GROUP BY bureau_type
    UNION ALL
    SELECT 'year', CAST(fiscal_year AS VARCHAR), CAST(fiscal_year AS VARCHAR), NULL, NULL, count(*)
    FROM leads WHERE level NOT IN ('closed', 'rounding') AND fiscal_year IS NOT NULL GROUP BY fiscal_year
    UNION ALL
    SELECT 'region', region_code, any_value(region), any_value(region_latin), NULL, count(*)
    FROM leads WHERE level NOT IN ('closed', 'rounding') AND region_code IS NOT NULL GROUP BY region_code
    UNION ALL
    SELECT 'region', left(region_code, 2) || '0000', any_value(province), NULL, NULL, count(*)
    FROM leads WHERE level NOT IN ('closed', 'rounding') AND region_code NOT LIKE '__0000' GROUP BY left(region_code, 2)
    UNION ALL
    SELECT 'bureau', bureau_id, any_value(coalesce(region_name, '') || regexp_replace(bureau_id, '^[^:]*:', '')), any_value(region_latin),
      any_value(bureau_type), count(*)
    FROM leads WHERE level NOT IN ('closed', 'rounding') AND bureau_id IS NOT NULL GROUP BY bureau_id
    ) ORDER BY facet, leads DESC, value`;
}
