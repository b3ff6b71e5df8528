import type { Region } from "../records/schema";

/** What a name of a region ends in: a name without it may be anything. */
const SUFFIXES = "省市区县州盟旗";

interface Entry {
  readonly alias: string;
  readonly region: Region;
}

export interface RegionMatch {
  readonly region: Region;
  /** The part of the name that named the region. */
  readonly prefix: string;
}

/** Finds the region a department's name begins with. */
export class RegionIndex {
  private readonly byFirst = new Map<string, Entry[]>();
  private readonly byCode = new Map<string, Region>();

  constructor(regions: readonly Region[]) {
    for (const region of regions) {
      if (region.valid_to === null || !this.byCode.has(region.region_code))
        this.byCode.set(region.region_code, region);
      this.add(region.full_name, region);
      if (region.name !== region.full_name) this.add(region.name, region);
      for (const alias of region.aliases?.split("|") ?? []) this.add(alias, region);
    }
  }

  private add(alias: string, region: Region): void {
    if (alias.length < 2 || !SUFFIXES.includes(alias.slice(-1))) return;
    const key = alias.slice(0, 2);
    const known = this.byFirst.get(key);
    if (known) known.push({ alias, region });
    else this.byFirst.set(key, [{ alias, region }]);
  }

  /** The names a text begins with, the longest first. */
  private namesAt(text: string): Entry[] {
    const entries = this.byFirst.get(text.slice(0, 2)) ?? [];
    return entries
      .filter(({ alias }) => text.startsWith(alias))
      .sort((a, b) => b.alias.length - a.alias.length);
  }

  find(code: string): Region | undefined {
    return this.byCode.get(code);
  }

  /**
   * The region whose name or alias is the longest beginning of `name`, in force in `year`.
   * A name several regions bear is settled by the mentions of their full names in `context`; unsettled it is null.
   */
  resolve(name: string, year: number | null, context: string): RegionMatch | null {
    const entries = this.namesAt(name);
    const longest = entries[0]?.alias;
    if (longest === undefined) return null;
    const bearers = inForce(distinct(entries.filter((e) => e.alias === longest).map((e) => e.region)), year);
    const only = bearers.length === 1 ? bearers[0] : mentioned(bearers, context);
    if (!only) return null;
    return this.descend(only, longest, name, year) ?? { region: only, prefix: longest };
  }

  /** 上海市 + 普陀区…: the rest of the name may name a child of the region found. */
  private descend(parent: Region, prefix: string, name: string, year: number | null): RegionMatch | null {
    const rest = name.slice(prefix.length);
    const entries = this.namesAt(rest).filter(({ region }) => isBelow(region.region_code, parent));
    const found = inForce(distinct(entries.map((e) => e.region)), year);
    const entry = entries.find((e) => e.region === found[0]);
    if (found.length !== 1 || !entry || !found[0]) return null;
    return { region: found[0], prefix: prefix + entry.alias };
  }
}

function isBelow(code: string, parent: Region): boolean {
  if (code === parent.region_code) return false;
  const stem = parent.level === "province" ? parent.region_code.slice(0, 2) : parent.region_code.slice(0, 4);
  return code.startsWith(stem);
}

function distinct(regions: readonly Region[]): Region[] {
  const byCode = new Map<string, Region>();
  for (const region of regions) {
    const known = byCode.get(region.region_code);
    if (!known || region.valid_to === null) byCode.set(region.region_code, region);
  }
  return [...byCode.values()];
}

function inForce(regions: readonly Region[], year: number | null): Region[] {
  if (year === null || regions.length < 2) {
    const current = regions.filter((r) => r.valid_to === null);
    return current.length > 0 ? current : [...regions];
  }
  const valid = regions.filter((r) => (r.valid_from ?? 0) <= year && (r.valid_to ?? 9999) > year);
  return valid.length > 0 ? valid : [...regions];
}

/** The one region whose parent the document names together with it. */
function mentioned(regions: readonly Region[], context: string): Region | undefined {
  const named = regions.filter((r) =>
    [r.full_name, ...(r.aliases ?? "").split("|")].some(
      (a) => a.length > r.name.length && context.includes(a),
    ),
  );
  return named.length === 1 ? named[0] : undefined;
}
