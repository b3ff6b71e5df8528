import type { Locale } from "@/lib/i18n/locale";
import { PROVINCES_LATIN, shortProvince } from "@/lib/i18n/provinces";
import type { NamedUnit } from "@/lib/metrics/queries/units";
import { inLatin } from "../foundation/naming/in-latin";

/** A department's name without its region, which is what its id ends with. */
const plainName = (id: string): string => id.slice(id.indexOf(":") + 1);

const isProvince = ({ region_code: code }: NamedUnit): boolean => code?.endsWith("0000") === true;

function chineseName({ bureau_id: id, bureau, scope, region_name: region, province }: NamedUnit): string {
  if (scope === "department") return region === null ? bureau : `${region}${plainName(id)}`;
  const name = region ?? bureau;
  return province === null || name === province ? name : `${name}（${shortProvince(province)}）`;
}

/** The place in Latin letters and the kind, before the own name, which is what documents and searches know it by. */
function latinName(unit: NamedUnit): string {
  const { bureau, scope, region_code: code, region_name: region, region_latin: latin } = unit;
  const province = PROVINCES_LATIN[code?.slice(0, 2) ?? ""];
  const place = isProvince(unit) ? (province ?? latin) : latin;
  if (scope === "department") return inLatin(place ?? null, chineseName(unit), "en", unit.bureau_type);
  if (!place || region === null) return chineseName(unit);
  const name = `${place} ${region ?? bureau}`;
  return isProvince(unit) || province === undefined ? name : `${name} (${province})`;
}

/**
 * What a unit is called in lists and charts: its region first, or for a whole region its province behind it; in
 * English with the place in Latin letters, and of a department its kind, before it.
 */
export const bureauName = (unit: NamedUnit, locale: Locale): string =>
  locale === "zh" ? chineseName(unit) : latinName(unit);
