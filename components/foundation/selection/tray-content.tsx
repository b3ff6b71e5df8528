"use client";

import Link from "next/link";
import { useEffect, useMemo } from "react";
import { sql, values } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import type { NamedUnit } from "@/lib/metrics/queries/units";
import { carrySelection, printSelection } from "@/lib/view/print";
import { bureauName } from "../../analysis/bureau-name";
import { useBrush } from "../chart/brush-context";
import { rowsOf, useEngineQuery } from "../engine/use-engine-query";
import { useLocale, useText } from "../locale/locale-context";
import { ProfileLink } from "../naming/profile-link";
import { pathOf } from "../shell/routes";
import { useSelection } from "../view/use-selection";
import { AddPeers } from "./add-peers";
import { rememberNames, useUnitNames } from "./unit-names";
import { useUnits } from "./use-units";

type NameRow = NamedUnit & EngineRow;

export const namesQuery = (ids: readonly string[]): Statement => sql`
  SELECT bureau_id, any_value(bureau) AS bureau, any_value(bureau_type) AS bureau_type, any_value(scope) AS scope,
    any_value(region_code) AS region_code,
    any_value(region_name) AS region_name, any_value(region_latin) AS region_latin, any_value(province) AS province
  FROM bureau_years WHERE bureau_id IN ${values(ids)} GROUP BY bureau_id`;

/** Names of units no page has shown yet, as soon as the engine can say them. */
function useNamesFromEngine(ids: readonly string[]): void {
  const locale = useLocale();
  const rows = rowsOf(useEngineQuery<NameRow>(ids.length > 0 ? namesQuery(ids) : null));
  useEffect(() => rememberNames(rows.map((row) => [row.bureau_id, bureauName(row, locale)])), [rows, locale]);
}

/** What an id itself says, until a name is known: “430202:医疗保障局” ends with the bureau's own name. */
const nameInId = (id: string): string => id.slice(id.indexOf(":") + 1);

/** Where the focus goes when a unit leaves: the next unit, the one before, or the page. */
function focusNeighbour(button: HTMLElement): void {
  const item = button.closest("li");
  const next = item?.nextElementSibling ?? item?.previousElementSibling;
  (next?.querySelector("button") ?? document.getElementById("content"))?.focus({ preventScroll: true });
}

/** The chosen units in their colours, on every page: what charts colour, where they lead, how they are let go. */
export function TrayContent() {
  const t = useText();
  const locale = useLocale();
  const { selection } = useSelection();
  const { units, remove, clear } = useUnits();
  const brush = useBrush();
  const names = useUnitNames();
  const unnamed = useMemo(() => units.map(({ id }) => id).filter((id) => !names.has(id)), [units, names]);
  useNamesFromEngine(unnamed);
  if (units.length === 0 && brush.units === null) return null;
  const search = printSelection(carrySelection(selection));
  return (
    <aside className="tray" aria-label={t("units.tray")}>
      {brush.units !== null && (
        <p className="tray-brush">
          {t("chart.brushed", { n: brush.units.size })}{" "}
          <button type="button" className="button button-small" onClick={() => brush.set(null)}>
            {t("chart.brushClear")}
          </button>
        </p>
      )}
      {units.length > 0 && (
        <>
          <ul>
            {units.map(({ id, slot }) => {
              const name = names.get(id) ?? nameInId(id);
              return (
                <li key={id} style={{ borderColor: `var(--unit-${slot + 1})` }}>
                  <span
                    className="tray-dot"
                    style={{ background: `var(--unit-${slot + 1})` }}
                    aria-hidden="true"
                  />
                  <ProfileLink unit={{ bureau_id: id }}>{name}</ProfileLink>
                  <button
                    type="button"
                    aria-label={t("units.removeOne", { name })}
                    onClick={(event) => {
                      focusNeighbour(event.currentTarget);
                      remove(id);
                    }}
                  >
                    ×
                  </button>
                </li>
              );
            })}
          </ul>
          <div className="tray-actions">
            <Link
              className="button button-small"
              href={`${pathOf("compare", locale)}${search}`}
              prefetch={false}
            >
              {t("units.compare")}
            </Link>
            <AddPeers />
            <button
              type="button"
              className="button button-small button-quiet"
              onClick={() => {
                document.getElementById("content")?.focus({ preventScroll: true });
                clear();
              }}
            >
              {t("units.clear")}
            </button>
          </div>
        </>
      )}
    </aside>
  );
}
