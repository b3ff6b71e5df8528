import type { PDFDocumentProxy } from "pdfjs-dist";
import { fetchManifest } from "@/lib/engine/browser-fetch";
import { siteRoot } from "../../foundation/engine/load-engine";
import { loadBytes } from "../library/read-documents";

/** A PDF opened for drawing. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): void;
}

/** Opens a kept PDF with pdf.js, whose worker, character maps and fonts are the site's own. */
export async function openPdf(documentId: string): Promise<OpenPdf> {
  const base = siteRoot();
  const [pdfjs, { pdf }, bytes] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    fetchManifest(base),
    loadBytes(documentId),
  ]);
  if (!bytes) throw new Error("the file is not kept");
  const assets = new URL(pdf, base).href;
  const { getDocument, GlobalWorkerOptions } = pdfjs as typeof import("pdfjs-dist");
  GlobalWorkerOptions.workerSrc = `${assets}pdf.worker.min.mjs`;
  const task = getDocument({
    data: bytes,
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    isEvalSupported: false,
    verbosity: 0,
  });
  return { document: await task.promise, close: () => void task.destroy() };
}
