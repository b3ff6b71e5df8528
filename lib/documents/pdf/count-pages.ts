import type { PdfEngine } from "./engine";

/** The same engine; every page it hands out is reported. */
export function countPages(engine: PdfEngine, report: (page: number, pages: number) => void): PdfEngine {
  return {
    ...engine,
    async open(bytes) {
      const file = await engine.open(bytes);
      return {
        ...file,
        page(number) {
          report(number, file.pages);
          return file.page(number);
        },
      };
    },
  };
}
