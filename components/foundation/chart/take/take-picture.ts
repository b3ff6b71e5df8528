import type { ChartOptions } from "@/lib/charts/frame";
import {
  composePicture,
  drawingArea,
  PICTURE_SIZES,
  type PictureSize,
  type PictureWords,
} from "@/lib/charts/picture/compose";
import { fitDrawing } from "@/lib/charts/picture/fit";
import type { ChartKind } from "@/lib/charts/registry";
import { LIGHT } from "../../theme/tokens";
import { namesOf } from "../../theme/tokens-css";

export { standalonePage } from "@/lib/charts/picture/standalone";
export { addTitles } from "@/lib/charts/picture/titles";

export interface PictureRequest<Data> {
  readonly kind: ChartKind<Data>;
  readonly data: Data;
  readonly words: PictureWords;
  readonly options: Omit<ChartOptions, "width">;
  /** Says that rows were left out. */
  readonly noteFor: (kept: number) => string;
}

/** Published pictures are light, whatever the page is. */
export const LIGHT_COLOURS = Object.fromEntries(namesOf(LIGHT));

export async function takeSvg<Data>(request: PictureRequest<Data>, size: PictureSize): Promise<string> {
  const { kind, data, options, noteFor } = request;
  const draw = await kind.load();
  const first = fitDrawing(kind, draw, data, drawingArea(request.words, size), options);
  const words = first.kept === null ? request.words : { ...request.words, note: noteFor(first.kept) };
  // A note takes a line of the drawing's place.
  const { svg, width, height } =
    first.kept === null ? first : fitDrawing(kind, draw, data, drawingArea(words, size), options);
  return composePicture({ inner: svg.innerHTML, width, height }, words, size, LIGHT_COLOURS);
}

/** The picture as a bitmap of twice its size. */
export async function takePng<Data>(request: PictureRequest<Data>, size: PictureSize): Promise<Blob> {
  const svg = await takeSvg(request, size);
  const { width, height } = PICTURE_SIZES[size];
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no bitmap"))), "image/png"),
  );
}
