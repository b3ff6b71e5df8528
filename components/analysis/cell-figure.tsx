"use client";

import type { Cell } from "@/lib/metrics/queries/cells";
import { REASONS } from "@/lib/metrics/reasons";
import { evidenceOfFact } from "../foundation/evidence/evidence-request";
import { Figure } from "../foundation/figure/figure";
import { type MetricFormat, writeMetric } from "./metric-format";

interface CellFigureProps {
  readonly label: string;
  readonly cell: Cell;
  readonly format: MetricFormat;
}

/** A figure of the wide table as a button that opens its evidence. */
export function CellFigure({ label, cell, format }: CellFigureProps) {
  return (
    <Figure
      label={label}
      text={cell.value === null ? null : writeMetric(format, cell.value).number}
      status={cell.value === null ? null : cell.status}
      origin={cell.value === null ? null : cell.origin}
      reason={cell.status === "clash" ? REASONS.numerator_clash[format.locale] : null}
      evidence={cell.fact === null ? null : evidenceOfFact(label, cell.fact)}
    />
  );
}
