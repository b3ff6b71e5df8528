import { identifier, join, type Sql, sql } from "../../engine/sql";
import type { EngineRow, EngineValue } from "../../engine/types";
import type { Origin, Status } from "../../records/vocabulary";
import { findColumn } from "../columns";
import { type BureauFilter, whereOf } from "./filter";
import { BUREAU_YEAR, type BureauYear } from "./metric-rows";
import { anyOf } from "./present";

/** More bureau-years than one page can draw; beyond, it says so and asks for a narrower selection. */
export const CELL_LIMIT = 2000;

/** One figure of a bureau-year with what stands beside it in the wide table. */
export interface Cell {
  readonly value: string | null;
  readonly status: Status | null;
  /** Id of the fact; of figures that disagree the ids of them all, joined by |. */
  readonly fact: string | null;
  readonly origin: Origin | null;
  readonly precision: string | null;
}

export const NO_CELL: Cell = { value: null, status: null, fact: null, origin: null, precision: null };

interface CellFact extends Pick<Cell, "value" | "status" | "origin"> {
  readonly fact_id: string;
  readonly precision?: string | null;
}

/** A fact as a cell; where there is none, one that holds nothing. */
export const cellOfFact = (fact: CellFact | null | undefined): Cell =>
  fact
    ? {
        value: fact.value,
        status: fact.status,
        fact: fact.fact_id,
        origin: fact.origin,
        precision: fact.precision ?? null,
      }
    : NO_CELL;

export type CellRow = BureauYear & EngineRow;

const text = (value: EngineValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** A column's figure in a row that `queryCells` gave. */
export function cellOf(row: CellRow, column: string): Cell {
  const status = text(row[`${column}_status`]);
  return {
    value: text(row[column]),
    status: status as Status | null,
    fact: text(row[`${column}_fact`]),
    origin: text(row[`${column}_origin`]) as Origin | null,
    precision: text(row[`${column}_precision`]),
  };
}

function piecesOf(column: string): Sql[] {
  const isText = ["text", "mixed"].includes(findColumn(column)?.quantity ?? "text");
  const suffixes = ["", "_status", "_fact", "_origin", ...(isText ? [] : ["_precision"])];
  return suffixes.map((suffix) => identifier(`${column}${suffix}`));
}

/**
 * Some columns of every bureau-year of the filter that has any of them, by bureau and year: the order the
 * wide table is built in, which the engine keeps, so that a limit ends the scan instead of sorting it.
 */
export function queryCells(columns: readonly string[], filter: BureauFilter): Sql {
  return sql`SELECT ${BUREAU_YEAR}, ${join(columns.flatMap(piecesOf))}
  FROM bureau_years
  WHERE ${whereOf(filter)} AND ${anyOf(columns)}
  LIMIT ${CELL_LIMIT}`;
}
