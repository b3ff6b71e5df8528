import type * as z from "zod/mini";
import { Disclosure, Inspection, Requirement } from "../disclosure";
import { Bureau, DocumentRecord, Fact, Finding, Indicator, Population, Region, Subject } from "../schema";
import { SOURCES, type Source } from "./sources";

export interface ForeignKey {
  readonly field: string;
  readonly resource: ResourceName;
  readonly reference: string;
}

/** One table of the data package. Everything else about a table is derived from this and its schema. */
export interface Resource<Name extends string = string, Schema extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly name: Name;
  readonly title: string;
  readonly schema: Schema;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Fields rows are sorted by, so that a rebuilt package differs only where its content does. */
  readonly order: readonly string[];
  readonly sources: readonly Source[];
  /** Packages of earlier versions lack it: without a file the table is empty. */
  readonly mayLack?: true;
}

export type ResourceName =
  | "documents"
  | "bureaus"
  | "regions"
  | "population"
  | "indicators"
  | "subjects"
  | "requirements"
  | "inspections"
  | "facts"
  | "findings"
  | "disclosures";

const reference = (field: string, resource: ResourceName, target = field): ForeignKey => ({
  field,
  resource,
  reference: target,
});

function define<Name extends ResourceName, Schema extends z.ZodMiniObject>(
  resource: Resource<Name, Schema>,
): Resource<Name, Schema> {
  return resource;
}

/** The tables of a data package in the order they are written. */
export const RESOURCES = [
  define({
    name: "documents",
    title: "文档 Documents",
    schema: DocumentRecord,
    primaryKey: ["document_id"],
    foreignKeys: [reference("bureau_id", "bureaus")],
    order: ["kind", "file", "document_id"],
    sources: [SOURCES.accounts, SOURCES.pages],
  }),
  define({
    name: "bureaus",
    title: "部门 Bureaus",
    schema: Bureau,
    primaryKey: ["bureau_id"],
    foreignKeys: [reference("region_code", "regions")],
    order: ["bureau_id"],
    sources: [SOURCES.accounts, SOURCES.pages],
  }),
  define({
    name: "regions",
    title: "行政区划 Regions",
    schema: Region,
    primaryKey: ["region_code", "valid_from"],
    foreignKeys: [],
    order: ["region_code", "valid_from"],
    sources: [SOURCES.areacodes, SOURCES.chinaDivision, SOURCES.points, SOURCES.pinyin],
  }),
  define({
    name: "population",
    title: "常住人口 Resident population",
    schema: Population,
    primaryKey: ["region_code", "year", "kind"],
    foreignKeys: [],
    order: ["region_code", "year", "kind"],
    sources: [SOURCES.census],
  }),
  define({
    name: "indicators",
    title: "地区指标 Indicators of places",
    schema: Indicator,
    primaryKey: ["region_code", "year", "indicator", "document_id"],
    // Packages of documents carry them without the sources themselves, as they carry populations.
    foreignKeys: [],
    order: ["region_code", "year", "indicator", "document_id"],
    sources: [SOURCES.yearbooks],
    mayLack: true,
  }),
  define({
    name: "subjects",
    title: "预算科目 Budget subjects",
    schema: Subject,
    primaryKey: ["classification", "code", "name"],
    foreignKeys: [],
    order: ["classification", "code", "year_from", "name"],
    sources: [SOURCES.accounts, SOURCES.subjects2023],
  }),
  define({
    name: "requirements",
    title: "应公开事项 What must be published",
    schema: Requirement,
    primaryKey: ["requirement_id"],
    foreignKeys: [],
    order: ["requirement_id"],
    sources: [SOURCES.requirements],
    mayLack: true,
  }),
  define({
    name: "inspections",
    title: "公开检查 Inspections of disclosure",
    schema: Inspection,
    primaryKey: ["inspection_year", "indicator", "of", "document_kind", "document_year"],
    foreignKeys: [],
    order: ["inspection_year", "indicator", "of", "document_kind", "document_year"],
    sources: [SOURCES.inspections],
    mayLack: true,
  }),
  define({
    name: "facts",
    title: "数据 Facts",
    schema: Fact,
    primaryKey: ["fact_id"],
    foreignKeys: [reference("document_id", "documents"), reference("bureau_id", "bureaus")],
    order: ["file", "document_id", "page", "line", "char", "fact_id"],
    sources: [SOURCES.accounts, SOURCES.pages],
  }),
  define({
    name: "findings",
    title: "发现 Findings",
    schema: Finding,
    primaryKey: ["finding_id"],
    foreignKeys: [reference("document_id", "documents")],
    order: ["file", "document_id", "finding_id"],
    sources: [SOURCES.accounts],
  }),
  define({
    name: "disclosures",
    title: "公开情况 What was published",
    schema: Disclosure,
    primaryKey: ["document_id", "requirement_id"],
    foreignKeys: [reference("document_id", "documents"), reference("requirement_id", "requirements")],
    order: ["document_id", "requirement_id"],
    sources: [SOURCES.accounts],
    mayLack: true,
  }),
] as const;

type Declared = (typeof RESOURCES)[number];

/** All records of a package, one list a resource. */
export type PackageRecords = {
  readonly [R in Declared as R["name"]]: readonly z.infer<R["schema"]>[];
};

export const fileNameOf = (name: string): string => `${name}.csv`;

/** A declared table by its name. */
export function resourceNamed<Name extends ResourceName>(
  name: Name,
): Extract<Declared, { readonly name: Name }> {
  return RESOURCES.find((resource) => resource.name === name) as Extract<Declared, { readonly name: Name }>;
}
