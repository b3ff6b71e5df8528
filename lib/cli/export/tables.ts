import { RESOURCES } from "../../records/package/resources";
import { DERIVED_TABLES } from "../../worklist/derived-tables";

/** How a table is laid out for engines that read it from files or keep it on many machines. */
export interface ExportTable {
  readonly name: string;
  /** One file for each province and year, in folders part_province=…/part_year=…. */
  readonly partitioned: boolean;
  /** Columns rows are sorted by within a file; what the pages look up and filter by comes first. */
  readonly order: readonly string[];
  /** Columns single rows are looked up by, beyond the first of the order. */
  readonly lookUp: readonly string[];
}

const LAYOUTS: Readonly<Record<string, Partial<Omit<ExportTable, "name">>>> = {
  facts: {
    partitioned: true,
    order: ["bureau_id", "fiscal_year", "measure", "phase", "fund", "subject_code", "item", "fact_id"],
    lookUp: ["fact_id", "document_id"],
  },
  documents: { order: ["document_id"], lookUp: ["bureau_id"] },
  findings: { order: ["document_id", "finding_id"], lookUp: ["finding_id"] },
  bureau_years: {
    order: ["scope", "bureau_type", "level", "fiscal_year", "region_code", "bureau_id"],
    lookUp: ["bureau_id", "region_code"],
  },
  places_now: { order: ["region_code"] },
  metric_groups: { order: ["area", "metric", "divided_by", "scope", "kind", "level", "fiscal_year"] },
  fact_counts: {
    order: ["counted_by", "bureau_id", "region_code", "bureau_type", "status", "measure", "fiscal_year"],
  },
  outliers: { order: ["watch", "change", "outlier_id"], lookUp: ["bureau_id"] },
  leads: { order: ["rank"], lookUp: ["key"] },
};

/** Every table a page asks, those of the package and those derived from them. */
export const EXPORT_TABLES: readonly ExportTable[] = [...RESOURCES, ...DERIVED_TABLES].map((table) => ({
  name: table.name,
  partitioned: false,
  order: "order" in table ? table.order : [],
  lookUp: [],
  ...LAYOUTS[table.name],
}));

/** Columns a partitioned table has beside its own, in the order of its folders: SQL that yields small integers. */
export const PARTITION_COLUMNS = [
  /** First two digits of the region code; 0 without one. */
  { name: "part_province", sql: "coalesce(try_cast(left(region_code, 2) AS INTEGER), 0)" },
  /** Fiscal year; 0 without one. */
  { name: "part_year", sql: "coalesce(fiscal_year, 0)" },
] as const;
