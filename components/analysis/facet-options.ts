import { typeName } from "@/lib/i18n/bureau-types";
import type { Locale } from "@/lib/i18n/locale";
import { PROVINCES_LATIN } from "@/lib/i18n/provinces";
import type { FacetRow } from "@/lib/metrics/queries/facets";
import type { SearchOption } from "../foundation/controls/filter-options";
import { inLatin } from "../foundation/naming/in-latin";

/** A kind of body as a choice; its Chinese name finds it too. */
export const typeOption = (type: string, locale: Locale): SearchOption => {
  const label = typeName(type, locale);
  return { value: type, label, ...(label === type ? {} : { hint: type }) };
};

type PlacedRow = Pick<FacetRow, "value" | "label" | "latin" | "bureau_type">;

/** What a place, or a body in it, is called in a list of choices. */
export function placedLabel({ value, label, latin, bureau_type: kind }: PlacedRow, locale: Locale): string {
  const isProvince = /^\d\d0000$/.test(value);
  const place = isProvince ? (PROVINCES_LATIN[value.slice(0, 2)] ?? latin) : latin;
  return inLatin(place, label ?? value, locale, kind);
}

/** The choices of one kind that the data allow. */
export const facetOptions = (
  facets: readonly FacetRow[],
  kind: FacetRow["kind"],
  locale: Locale,
): SearchOption[] =>
  facets
    .filter((facet) => facet.kind === kind)
    .map((facet) => {
      const { value, hint } = facet;
      return kind === "bureau_type"
        ? typeOption(value, locale)
        : { value, label: placedLabel(facet, locale), ...(hint ? { hint } : {}) };
    });
