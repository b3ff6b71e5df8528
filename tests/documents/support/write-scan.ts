import { encode as encodeJpeg } from "jpeg-js";
import type { Raster } from "../../../lib/documents/picture/raster";

/** A grey picture as a JPEG file. */
export function jpegOf({ width, height, data }: Raster, quality = 85): Uint8Array {
  const pixels = new Uint8Array(width * height * 4);
  for (const [i, grey] of data.entries()) pixels.set([grey, grey, grey, 255], i * 4);
  return new Uint8Array(encodeJpeg({ width, height, data: pixels as unknown as Buffer }, quality).data);
}

export interface ScannedPage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Points of a pixel. */
  readonly points: number;
}

/** A PDF as a scanner makes it: a picture a page and no text. */
export function scanPdf(pages: readonly ScannedPage[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  const encoder = new TextEncoder();
  let length = 0;
  const push = (part: string | Uint8Array): void => {
    const bytes = typeof part === "string" ? encoder.encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (body: string, stream?: Uint8Array): void => {
    offsets.push(length);
    push(`${offsets.length} 0 obj\n${body}\n`);
    if (stream) {
      push("stream\n");
      push(stream);
      push("\nendstream\n");
    }
    push("endobj\n");
  };
  push("%PDF-1.4\n");
  object("<</Type/Catalog/Pages 2 0 R>>");
  object(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${3 + i * 3} 0 R`).join(" ")}]>>`);
  for (const [i, { jpeg, width, height, points }] of pages.entries()) {
    const [w, h] = [width * points, height * points];
    const content = encoder.encode(`q ${w} 0 0 ${h} 0 0 cm /I Do Q`);
    object(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Contents ${4 + i * 3} 0 R/Resources<</XObject<</I ${5 + i * 3} 0 R>>>>>>`,
    );
    object(`<</Length ${content.length}>>`, content);
    object(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>`,
      jpeg,
    );
  }
  const start = length;
  push(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) push(`${String(offset).padStart(10, "0")} 00000 n \n`);
  push(`trailer\n<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
