import { countLimits } from "./classes";
import type { TilesData } from "./tiles";

export const TILE_CLASSES = 6;

/** Lower limits of the classes the tiles are coloured by; a page names them before the drawing code is there. */
export const tileLimits = ({ tiles }: TilesData): readonly number[] =>
  countLimits(
    tiles.flatMap(({ value }) => value ?? []),
    TILE_CLASSES,
  );
