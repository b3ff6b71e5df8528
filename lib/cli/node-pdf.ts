import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { PageEngine } from "../documents/pdf/engine";
import { PDFIUM_FILE, pdfiumEngine } from "../documents/pdf/pdfium/pdfium-engine";

let pdfium: Promise<WebAssembly.Module> | undefined;

async function compile(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve(`@embedpdf/pdfium/${PDFIUM_FILE}`);
  return WebAssembly.compile(await readFile(path));
}

/** PDFium from the installed package, compiled once a process. */
export function compilePdfium(): Promise<WebAssembly.Module> {
  pdfium ??= compile();
  return pdfium;
}

export async function loadPdfEngine(): Promise<PageEngine> {
  return pdfiumEngine(await compilePdfium());
}
