import type { Raster } from "./raster";

/** What a page shows, as a scanner would see it. */
export interface PagePicture {
  readonly raster: Raster;
  /** Points of a pixel. */
  readonly points: number;
}
