"use client";

import { useEffect, useState } from "react";
import { moneyUnit } from "@/lib/i18n/money";
import { formatYear } from "@/lib/i18n/number";
import { formatValue } from "@/lib/i18n/value";
import { type CellRow, cellOf, queryCells } from "@/lib/metrics/queries/cells";
import { type StatedCell, statedCells } from "@/lib/metrics/stated-cells";
import { rowsOf, useEngineQuery } from "../engine/use-engine-query";
import { useLocale, useText } from "../locale/locale-context";
import { readLocalRecords } from "./derive-local";

interface Beside {
  readonly cells: readonly StatedCell[];
  readonly names: ReadonlyMap<string, string>;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** What kept documents state of bureaus, beside what the server has of the same bureaus and years. */
export function LocalBeside() {
  const t = useText();
  const locale = useLocale();
  const [beside, setBeside] = useState<Beside | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    readLocalRecords().then(
      ({ records }) =>
        setBeside({
          cells: statedCells(records.facts),
          names: new Map(records.bureaus.map(({ bureau_id, name }) => [bureau_id, name])),
        }),
      (cause: unknown) => setFailure(String(cause)),
    );
  }, []);
  const cells = beside?.cells ?? [];
  const asked =
    cells.length > 0
      ? queryCells(unique(cells.map(({ column }) => column.name)), {
          bureaus: unique(cells.map(({ bureau_id }) => bureau_id)),
        })
      : null;
  const view = useEngineQuery<CellRow>(asked);
  if (failure !== null)
    return <p className="notice notice-warn">{t("local.problem", { reason: failure })}</p>;
  if (view.kind === "error")
    return <p className="notice notice-warn">{t("local.problem", { reason: view.message })}</p>;
  if (!beside || (asked && view.kind === "loading")) return <p className="dim">{t("state.loading")}</p>;
  if (cells.length === 0) return <p className="dim">{t("local.noneBeside")}</p>;
  const rows = rowsOf(view);
  const write = ({ column }: StatedCell, value: string | null): string =>
    value === null
      ? "—"
      : formatValue(value, locale, {
          quantity: column.quantity,
          unit: column.unit,
          moneyUnit: moneyUnit("yuan", locale),
        });
  return (
    <table className="local-beside">
      <thead>
        <tr>
          <th scope="col">{t("local.besideWhat")}</th>
          <th scope="col" className="num">
            {t("local.besideHere")}
          </th>
          <th scope="col" className="num">
            {t("local.besideThere")}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => {
          const { bureau_id: id, fiscal_year: year, column, values } = cell;
          const row = rows.find((one) => one.bureau_id === id && one.fiscal_year === year);
          return (
            <tr key={`${id}|${year}|${column.name}`} data-cell={`${id}|${year}|${column.name}`}>
              <th scope="row">
                {[beside.names.get(id) ?? id, formatYear(year, locale), column[locale]].join(" · ")}
              </th>
              <td className="num">{values.map((value) => write(cell, value)).join(" / ")}</td>
              <td className="num">{write(cell, row ? cellOf(row, column.name).value : null)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
