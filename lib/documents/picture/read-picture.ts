import type { DocumentModel } from "../model";
import type { PagedFile } from "../pdf/engine";
import { readPages } from "../pdf/read-pdf";
import type { OcrEngine } from "./engine";
import type { Raster } from "./raster";

/** Points of the longer side of a sheet of A4: a picture does not say how large it was. */
const LONGER_SIDE = 842;

const pointsOf = ({ width, height }: Raster): number => LONGER_SIDE / Math.max(width, height);

/** Pictures as the pages of a file, each a picture. */
function pagesOf(pictures: readonly Raster[]): PagedFile {
  return {
    pages: pictures.length,
    close: async () => undefined,
    async draw(number) {
      const picture = pictures[number - 1] as Raster;
      const points = pointsOf(picture);
      return {
        size: { width: picture.width * points, height: picture.height * points },
        glyphs: [],
        rules: { horizontal: [], vertical: [] },
        pictures: 1,
        invisible: 0,
      };
    },
    async picture(number) {
      const raster = pictures[number - 1] as Raster;
      return { raster, points: pointsOf(raster) };
    },
  };
}

/** Reads pictures of pages, in their order. @throws DocumentError empty where nothing legible is on them */
export function readPictures(
  pictures: readonly Raster[],
  format: DocumentModel["format"],
  engine: OcrEngine,
): Promise<DocumentModel> {
  return readPages(pagesOf(pictures), format, async () => engine);
}
