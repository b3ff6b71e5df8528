import { stripParty } from "../../extract/identity/find-bureau";
import type { RegionIndex } from "../../extract/region-index";
import type { Bureau, Region } from "../../records/schema";
import { readBureau } from "../published-bureau";
import { indexRegions } from "../region-in-year";
import type { FieldName } from "./words";

/** The cells of a row by what they are; a field without a column, or with an empty cell, is absent. */
export type RowFields = ReadonlyMap<FieldName, string>;

export type SubjectProblem = "no_bureau" | "unknown_region" | "ambiguous_region" | "region_conflict";

/** Who the figures of a row are about. */
export type RowSubject =
  | { readonly ok: true; readonly bureau: Bureau; readonly region: Region }
  | { readonly ok: false; readonly problem: SubjectProblem; readonly text: string };

const fail = (problem: SubjectProblem, text: string): RowSubject => ({ ok: false, problem, text });

/** Names of a whole county's or its own level's sums; no department is called so. */
const AGGREGATE = /^(?:全[省市区县州旗]|[省市区县州]?本级).{0,4}(?:汇总|合计)$|汇总$/;

const LEVELS: Readonly<Record<string, string>> = {
  province: "省",
  prefecture: "市",
  county: "县",
  township: "乡镇",
};

type FoundRegion = Region | Extract<SubjectProblem, "unknown_region" | "ambiguous_region"> | null;

function regionOf(fields: RowFields, regions: RegionIndex, year: number): FoundRegion {
  const code = fields.get("region_code");
  if (code !== undefined) return regions.find(code) ?? "unknown_region";
  const parts = ["province", "city", "county", "region"] as const;
  const name = parts.map((field) => fields.get(field) ?? "").join("");
  if (name === "") return null;
  const plain = name.replace(/[\s\u3000]/g, "");
  const match = regions.resolve(plain, year, plain);
  return match?.prefix === plain ? match.region : "ambiguous_region";
}

/** A department's own name may begin with its region, which then must be the one the row names. */
function regionInName(name: string, regions: RegionIndex, year: number): Region | null {
  const match = regions.resolve(stripParty(name), year, "");
  return match && match.prefix.length < stripParty(name).length ? match.region : null;
}

const isWithin = (a: Region, b: Region): boolean =>
  a.region_code === b.region_code ||
  a.parent_code === b.region_code ||
  b.parent_code === a.region_code ||
  a.province === b.region_code;

/**
 * Resolves region and bureau of a row. A region that is not told, unknown or borne by several places is a problem,
 * never a guess.
 */
export function subjectOf(fields: RowFields, regions: RegionIndex, year: number): RowSubject {
  const name = (fields.get("bureau") ?? "").replace(/[\s\u3000]/g, "");
  if (name === "") return fail("no_bureau", "");
  const stated = regionOf(fields, regions, year);
  if (typeof stated === "string") {
    const text = ["region_code", "province", "city", "county", "region"] as const;
    return fail(stated, text.map((field) => fields.get(field) ?? "").join(""));
  }
  const own = regionInName(name, regions, year);
  const region = stated ?? own;
  if (!region) return fail("unknown_region", name);
  if (stated && own && !isWithin(stated, own) && !stated.full_name.includes(own.name))
    return fail("region_conflict", `${stated.full_name} ≠ ${own.full_name}`);
  const bureau = readBureau(
    {
      url: "",
      bureau: name,
      bureau_type: AGGREGATE.test(name) ? "汇总" : (fields.get("bureau_type") ?? ""),
      bureau_inferred: "0",
      region_code: region.region_code,
      province: region.province ?? "",
      city: region.prefecture ?? "",
      county: region.name,
      level: LEVELS[region.level] ?? "",
      fiscal_year: year,
      measure: "",
      phase: "",
      kind: "",
      value: "",
      unit: "",
      printed: "",
    },
    indexRegions([region]),
  );
  return { ok: true, bureau, region };
}
