"use client";

import { useMemo } from "react";
import { ChartHost } from "../../foundation/chart/chart-host";
import { SelectField } from "../../foundation/controls/select-field";
import { useText } from "../../foundation/locale/locale-context";
import type { TableColumn } from "../../foundation/table/column";
import { useChoice } from "../../foundation/view/use-choice";
import type { Numbered } from "../result-columns";
import { drawableOf, drawResult } from "./result-drawing";

interface ResultChartProps {
  readonly columns: readonly TableColumn<Numbered>[];
  readonly rows: readonly Numbered[];
}

/** What a query found as a picture, where it has names or years and a number. */
export function ResultChart({ columns, rows }: ResultChartProps) {
  const t = useText();
  const drawable = useMemo(() => drawableOf(columns, rows), [columns, rows]);
  const [wanted, choose] = useChoice("result.number");
  const number = drawable?.numbers.find((name) => name === wanted) ?? drawable?.numbers[0];
  const drawing = useMemo(
    () => (drawable && number !== undefined ? drawResult(drawable, rows, number) : null),
    [drawable, rows, number],
  );
  if (!drawable || !drawing || number === undefined) return null;
  const about = t("explore.chartAbout", { number, n: rows.length });
  return (
    <>
      {drawable.numbers.length > 1 && (
        <div className="controls">
          <SelectField
            label={t("explore.chartNumber")}
            value={number}
            options={drawable.numbers.map((name) => ({ value: name, label: name }))}
            onChange={choose}
          />
        </div>
      )}
      {drawing.kind === "trend" ? (
        <ChartHost id="query" kind="trend" level={3} data={drawing.data} title={number} description={about} />
      ) : (
        <ChartHost
          id="query"
          kind="ranking"
          level={3}
          data={drawing.data}
          title={number}
          description={about}
        />
      )}
    </>
  );
}
