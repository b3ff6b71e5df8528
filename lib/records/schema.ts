import * as z from "zod/mini";
import { DOCUMENT_KINDS, INDICATORS } from "./closed-lists";
import { Remark } from "./remark";
import {
  FindingKind,
  FindingScope,
  Fund,
  Origin,
  Phase,
  PlacedBy,
  Scope,
  Severity,
  Status,
  TableKind,
} from "./vocabulary";

const decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const nullable = <T extends z.ZodMiniType>(type: T) => z.nullable(type);

/** Where a figure was printed. Text documents use line and char, PDF page and bbox, workbooks sheet and cell. */
export const Place = z.object({
  line: nullable(z.int().check(z.minimum(1))).check(z.describe("1-based line")),
  char: nullable(z.int().check(z.minimum(0))).check(
    z.describe("0-based offset of the printed figure from the start of the document, in UTF-16 units"),
  ),
  page: nullable(z.int().check(z.minimum(1))),
  bbox: nullable(z.string()).check(z.describe("x0 y0 x1 y1 in points from the top left, space separated")),
  sheet: nullable(z.string()),
  cell: nullable(z.string()),
  recognised: nullable(z.boolean()).check(
    z.describe("true for a figure recognised from a picture of its page"),
  ),
});
export type Place = z.infer<typeof Place>;

/** One figure, printed or derived, with the place it was printed at. The contract of the project. */
export const Fact = z.object({
  fact_id: z
    .string()
    .check(
      z.describe(
        "first 12 digits of document_id, a dash, the offset of the figure (.2 for its second meaning)",
      ),
    ),
  file: z.string(),
  document_id: z
    .string()
    .check(
      z.describe(
        "sha-256 of the bytes; for a web page that of its address; for a source of figures its own id",
      ),
    ),
  bureau: nullable(z.string()),
  bureau_id: nullable(z.string()),
  bureau_type: nullable(z.string()),
  region_code: nullable(z.string().check(z.regex(/^\d{6}$/))),
  region: nullable(z.string()),
  scope: nullable(Scope).check(
    z.describe(
      "whose accounts the figure belongs to: a department's, those of a whole place, of its government's own level",
    ),
  ),
  fiscal_year: nullable(z.int().check(z.minimum(1990), z.maximum(2100))),
  measure: z.string(),
  phase: Phase,
  fund: nullable(Fund),
  subject_code: nullable(z.string()),
  subject_name: nullable(z.string()),
  printed_code: nullable(z.string()),
  item: nullable(z.string()),
  value: nullable(z.string()).check(
    z.describe("exact decimal; the word itself for grades; null where the print is no number"),
  ),
  unit: z.string(),
  printed: nullable(z.string()),
  printed_unit: nullable(z.string()),
  precision: nullable(decimal).check(z.describe("value of the last printed digit, in unit")),
  basis: nullable(z.string()).check(
    z.describe("口径 the document states for the figure, e.g. 年初预算, 全年预算, unknown"),
  ),
  origin: Origin,
  formula: nullable(z.string()).check(z.describe("how a derived figure was computed")),
  status: Status,
  status_reason: nullable(z.string()),
  confirmed_by: nullable(z.string()).check(
    z.describe("ids of the rules the figure satisfies, separated by spaces"),
  ),
  contradicted_by: nullable(z.string()).check(z.describe("ids of the rules it breaks, separated by spaces")),
  preferred: z.boolean(),
  table: TableKind,
  table_title: nullable(z.string()),
  row: nullable(z.string()),
  column: nullable(z.string()),
  column_id: nullable(z.string()).check(
    z.describe("canonical column of a table by subject: total, basic, project, fiscal, …"),
  ),
  note: nullable(z.string()).check(z.describe("caveat of the source, shown wherever the figure is used")),
  placed_by: nullable(PlacedBy).check(
    z.describe(
      "how the cell was given its column; null outside tables. An identity that placed a figure does not confirm it",
    ),
  ),
  ...Place.shape,
});
export type Fact = z.infer<typeof Fact>;

export const FindingFigure = z.object({
  file: z
    .optional(nullable(z.string()))
    .check(z.describe("file the figure stands in, where the finding holds several documents together")),
  printed: z.string(),
  value: nullable(decimal),
  unit: nullable(z.string()),
  label: nullable(z.string()),
  fact_id: nullable(z.string()),
  line: nullable(z.int()),
  page: nullable(z.int()),
});
export type FindingFigure = z.infer<typeof FindingFigure>;

/** What the documents print that accounts for a difference between them, to its last digit. */
export const Closing = z.object({
  zh: z.string(),
  en: z.string(),
  file: z.string(),
  line: nullable(z.int()),
  page: nullable(z.int()),
  fact_id: nullable(z.string()),
});
export type Closing = z.infer<typeof Closing>;

/** A contradiction or oddity inside one document, or between documents held against each other. */
export const Finding = z.object({
  finding_id: z.string(),
  file: z.string(),
  document_id: z.string(),
  rule: z.string(),
  scope: z.optional(nullable(FindingScope)).check(z.describe("whether one document or several are at odds")),
  kind: FindingKind,
  severity: Severity,
  message_zh: z.string(),
  message_en: z.string(),
  explanation_zh: nullable(z.string()).check(
    z.describe("which figure other identities support, what would clear it"),
  ),
  explanation_en: nullable(z.string()),
  supported_fact: nullable(z.string()).check(
    z.describe("fact_id of the figure the other identities support"),
  ),
  clearing_fact: nullable(z.string()).check(
    z.describe("fact_id of the one figure whose change would clear the finding"),
  ),
  clearing_value: nullable(decimal).check(z.describe("the value that figure would need, in its unit")),
  figures: z.array(FindingFigure),
  lines: z.array(z.int()),
  pages: z.array(z.int()),
  expected: nullable(decimal),
  actual: nullable(decimal),
  tolerance: nullable(decimal),
  formula: nullable(z.string()),
  closed_by: z
    .optional(nullable(z.array(Closing)))
    .check(
      z.describe("explanations printed in the documents that cover the difference; null where none does"),
    ),
});
export type Finding = z.infer<typeof Finding>;

export const DocumentRecord = z.object({
  document_id: z.string(),
  file: z.string(),
  title: nullable(z.string()),
  kind: z.enum(DOCUMENT_KINDS),
  url: nullable(z.string()),
  format: z.string(),
  encoding: nullable(z.string()),
  bytes: nullable(z.int().check(z.minimum(0))),
  bureau_id: nullable(z.string()),
  region_code: nullable(z.string()),
  fiscal_year: nullable(z.int()),
  revision: nullable(z.string()).check(
    z.describe("words by which the document calls itself a corrected edition"),
  ),
  issued: nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))).check(
    z.describe("date of publication as the document prints it"),
  ),
  superseded_by: nullable(z.string()).check(
    z.describe("document_id of the later edition that states all its tables again"),
  ),
  other_urls: nullable(z.string()).check(
    z.describe("further addresses of a source, separated by spaces; which gave which figure is not known"),
  ),
  publisher: nullable(z.string()),
  transcript: nullable(z.string()).check(
    z.describe("where the figures were copied from, if not from the source itself"),
  ),
  terms: nullable(z.string()).check(z.describe("terms the figures may be used under")),
  checks: nullable(z.string()).check(z.describe("what was checked of the figures, and with what outcome")),
  remarks: z
    .optional(nullable(z.array(Remark)))
    .check(z.describe("what the document says that bears on other documents; null where nothing")),
  page_url: z
    .optional(nullable(z.string()))
    .check(z.describe("page of the portal that links the document; null where it is not known")),
  published: z
    .optional(nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))))
    .check(z.describe("date of publication that page states; null where it states none")),
  facts: z.int().check(z.minimum(0)),
  findings: z.int().check(z.minimum(0)),
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

export const Bureau = z.object({
  bureau_id: z.string(),
  name: z.string(),
  bureau_type: nullable(z.string()),
  scope: Scope,
  region_code: nullable(z.string()),
  level: nullable(z.string()),
});
export type Bureau = z.infer<typeof Bureau>;

export const Region = z.object({
  region_code: z.string(),
  name: z.string(),
  full_name: z.string(),
  level: z.string(),
  parent_code: nullable(z.string()),
  province: nullable(z.string()),
  prefecture: nullable(z.string()),
  aliases: nullable(z.string()),
  name_unique: z.boolean(),
  valid_from: nullable(z.int()),
  valid_to: nullable(z.int()),
  status: z.string(),
  successor_codes: nullable(z.string()),
  source: z.string(),
  pinyin: nullable(z.string()).check(
    z.describe("syllables of the name without its ending, separated by spaces"),
  ),
  latin: nullable(z.string()).check(z.describe("name in Latin letters, e.g. Tongliang District")),
  longitude: nullable(decimal).check(z.describe("of the seat, most likely in GCJ-02")),
  latitude: nullable(decimal),
});
export type Region = z.infer<typeof Region>;

export const Population = z.object({
  region_code: z.string(),
  region_name: z.string(),
  year: z.int(),
  population: z.int().check(z.minimum(0)),
  kind: z.string(),
  level: z.string(),
  source: z.string(),
  note: nullable(z.string()),
});
export type Population = z.infer<typeof Population>;

/** What a place has in a year, beside its money: a denominator, or a trait its peers share. */
export const Indicator = z.object({
  region_code: z.string().check(z.regex(/^\d{6}$/)),
  region_name: z.string().check(z.describe("name in the source")),
  year: z.int().check(z.minimum(1990), z.maximum(2100)),
  indicator: z.enum(INDICATORS),
  value: decimal,
  unit: z.string(),
  source: z.string().check(z.describe("title of the source")),
  document_id: z.string().check(z.describe("id of the source among the documents of the published package")),
  note: nullable(z.string()).check(z.describe("caveat of the source")),
});
export type Indicator = z.infer<typeof Indicator>;

export const Subject = z.object({
  classification: z.enum(["function", "economic"]),
  code: z.string(),
  name: z.string(),
  level: z.string(),
  parent: nullable(z.string()),
  year_from: nullable(z.int()),
  year_to: nullable(z.int()),
  other_names: nullable(z.string()),
  source: z.string(),
});
export type Subject = z.infer<typeof Subject>;
