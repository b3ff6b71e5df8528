import type { PaintedPage } from "@/lib/documents/pdf/pdfium/page-raster";
import { fetchManifest } from "@/lib/engine/browser-fetch";
import { siteRoot } from "../../foundation/engine/load-engine";
import { loadBytes } from "../library/read-documents";
import type { PaintAnswer, PaintRequest } from "./paint-worker";

/** A PDF opened for painting, in a worker of its own. */
export interface OpenPdf {
  readonly pages: number;
  /** @param width pixels */
  paint(page: number, width: number): Promise<PaintedPage>;
  close(): void;
}

type Ask<T extends PaintRequest = PaintRequest> = T extends PaintRequest ? Omit<T, "id"> : never;

class Painter {
  readonly #worker = new Worker(new URL("./paint-worker.ts", import.meta.url), { type: "module" });
  readonly #waiting = new Map<number, (answer: PaintAnswer) => void>();
  #asked = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<PaintAnswer>) => this.#settle(data);
    this.#worker.onerror = (event) => {
      for (const id of this.#waiting.keys()) this.#settle({ id, problem: event.message });
    };
  }

  ask(request: Ask): Promise<PaintAnswer> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, ...request });
    });
  }

  end(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }

  #settle(answer: PaintAnswer): void {
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }
}

const problemOf = (answer: PaintAnswer): Error =>
  new Error("problem" in answer ? answer.problem : "no answer");

/** Opens a kept PDF; the engine is the site's own. @throws Error saying why it cannot be shown */
export async function openPdf(documentId: string): Promise<OpenPdf> {
  const base = siteRoot();
  const [{ pdf }, bytes] = await Promise.all([fetchManifest(base), loadBytes(documentId)]);
  if (!bytes) throw new Error("the file is not kept");
  const painter = new Painter();
  const opened = await painter.ask({ assets: new URL(pdf, base).href, bytes });
  if (!("pages" in opened)) {
    painter.end();
    throw problemOf(opened);
  }
  return {
    pages: opened.pages,
    async paint(page, width) {
      const answer = await painter.ask({ page, width });
      if (!("painted" in answer)) throw problemOf(answer);
      return answer.painted;
    },
    close: () => painter.end(),
  };
}
