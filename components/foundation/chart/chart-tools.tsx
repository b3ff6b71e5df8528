"use client";

import type { RefObject } from "react";
import { useText } from "../locale/locale-context";
import { saveFile } from "../table/save-file";
import { renderPng, standaloneSvg } from "./export-svg";

interface ChartToolsProps {
  readonly name: string;
  readonly title: string;
  readonly box: RefObject<HTMLElement | null>;
}

const shownSvg = (box: HTMLElement | null): SVGSVGElement | undefined =>
  [...(box?.querySelectorAll("svg") ?? [])].find((svg) => svg.getClientRects().length > 0);

/** Downloads of the chart as it stands. */
export function ChartTools({ name, title, box }: ChartToolsProps) {
  const t = useText();
  const saveSvg = (): void => {
    const svg = shownSvg(box.current);
    if (svg) saveFile(`${name}.svg`, [standaloneSvg(svg, title)], "image/svg+xml");
  };
  const savePng = async (): Promise<void> => {
    const svg = shownSvg(box.current);
    if (svg) saveFile(`${name}.png`, [await renderPng(svg, title)], "image/png");
  };
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        aria-label={t("chart.downloadSvg")}
        title={t("chart.downloadSvg")}
        onClick={saveSvg}
      >
        SVG
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={t("chart.downloadPng")}
        title={t("chart.downloadPng")}
        onClick={() => void savePng()}
      >
        PNG
      </button>
    </>
  );
}
