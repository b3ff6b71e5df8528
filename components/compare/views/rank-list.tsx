"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef } from "react";
import { writeMetric } from "../../analysis/metric-format";
import type { RankedUnit } from "../../analysis/rank-rows";
import { useBrushed } from "../../foundation/chart/brush-context";
import { useDraft } from "../../foundation/controls/use-draft";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import { useUnits } from "../../foundation/selection/use-units";
import { useChoice } from "../../foundation/view/use-choice";
import type { CompareModel } from "../compare-model";
import { formatFor } from "../compare-words";

/** Least height of a row, in pixels; a long name takes more lines. */
const ROW = 30;
const unitOf = (unit: RankedUnit): string => unit.row.bureau_id;

/** Every unit in order of value, as many as there are: only the rows in sight are drawn, and one can be sought. */
export function RankList({ model }: { model: CompareModel }) {
  const t = useText();
  const locale = useLocale();
  const { slots } = useUnits();
  const scroll = useRef<HTMLDivElement>(null);
  const [kept, keep] = useChoice("ranking.sought");
  const [sought, seek] = useDraft(
    kept ?? "",
    useCallback((text: string) => keep(text === "" ? undefined : text), [keep]),
  );
  const brushed = useBrushed(model.ranked, unitOf);
  const shown = useMemo(() => {
    const word = sought.trim().toLowerCase();
    return word === ""
      ? brushed
      : brushed.filter(
          ({ name, row }) => name.toLowerCase().includes(word) || (row.region_code ?? "").startsWith(word),
        );
  }, [brushed, sought]);
  const format = useMemo(() => formatFor(model, locale), [model, locale]);
  const [start, end] = [
    Math.min(0, ...model.ranked.slice(-1).map(({ value }) => value)),
    Math.max(0, model.ranked[0]?.value ?? 0),
  ];
  const share = (value: number): string => `${((100 * (value - start)) / (end - start || 1)).toFixed(2)}%`;
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 10,
    initialRect: { width: 800, height: 480 },
  });
  return (
    <div className="rank-list">
      <p className="rank-search">
        <input
          type="search"
          value={sought}
          placeholder={t("compare.seek")}
          aria-label={t("compare.seek")}
          onChange={(event) => seek(event.target.value)}
        />
        <span className="dim">{t("compare.seekCount", { n: shown.length, total: model.coverage.used })}</span>
        <span className="dim num">{format.unit}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard. */}
      <section ref={scroll} className="rank-scroll" tabIndex={0} aria-label={t("compare.view.ranking")}>
        <ol style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const unit = shown[item.index];
            if (!unit) return null;
            const slot = slots.get(unit.row.bureau_id);
            const colour = slot === undefined ? "var(--series-1)" : `var(--unit-${slot + 1})`;
            return (
              <li
                key={unit.key}
                data-mark={unit.key}
                data-unit={unit.row.bureau_id}
                data-chosen={slot !== undefined}
                data-index={item.index}
                ref={virtualizer.measureElement}
                style={{ top: item.start, minHeight: ROW }}
              >
                <span className="num dim">{unit.rank.rank}</span>
                <span className="rank-name" style={slot === undefined ? undefined : { color: colour }}>
                  {unit.name}
                </span>
                <span className="rank-bar" aria-hidden="true">
                  <span
                    data-derived={unit.row.origin === "derived"}
                    style={{ width: share(unit.value), color: colour }}
                  />
                </span>
                <span className="num">{writeMetric(format, unit.decimal).number}</span>
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}
