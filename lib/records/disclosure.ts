import * as z from "zod/mini";
import { DISCLOSURE_STATES, REQUIREMENT_KINDS } from "./closed-lists";

const year = z.nullable(z.int());

/** One thing that must be published, since when, for whom and by which rule. */
export const Requirement = z.object({
  requirement_id: z.string(),
  document_kind: z.enum(["final_account", "budget"]),
  applies_to: z.string().check(z.describe("whom it is asked of: department, unit, government, joined by |")),
  kind: z.enum(REQUIREMENT_KINDS),
  form: z.nullable(z.string()).check(z.describe("table it is about; null where it is about no table")),
  valid_from: year.check(z.describe("first fiscal year of the document it holds for; null is open")),
  valid_to: year.check(z.describe("last fiscal year of the document it holds for; null is open")),
  title_zh: z.string(),
  title_en: z.string(),
  basis: z.string().check(z.describe("the rule that asks for it")),
  source_url: z
    .nullable(z.string())
    .check(z.describe("address of the rule; null where nobody should be sent to it")),
});
export type Requirement = z.infer<typeof Requirement>;

/** What one document shows of one requirement. */
export const Disclosure = z.object({
  document_id: z.string(),
  requirement_id: z.string(),
  state: z.enum(DISCLOSURE_STATES),
  reason: z.string(),
  place: z
    .nullable(z.int())
    .check(
      z.describe(
        "1-based line, in reading order, of the place that decides it; null where nothing was found",
      ),
    ),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** A figure the ministry published of its inspections of what is disclosed. */
export const Inspection = z.object({
  inspection_year: z.int(),
  indicator: z.string(),
  of: z.string().check(z.describe("bodies it is about")),
  document_kind: z.nullable(z.string()),
  document_year: year,
  value: z.string(),
  unit: z.string(),
  printed: z.string(),
  source: z.string(),
  source_url: z.nullable(z.string()).check(z.describe("null where nobody should be sent to it")),
  note: z.nullable(z.string()),
});
export type Inspection = z.infer<typeof Inspection>;
