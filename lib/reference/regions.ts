import { readCsvRecords } from "../records/csv";
import type { Region } from "../records/schema";
import { latinName, shortPinyin } from "../search/latin-name";
import type { Spell } from "../search/syllables";
import { optional, optionalInteger } from "./cells";
import { type Point, pointKey } from "./points";

type Column =
  | "code"
  | "name"
  | "level"
  | "parent_code"
  | "valid_from"
  | "valid_to"
  | "aliases"
  | "status"
  | "successor_codes"
  | "name_unique"
  | "source";
type Row = Readonly<Record<Column, string>>;

/** The entry of a code that is in force, else the one that ended last. */
function indexCurrent(rows: readonly Row[]): Map<string, Row> {
  const rank = (row: Row): number => (row.valid_to === "" ? Number.POSITIVE_INFINITY : Number(row.valid_to));
  const index = new Map<string, Row>();
  for (const row of rows) {
    const known = index.get(row.code);
    if (!known || rank(row) >= rank(known)) index.set(row.code, row);
  }
  return index;
}

/** The region itself and what it lies in, province first. */
function lineageOf(row: Row, index: ReadonlyMap<string, Row>): Row[] {
  const parent = index.get(row.parent_code);
  return parent ? [...lineageOf(parent, index), row] : [row];
}

/** Where places lie and how their names are spoken. */
export interface Gazetteer {
  readonly points: ReadonlyMap<string, Point>;
  /** Spells the names no point gives the sound of. */
  readonly spell: Spell;
}

function speechOf(
  row: Row,
  { points, spell }: Gazetteer,
): Pick<Region, "pinyin" | "latin" | "longitude" | "latitude"> {
  const point = points.get(pointKey(row.code, row.name));
  const pinyin = shortPinyin(row.name, point?.pinyin ?? spell(row.name));
  return {
    pinyin,
    latin: latinName(row.name, pinyin, row.level),
    longitude: point?.longitude ?? null,
    latitude: point?.latitude ?? null,
  };
}

const UNSPOKEN = { pinyin: null, latin: null, longitude: null, latitude: null } as const;

/**
 * Region records of regions.csv: 湖南省株洲市荷塘区 with its province and prefecture resolved through its parents.
 * Without a gazetteer their place and sound stay empty.
 */
export function readRegions(csv: string, gazetteer?: Gazetteer): Region[] {
  const rows = readCsvRecords<Column>(csv);
  const index = indexCurrent(rows);
  return rows.map((row) => {
    const lineage = lineageOf(row, index);
    const nameAt = (level: string): string | null => lineage.find((r) => r.level === level)?.name ?? null;
    return {
      region_code: row.code,
      name: row.name,
      full_name: lineage.map((r) => r.name).join(""),
      level: row.level,
      parent_code: optional(row.parent_code),
      province: nameAt("province"),
      prefecture: nameAt("prefecture"),
      aliases: optional(row.aliases),
      name_unique: row.name_unique === "1",
      valid_from: optionalInteger(row.valid_from),
      valid_to: optionalInteger(row.valid_to),
      status: row.status,
      successor_codes: optional(row.successor_codes),
      source: row.source,
      ...(gazetteer ? speechOf(row, gazetteer) : UNSPOKEN),
    };
  });
}
