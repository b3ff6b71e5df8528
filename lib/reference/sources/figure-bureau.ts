import { bureauTypeOf } from "../../extract/bureau-types";
import { ownLevel } from "../../extract/own-level";
import { UNIVERSITY } from "../../extract/university";
import { aggregateBureauName } from "../../records/aggregate-bureau";
import type { Bureau, Region } from "../../records/schema";
import { Scope } from "../../records/vocabulary";
import type { FigureRow } from "./figure-row";

const LEVELS: Readonly<Record<string, string>> = {
  中央: "central",
  省: "province",
  市: "prefecture",
  县: "county",
};

/** Sums over a region: its whole or its own level. */
const AGGREGATE = "汇总";

/** Region code for bodies of places that have none of their own. */
const NO_CODE = "000000";

/** A government that a source names by its place alone. */
function aggregateName(row: FigureRow): string {
  const isGovernment = !row.bureau.includes(AGGREGATE);
  if (isGovernment)
    return row.region_code === "" ? `${row.bureau}${AGGREGATE}` : `${row.level}本级${AGGREGATE}`;
  return row.bureau;
}

/** 省住房城乡建设厅, 市海洋发展局: the level stands for the place, which the code tells. */
const LEVEL_WORD = /^[省市](?![场政容民内级直委])(?=.{3})/;

/** 威海市人民政府办公室 in 威海市 is 人民政府办公室. */
function withoutRegion(name: string, region: Region | undefined): string {
  const prefix = [region?.full_name, region?.name].find(
    (place) => place && name.startsWith(place) && name.length > place.length + 1,
  );
  const own = prefix ? name.slice(prefix.length) : name;
  return own.replace(LEVEL_WORD, "");
}

function typeOf(row: FigureRow, name: string): string | null {
  if (row.bureau_type === AGGREGATE) return AGGREGATE;
  if (row.bureau_type === "高校") return UNIVERSITY;
  return bureauTypeOf(name);
}

/** The body a row is about; `region` is its place as it was in the year, `today` as it is now. */
export function readFigureBureau(
  row: FigureRow,
  region: Region | undefined,
  today: Region | undefined,
): Bureau {
  const scope = Scope.parse(row.scope);
  const isAggregate = row.bureau_type === AGGREGATE;
  const name = isAggregate
    ? aggregateBureauName(aggregateName(row), scope, today)
    : withoutRegion(row.bureau, region);
  const level = LEVELS[row.level] ?? null;
  return {
    bureau_id: `${row.region_code || NO_CODE}:${name}`,
    name,
    bureau_type: typeOf(row, name),
    scope,
    region_code: row.region_code || null,
    level: isAggregate || level === "central" ? level : ownLevel(name, level),
  };
}
