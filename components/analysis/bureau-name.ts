import type { BureauYear } from "@/lib/metrics/queries/metric-rows";

type Named = Pick<BureauYear, "bureau_id" | "bureau" | "scope" | "region_name" | "province">;

/** A department's name without its region, which is what its id ends with. */
const plainName = (id: string): string => id.slice(id.indexOf(":") + 1);

/** Province without the words for its kind: 湖南省 is 湖南, 广西壮族自治区 is 广西. */
export function shortProvince(province: string): string {
  return province.replace(/(省|市|特别行政区|(壮族|回族|维吾尔)?自治区)$/u, "");
}

/** What a unit is called in lists and charts: its region first, or for a whole region its province behind it. */
export function bureauName({ bureau_id: id, bureau, scope, region_name: region, province }: Named): string {
  if (scope === "department") return region === null ? bureau : `${region}${plainName(id)}`;
  const name = region ?? bureau;
  return province === null || name === province ? name : `${name}（${shortProvince(province)}）`;
}
