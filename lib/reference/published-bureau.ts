import { bureauTypeOf, formOf } from "../extract/bureau-types";
import { ownLevel } from "../extract/own-level";
import { aggregateBureauName } from "../records/aggregate-bureau";
import type { Bureau, Region } from "../records/schema";
import type { Scope } from "../records/vocabulary";
import type { PublishedFigure } from "./published-figure";
import type { RegionLookup } from "./region-in-year";

const LEVELS: Readonly<Record<string, string>> = {
  省: "province",
  市: "prefecture",
  县: "county",
  乡镇: "township",
};

/** The list's words for types that a body's name does not tell. */
const TYPES: Readonly<Record<string, string>> = {
  医保: "医疗保障",
  教育: "教育",
  卫健: "卫生健康",
  乡镇街道: "乡镇街道",
  党群人大政协: "党群人大政协",
  政府办机关事务: "政府办机关事务",
  文旅: "文化旅游",
  财政: "财政",
  农业农村: "农业农村",
  交通: "交通运输",
  民政军休: "民政",
  审计: "审计",
  住建: "住房城乡建设",
  人社: "人力资源社会保障",
  水利: "水利",
};

/** Sums over the departments of a region. */
const AGGREGATE = "汇总";

/** Region code for bureaus of places that have none of their own. */
const NO_CODE = "000000";

/** 全县, 全区 … and the final account of a whole government cover a region; 本级 and 级 its own level only. */
function scopeOf(figure: PublishedFigure): Scope {
  if (figure.bureau_type !== AGGREGATE) return "department";
  return /^全|财政总决算/.test(figure.bureau) ? "region_whole" : "region_level";
}

/** Names a bureau's own name may start with, the longest first; two characters at least and ending like a place. */
function prefixesOf(region: Region | undefined, figure: PublishedFigure): string[] {
  const names = [figure.county, figure.city, figure.province, region?.name, region?.full_name];
  const aliases = region?.aliases?.split("|") ?? [];
  return [...names, ...aliases]
    .filter((name): name is string => name !== undefined && /^.+[省市州区县旗盟]$/.test(name))
    .toSorted((a, b) => b.length - a.length);
}

function nameOf(figure: PublishedFigure, scope: Scope, region: Region | undefined): string {
  // 全县汇总 stated by the finance bureau is the same series as 全县汇总.
  const plain = figure.bureau.replace(/\([区县市]财政局\)$/, "");
  if (figure.bureau_type === AGGREGATE) {
    const place = figure.region_code === "" ? figure.county || figure.city : "";
    return aggregateBureauName(`${place}${plain}`, scope, region);
  }
  const prefix = prefixesOf(region, figure).find(
    (name) => plain.startsWith(name) && plain.length > name.length + 1,
  );
  return prefix === undefined ? plain : plain.slice(prefix.length);
}

function typeOf(figure: PublishedFigure, name: string): string | null {
  if (figure.bureau_type === AGGREGATE) return AGGREGATE;
  const field = TYPES[figure.bureau_type];
  return bureauTypeOf(name) ?? (field ? formOf(field, name) : null);
}

/** The body a page is about. Its region stays null where the place has no code of its own. */
export function readBureau(figure: PublishedFigure, regionIn: RegionLookup): Bureau {
  const region = regionIn(figure.region_code, null)?.region;
  const scope = scopeOf(figure);
  const name = nameOf(figure, scope, region);
  const level = LEVELS[figure.level] ?? null;
  return {
    bureau_id: `${figure.region_code || NO_CODE}:${name}`,
    name,
    bureau_type: typeOf(figure, name),
    scope,
    region_code: region?.region_code ?? null,
    level: figure.bureau_type === AGGREGATE ? level : ownLevel(name, level),
  };
}
