import "../../foundation/polyfills";
import type { PaintedPage } from "@/lib/documents/pdf/pdfium/page-raster";
import { openPdf, type PdfiumFile } from "@/lib/documents/pdf/pdfium/pdfium-engine";
import { loadPdfium } from "../worker/load-pdfium";

/** The file to paint comes first and once; then pages, one at a time. */
export type PaintRequest =
  | { readonly id: number; readonly assets: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly page: number; readonly width: number };

export type PaintAnswer =
  | { readonly id: number; readonly pages: number }
  | { readonly id: number; readonly painted: PaintedPage }
  | { readonly id: number; readonly problem: string };

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
let file: Promise<PdfiumFile> | undefined;

async function answer(request: PaintRequest): Promise<PaintAnswer> {
  const { id } = request;
  if ("bytes" in request) {
    file = loadPdfium(request.assets).then((module) => openPdf(module, request.bytes));
    return { id, pages: (await file).pages };
  }
  if (!file) throw new Error("no file was opened");
  return { id, painted: await (await file).paint(request.page, request.width) };
}

scope.onmessage = async ({ data }: MessageEvent<PaintRequest>): Promise<void> => {
  const message = await answer(data).catch(
    (cause: unknown): PaintAnswer => ({
      id: data.id,
      problem: cause instanceof Error ? cause.message : String(cause),
    }),
  );
  scope.postMessage(message, "painted" in message ? [message.painted.pixels.buffer] : []);
};
