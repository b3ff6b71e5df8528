import * as z from "zod/mini";

/** Columns of a place, in the order of its row. Texts are empty and numbers null where nothing is known. */
const Place = z.tuple([
  z.string().check(z.describe("code: GB/T 2260, six digits; a renamed code has a row for each name")),
  z.string().check(z.describe("name, as in force in the years given")),
  z.string().check(z.describe("latin: English name, e.g. Tongliang District")),
  z.string().check(z.describe("pinyin of the name without its ending, syllables separated by spaces")),
  z.string().check(z.describe("initials of these syllables")),
  z.string().check(z.describe("aliases, separated by |")),
  z.nullable(z.number()).check(z.describe("longitude of the seat")),
  z.nullable(z.number()).check(z.describe("latitude of the seat")),
  z.enum(["province", "prefecture", "county"]),
  z.string().check(z.describe("parent: code of the place it lies in")),
  z.nullable(z.int()).check(z.describe("first year the name is valid in")),
  z.nullable(z.int()).check(z.describe("first year it is no longer valid in; null: in force")),
  z.int().check(z.describe("units: how many bureaus and sums of the data are of it")),
]);

const Bureau = z.tuple([
  z.string().check(z.describe("bureau_id")),
  z.string().check(z.describe("name without its region")),
  z.string().check(z.describe("pinyin of the name")),
  z.string().check(z.describe("initials")),
  z.string().check(z.describe("kind: id of kinds, empty where unknown")),
  z.string().check(z.describe("code of its place, empty where unknown")),
]);

const Kind = z.tuple([
  z.string().check(z.describe("id, which is the Chinese name")),
  z.string().check(z.describe("latin: English name")),
  z.string().check(z.describe("pinyin of the name and the aliases, separated by |")),
  z.string().check(z.describe("initials of the name and the aliases, separated by |")),
  z.string().check(z.describe("aliases such as 医保局, separated by |")),
]);

const Term = z.tuple([
  z.enum(["metric", "subject", "method"]),
  z.string().check(z.describe("id of a metric or a formula, code of a subject")),
  z.string().check(z.describe("Chinese name")),
  z.string().check(z.describe("English name, empty where there is none")),
  z.string().check(z.describe("pinyin of the Chinese name")),
  z.string().check(z.describe("initials")),
]);

const Document = z.tuple([
  z.string().check(z.describe("title")),
  z.string().check(z.describe("bureau_id of whom it is about, empty where unknown")),
  z.nullable(z.int()).check(z.describe("fiscal year")),
]);

/**
 * What the global search looks through, as static JSON beside the engine file (`search` of the engine's manifest).
 * Rows are tuples, which halves the file; `readSearchIndex` names their columns.
 */
export const SearchIndex = z.object({
  places: z.array(Place),
  bureaus: z.array(Bureau),
  kinds: z.array(Kind),
  terms: z.array(Term),
  documents: z.array(Document),
});
export type SearchIndex = z.infer<typeof SearchIndex>;
