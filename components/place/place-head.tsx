"use client";

import Link from "next/link";
import { formatYears } from "@/lib/i18n/number";
import { printSelection } from "@/lib/view/print";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { inLatin } from "../foundation/naming/in-latin";
import { PageHead } from "../foundation/shell/page-head";
import { pathOf } from "../foundation/shell/routes";
import { Traits } from "../foundation/shell/traits";
import type { PlaceRow, UnitRow } from "./queries";

interface PlaceHeadProps {
  readonly names: readonly PlaceRow[];
  readonly units: readonly UnitRow[];
}

/** Name in force, earlier names with their years, code, and how much the data have of the place. */
export function PlaceHead({ names, units }: PlaceHeadProps) {
  const t = useText();
  const locale = useLocale();
  const [place, ...former] = names;
  if (!place) return null;
  const years = units.flatMap(({ first_year, last_year }) => [first_year, last_year]);
  const departments = units.filter(({ scope }) => scope === "department").length;
  const traits = [
    place.region_code,
    place.level === "nation" ? null : t(`place.level.${place.level as "county"}`),
    years.length > 0 ? formatYears(Math.min(...years), Math.max(...years), locale) : null,
    t("place.departments", { n: departments }),
  ];
  return (
    <PageHead title={inLatin(place.latin, place.full_name, locale)}>
      <Traits traits={traits} />
      {former.length > 0 && (
        <p className="dim">
          {t("place.formerly", {
            names: former
              .map(({ full_name, valid_from, valid_to }) =>
                t("place.formerName", {
                  name: full_name,
                  from: valid_from ?? "…",
                  to: valid_to === null ? "…" : valid_to - 1,
                }),
              )
              .join(t("control.and")),
          })}
        </p>
      )}
      <p className="profile-links">
        <Link
          prefetch={false}
          href={`${pathOf("compare", locale)}${printSelection({ regions: [`${place.region_code.slice(0, 2)}0000`] })}`}
        >
          {t("place.compare")}
        </Link>
        <Link
          prefetch={false}
          href={`${pathOf("explore", locale)}${printSelection({ regions: [place.region_code] })}`}
        >
          {t("bureau.facts")}
        </Link>
      </p>
    </PageHead>
  );
}
