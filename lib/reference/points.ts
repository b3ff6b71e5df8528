import { readCsvRecords } from "../records/csv";
import { optional } from "./cells";

type Column = "code" | "name" | "longitude" | "latitude" | "pinyin_of_short_name";

/** Where the seat of a place lies and how its short name is spoken. */
export interface Point {
  readonly longitude: string | null;
  readonly latitude: string | null;
  readonly pinyin: string | null;
}

/** A code was given to other places over time: a point is that of a code and a name. */
export const pointKey = (code: string, name: string): string => `${code} ${name}`;

/** Points of region_points.csv by `pointKey`. */
export function readPoints(csv: string): Map<string, Point> {
  return new Map(
    readCsvRecords<Column>(csv).map((row) => [
      pointKey(row.code, row.name),
      {
        longitude: optional(row.longitude),
        latitude: optional(row.latitude),
        pinyin: optional(row.pinyin_of_short_name),
      },
    ]),
  );
}
