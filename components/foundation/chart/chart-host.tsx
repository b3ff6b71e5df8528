"use client";

import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import type { LegendItem, Marked } from "@/lib/charts/marks/mark";
import { CHARTS, type ChartKind, type ChartKindId, type DataOf } from "@/lib/charts/registry";
import { SegmentedControl } from "../controls/segmented-control";
import { Boundary } from "../failure/boundary";
import { lazyPart } from "../failure/lazy-part";
import { useText } from "../locale/locale-context";
import { useUnits } from "../selection/use-units";
import { useSelection } from "../view/use-selection";
import { ChartLegend } from "./chart-legend";
import { MarkLayer } from "./mark-layer";
import { subtitleOf } from "./take/subtitle";
import type { Taken } from "./take/take-items";
import { TakeMenu } from "./take/take-menu";
import { useBrushFade } from "./use-brush-fade";
import { useDrawing } from "./use-drawing";
import { useEmbedded } from "./use-embedded";
import { useLegend } from "./use-legend";
import { useOpenMark } from "./use-open-mark";
import { useWidth } from "./use-width";

/** A drawing made at build time, at the width it was made for. */
export interface InitialDrawing {
  readonly svg: string;
  readonly width: number;
}

export interface ChartHostProps<K extends ChartKindId> {
  /** Names the chart in file names and in the page's markup. */
  readonly id: string;
  readonly kind: K;
  /** What is drawn; keeps its identity while it stays the same. Null while there is nothing to draw. */
  readonly data: DataOf<K> | null;
  readonly title: string;
  /** What the chart shows, in one sentence, for people who cannot see it. */
  readonly description: string;
  /** Basis and unit, under the title of a picture; the description where it says them. */
  readonly subtitle?: string;
  /** Name of the drawing; the description where the page has no finding to say. */
  readonly label?: string;
  /** Drawings the page was exported with, widest first; the narrow one is shown on small screens. */
  readonly initial?: readonly InitialDrawing[];
  /** The same data as a table. */
  readonly table?: ReactNode;
  /** Opens what a mark rests on where that is more than its facts. */
  readonly onEvidence?: (key: string) => void;
  /** What the facts of a mark are, in their order. */
  readonly partNames?: readonly string[];
  /** What a mark that is a filter does. */
  readonly onFilter?: (key: string) => void;
  /** Stands in for the drawing where there is more than one can hold; its elements carry `data-mark`. */
  readonly body?: ReactNode;
  /** Marks of the body. */
  readonly marks?: readonly Marked[];
  readonly caption?: ReactNode;
  /** Level of the title; 3 where the chart stands in a section with a heading of its own. */
  readonly level?: 2 | 3;
  /** A bare chart stands in a sentence or a list that names it: no title, no tools. */
  readonly frame?: "full" | "bare";
}

const EmbedFoot = lazyPart(async () => (await import("./embed-foot")).EmbedFoot);

const NO_DRAWINGS: readonly InitialDrawing[] = [];
const NO_MARKS: readonly Marked[] = [];
const NO_ITEMS: readonly LegendItem[] = [];
const NO_NAMES: readonly string[] = [];

/** Frame of every chart: title, legend, drawing, marks, table twin, what can be taken away. */
export function ChartHost<K extends ChartKindId>(props: ChartHostProps<K>) {
  return (
    <Boundary name={props.title} resetKey={props.data}>
      <ChartFrame {...props} />
    </Boundary>
  );
}

function ChartFrame<K extends ChartKindId>(props: ChartHostProps<K>) {
  const {
    id,
    data,
    title,
    description,
    label = description,
    subtitle = description,
    initial = NO_DRAWINGS,
  } = props;
  const {
    table,
    onEvidence,
    partNames = NO_NAMES,
    onFilter,
    caption,
    level = 2,
    frame = "full",
    body,
  } = props;
  const kind = CHARTS[props.kind] as unknown as ChartKind<DataOf<K>>;
  const Heading = `h${level}` as const;
  const t = useText();
  const headingId = useId();
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const { slots } = useUnits();
  const { selection, change } = useSelection();
  const asTables = selection.readAsTable ?? NO_NAMES;
  const display = asTables.includes(id) ? "table" : "chart";
  const setDisplay = (next: "chart" | "table"): void => {
    const others = asTables.filter((name) => name !== id);
    const names = next === "table" ? [...others, id] : others;
    change({ readAsTable: names.length > 0 ? names : undefined }, "replace");
  };
  const legend = useMemo(() => (data === null ? NO_ITEMS : (kind.legend?.(data) ?? NO_ITEMS)), [kind, data]);
  const { hidden, toggle } = useLegend(id, legend);
  const { svg, failed, locals } = useDrawing({
    kind,
    data: body ? null : data,
    label,
    width,
    chosen: slots,
    hidden,
  });
  const list = useMemo(
    () => props.marks ?? (data === null ? NO_MARKS : kind.marks(data)),
    [props.marks, kind, data],
  );
  const marks = useMemo(() => new Map(list.map((mark) => [mark.key, mark])), [list]);
  const derived = useMemo(() => list.filter((mark) => mark.derived === true).length, [list]);
  const onPaper = useMemo(() => subtitleOf(subtitle, list, t), [subtitle, list, t]);
  const taken = (): Taken<DataOf<K>> => {
    if (data === null) throw new Error("there is nothing to draw");
    return { kind, data, title, subtitle, options: { document, label, chosen: slots, hidden } };
  };
  const openFacts = useOpenMark(marks, partNames);
  useBrushFade(box, svg ?? body);
  const embedded = useEmbedded(id);
  const drawing = useMemo(
    () => (svg ? <Drawing element={svg} /> : <InitialDrawings drawings={initial} />),
    [svg, initial],
  );

  return (
    <figure
      className={frame === "bare" ? "chart chart-bare" : "chart"}
      data-chart={id}
      data-embedded={embedded}
      data-drawn={svg !== null || body !== undefined}
      {...(frame === "bare" ? { "aria-label": title } : { "aria-labelledby": headingId })}
    >
      {frame === "full" && (
        <div className="chart-head">
          <Heading id={headingId} className="chart-title">
            {title}
          </Heading>
          <div className="chart-tools">
            <SegmentedControl
              label={t("chart.view")}
              value={display}
              options={[
                { value: "chart", label: t("chart.asChart") },
                { value: "table", label: t("chart.asTable") },
              ]}
              onChange={setDisplay}
            />
            {data !== null && <TakeMenu id={id} marks={list} taken={taken} />}
          </div>
        </div>
      )}
      {frame === "full" && <p className="print-only">{onPaper}</p>}
      {failed && <p className="notice notice-warn">{t("chart.failed")}</p>}
      {display === "chart" && <ChartLegend items={legend} hidden={hidden} onToggle={toggle} />}
      <MarkLayer
        box={box}
        marks={marks}
        onEvidence={onEvidence ?? openFacts}
        onFilter={onFilter}
        brush={(kind.brush ?? false) && body === undefined}
        description={`${title}. ${description}`}
        hidden={display !== "chart"}
      >
        {body ?? drawing}
      </MarkLayer>
      {display === "table" && table}
      {locals > 0 && (
        <p className="chart-local">
          <span className="tag-local">{t("local.mark")}</span> {t("local.marks", { n: locals })}
        </p>
      )}
      {derived > 0 && (
        <p className="chart-local">
          <span className="tag-derived">{t("chart.derived")}</span> {t("chart.derivedCount", { n: derived })}
        </p>
      )}
      {caption && <figcaption>{caption}</figcaption>}
      {embedded && <EmbedFoot />}
    </figure>
  );
}

function Drawing({ element }: { element: SVGElement }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => holder.current?.replaceChildren(element), [element]);
  return <div ref={holder} className="chart-drawing" />;
}

function InitialDrawings({ drawings }: { drawings: readonly InitialDrawing[] }) {
  return drawings.map(({ svg, width }) => (
    <div
      key={width}
      className="chart-drawing"
      data-size={drawings.length === 1 ? "any" : width < 500 ? "narrow" : "wide"}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn at build time by lib/charts from our own data.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  ));
}
