import type { PageEngine } from "./engine";

/** The same engine; every page it hands out is reported. */
export function countPages(engine: PageEngine, report: (page: number, pages: number) => void): PageEngine {
  return {
    ...engine,
    async open(bytes) {
      const file = await engine.open(bytes);
      return {
        ...file,
        draw(number) {
          report(number, file.pages);
          return file.draw(number);
        },
      };
    },
  };
}
