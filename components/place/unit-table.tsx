"use client";

import { useMemo } from "react";
import { typeName } from "@/lib/i18n/bureau-types";
import type { Locale } from "@/lib/i18n/locale";
import { formatYears } from "@/lib/i18n/number";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { shortName } from "../foundation/naming/full-name";
import { inLatin } from "../foundation/naming/in-latin";
import { ProfileLink } from "../foundation/naming/profile-link";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import type { UnitRow } from "./queries";

/** A body of a place by its own name, in English with its kind before it. */
const nameIn = (region: string, { bureau, bureau_type: kind }: UnitRow, locale: Locale): string =>
  inLatin(null, shortName(region, bureau), locale, kind);

/** The bureaus of a place; each name leads to its profile. */
export function UnitTable({ units, region }: { units: readonly UnitRow[]; region: string }) {
  const t = useText();
  const locale = useLocale();
  const columns = useMemo(
    (): TableColumn<UnitRow>[] => [
      {
        id: "bureau",
        header: t("fact.bureau"),
        kind: "text",
        value: (unit) => nameIn(region, unit, locale),
        cell: (unit) => <ProfileLink unit={unit}>{nameIn(region, unit, locale)}</ProfileLink>,
      },
      {
        id: "type",
        header: t("control.bureauType"),
        kind: "text",
        value: (unit) => (unit.bureau_type === null ? null : typeName(unit.bureau_type, locale)),
      },
      {
        id: "years",
        header: t("control.year"),
        kind: "text",
        value: (unit) => formatYears(unit.first_year, unit.last_year, locale),
      },
      { id: "documents", header: t("bureau.documents"), kind: "number", value: (unit) => unit.documents },
    ],
    [t, locale, region],
  );
  return (
    <DataTable
      id="bureaus"
      caption={t("place.bureaus")}
      columns={columns}
      rows={units}
      rowKey={(unit) => unit.bureau_id}
    />
  );
}
