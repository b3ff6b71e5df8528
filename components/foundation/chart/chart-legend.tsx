"use client";

import type { LegendItem } from "@/lib/charts/marks/mark";
import { useText } from "../locale/locale-context";

interface ChartLegendProps {
  readonly items: readonly LegendItem[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** Names and colours of what is drawn; each switches its marks off and on. */
export function ChartLegend({ items, hidden, onToggle }: ChartLegendProps) {
  const t = useText();
  if (items.length < 2) return null;
  return (
    <ul className="legend" aria-label={t("chart.legend")}>
      {items.map(({ key, name, colour, shape }) => (
        <li key={key}>
          <button
            type="button"
            aria-pressed={!hidden.has(key)}
            title={t(hidden.has(key) ? "chart.legendShow" : "chart.legendHide", { name })}
            onClick={() => onToggle(key)}
          >
            <span className="legend-key" data-shape={shape} style={{ color: colour }} aria-hidden="true" />
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
