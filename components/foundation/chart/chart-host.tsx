"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { SegmentedControl } from "../controls/segmented-control";
import { useLocal } from "../engine/engine-provider";
import { useText } from "../locale/locale-context";
import { ChartTools } from "./chart-tools";
import { markLocal } from "./mark-local";
import { useMarkKeys } from "./use-mark-keys";
import { useWidth } from "./use-width";

/** A drawing made at build time, at the width it was made for. */
export interface InitialDrawing {
  readonly svg: string;
  readonly width: number;
}

export interface ChartHostProps {
  /** Names the chart in file names and in the page's markup. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in one sentence, for people who cannot see it. */
  readonly description: string;
  /** Drawings the page was exported with, widest first; the narrow one is shown on small screens. */
  readonly initial?: readonly InitialDrawing[];
  /**
   * Draws at a width, through a dynamic import of lib/charts. Must keep its identity while its data stay the same.
   * Marks carry `data-mark` (their key) and `aria-label` (what they say). Null while there is nothing to draw.
   */
  readonly draw: ((width: number) => Promise<SVGElement | HTMLElement>) | null;
  /** The same data as a table. */
  readonly table: ReactNode;
  /** A mark was clicked, or Enter was pressed on it. */
  readonly onMark?: (key: string) => void;
  readonly caption?: ReactNode;
  /** Level of the title; 3 where the chart stands in a section with a heading of its own. */
  readonly level?: 2 | 3;
}

/** Frame of every chart: title, drawing, keyboard, table twin, downloads. */
export function ChartHost(props: ChartHostProps) {
  const { id, title, description, initial = [], draw, table, onMark, caption, level = 2 } = props;
  const Heading = `h${level}` as const;
  const t = useText();
  const headingId = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [display, setDisplay] = useState<"chart" | "table">("chart");
  const [drawn, setDrawn] = useState<SVGElement | HTMLElement | null>(null);
  const [failed, setFailed] = useState(false);
  const [locals, setLocals] = useState(0);
  const local = useLocal();
  const keys = useMarkKeys(box, onMark);

  useEffect(() => {
    if (!draw || width === null) return;
    let gone = false;
    draw(width).then(
      (drawing) => {
        if (gone) return;
        setLocals(markLocal(drawing, local, t("local.mark")));
        setDrawn(drawing);
        setFailed(false);
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [draw, width, local, t]);

  return (
    <figure className="chart" data-chart={id} data-drawn={drawn !== null} aria-labelledby={headingId}>
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
          {display === "chart" && <ChartTools name={id} title={title} box={box} />}
        </div>
      </div>
      {failed && <p className="notice notice-warn">{t("chart.failed")}</p>}
      <section
        ref={box}
        className="chart-box"
        hidden={display !== "chart"}
        aria-label={`${description} ${onMark ? t("chart.keyboardHint") : ""}`}
        {...keys.handlers}
      >
        {drawn ? (
          <Drawing element={drawn} />
        ) : (
          initial.map((d) => <InitialSvg key={d.width} drawing={d} only={initial.length === 1} />)
        )}
      </section>
      <p className="visually-hidden" role="status">
        {keys.announcement}
      </p>
      {display === "table" && table}
      {locals > 0 && (
        <p className="chart-local">
          <span className="tag-local">{t("local.mark")}</span> {t("local.marks", { n: locals })}
        </p>
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function Drawing({ element }: { element: SVGElement | HTMLElement }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => holder.current?.replaceChildren(element), [element]);
  return <div ref={holder} className="chart-drawing" />;
}

function InitialSvg({ drawing, only }: { drawing: InitialDrawing; only: boolean }) {
  const size = only ? "any" : drawing.width < 500 ? "narrow" : "wide";
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn at build time by lib/charts from our own data.
  return <div className="chart-drawing" data-size={size} dangerouslySetInnerHTML={{ __html: drawing.svg }} />;
}
