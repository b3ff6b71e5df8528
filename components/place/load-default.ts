import type { Engine } from "@/lib/engine/types";
import { COLUMNS } from "@/lib/metrics/columns";
import { type CellRow, queryCells } from "@/lib/metrics/queries/cells";
import {
  type BelowRow,
  belowQuery,
  defaultPlaceQuery,
  type PlaceRow,
  placeQuery,
  type UnitRow,
  unitsQuery,
} from "./queries";

export interface PlaceDefault {
  readonly code: string;
  readonly names: readonly PlaceRow[];
  readonly units: readonly UnitRow[];
  readonly cells: readonly CellRow[];
  readonly below: readonly BelowRow[];
}

const NAMES = COLUMNS.map((column) => column.name);

/** What the sums over some places state, year by year. */
export const sumsQuery = (units: readonly UnitRow[]) => {
  const sums = units.filter(({ scope }) => scope !== "department").map(({ bureau_id }) => bureau_id);
  return sums.length > 0 ? queryCells(NAMES, { bureaus: sums }) : null;
};

/** The place most bureaus are of. @throws RangeError when the data hold no place */
export async function loadDefault(engine: Engine): Promise<PlaceDefault> {
  const [row] = await engine.query<{ region_code: string }>(defaultPlaceQuery());
  if (!row) throw new RangeError("no place in the data");
  const code = row.region_code;
  const [names, units, below] = await Promise.all([
    engine.query<PlaceRow>(placeQuery(code)),
    engine.query<UnitRow>(unitsQuery(code)),
    engine.query<BelowRow>(belowQuery(code)),
  ]);
  const sums = sumsQuery(units);
  return { code, names, units, below, cells: sums ? await engine.query<CellRow>(sums) : [] };
}
