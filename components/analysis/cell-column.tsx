"use client";

import type { Text } from "@/lib/i18n/catalogue";
import type { Cell } from "@/lib/metrics/queries/cells";
import { REASONS } from "@/lib/metrics/reasons";
import { evidenceOfFact } from "../foundation/evidence/evidence-request";
import { Figure } from "../foundation/figure/figure";
import { useLocale } from "../foundation/locale/locale-context";
import type { TableColumn } from "../foundation/table/column";
import { figureColumns, yuanHeader } from "./download-columns";
import { type MetricFormat, writeMetric } from "./metric-format";
import { withUnit } from "./words";

interface CellFigureProps {
  readonly label: string;
  readonly cell: Cell | null | undefined;
  readonly write: (value: string) => string;
}

/** A figure as a button that opens its evidence; a dash where there is none, with the reason where it is known. */
function CellFigure({ label, cell, write }: CellFigureProps) {
  const locale = useLocale();
  const value = cell?.value ?? null;
  const isStated = cell != null && value !== null;
  return (
    <Figure
      label={label}
      text={value === null ? null : write(value)}
      status={isStated ? cell.status : null}
      origin={isStated ? cell.origin : null}
      reason={cell?.status === "clash" ? REASONS.numerator_clash[locale] : null}
      evidence={cell?.fact ? evidenceOfFact(label, cell.fact) : null}
    />
  );
}

interface CellColumn<Row> {
  readonly id: string;
  /** What the figures are, without their unit. */
  readonly name: string;
  readonly header?: string;
  /** Header of the figures in a file, which hold them in the record's own unit. */
  readonly inFile?: string;
  readonly kind?: TableColumn<Row>["kind"];
  readonly t: Text;
  /** Whose figure it is. */
  readonly title: (row: Row) => string;
  readonly pick: (row: Row) => Cell | null | undefined;
  readonly write: (value: string) => string;
  readonly width: number;
}

/** Figures of one kind: each with its quality and evidence, in a file also with its origin and facts. */
export function cellColumn<Row>(column: CellColumn<Row>): TableColumn<Row> {
  const { id, name, header = name, inFile = name, kind = "number", t, title, pick, write, width } = column;
  return {
    id,
    header,
    kind,
    value: (row) => pick(row)?.value ?? null,
    origin: (row) => (pick(row)?.value == null ? null : (pick(row)?.origin ?? null)),
    download: figureColumns<Row>(name, inFile, t, pick),
    cell: (row) => <CellFigure label={`${title(row)} ${name}`} cell={pick(row)} write={write} />,
    width,
  };
}

/** The same for figures of a format: money in the format's unit on screen and in yuan in a file, or percentages. */
export function formatColumn<Row>({
  format,
  ...column
}: Omit<CellColumn<Row>, "write" | "header" | "inFile"> & {
  readonly format: MetricFormat;
}): TableColumn<Row> {
  const { name } = column;
  const isMoney = format.quantity === "money";
  return cellColumn({
    ...column,
    header: withUnit(name, isMoney ? format.unit : "", format.locale),
    inFile: isMoney ? yuanHeader(name, format.locale) : withUnit(name, "%", format.locale),
    write: (value) => writeMetric(format, value).number,
  });
}
