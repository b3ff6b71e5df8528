import { groupBy } from "../records/group";
import type { Region } from "../records/schema";

/** How far a name's validity is from the end of a year: 0 where it is valid then. */
function distance({ valid_from, valid_to }: Region, year: number): number {
  if (valid_from !== null && year < valid_from) return valid_from - year;
  if (valid_to !== null && year >= valid_to) return year - valid_to + 1;
  return 0;
}

/** A place as it was at the end of a year. */
export interface RegionInYear {
  readonly region: Region;
  /** Names from the province down, each as in that year. */
  readonly fullName: string;
  readonly province: string | null;
  readonly prefecture: string | null;
}

/** Looks a place up by code and fiscal year; null as the year asks for the name in force now. */
export type RegionLookup = (code: string | null, year: number | null) => RegionInYear | undefined;

const NOW = 9999;

/**
 * The one place names, parents and levels come from: of the names a code had, the one valid at the end of the year;
 * where the code was not in use then, the nearest in time, the later of equals. A place whose parents are not known
 * keeps what its own row says of them. In SQL the same rule is
 * `regionYears` of lib/metrics, and a test holds the two against each other.
 */
export function indexRegions(regions: readonly Region[]): RegionLookup {
  const byCode = groupBy(regions, (region) => region.region_code);
  const at = (code: string, year: number): Region | undefined =>
    byCode
      .get(code)
      ?.toSorted(
        (a, b) => distance(a, year) - distance(b, year) || (b.valid_from ?? 0) - (a.valid_from ?? 0),
      )[0];
  const lineage = (region: Region, year: number): Region[] => {
    const parent = region.parent_code === null ? undefined : at(region.parent_code, year);
    return parent ? [...lineage(parent, year), region] : [region];
  };
  const known = new Map<string, RegionInYear | undefined>();
  const find = (code: string, year: number): RegionInYear | undefined => {
    const region = at(code, year);
    if (!region) return undefined;
    const [first, ...below] = lineage(region, year);
    const nameAt = (level: string): string | null =>
      [first, ...below].find((place) => place?.level === level)?.name ?? null;
    return {
      region,
      fullName: [first?.full_name, ...below.map((place) => place.name)].join(""),
      province: nameAt("province") ?? first?.province ?? null,
      prefecture: nameAt("prefecture") ?? (below.length === 0 ? region.prefecture : null),
    };
  };
  return (code, year) => {
    if (code === null) return undefined;
    const key = `${code} ${year}`;
    if (!known.has(key)) known.set(key, find(code, year ?? NOW));
    return known.get(key);
  };
}
