"use client";

import { type RefObject, useEffect, useState } from "react";
import { type OpenPdf, openPdf } from "./open-pdf";
import { showPainted } from "./show-painted";

/** A page as it is drawn. */
export interface DrawnPage {
  readonly page: number;
  readonly pages: number;
  /** Pixels a point. */
  readonly scale: number;
}

interface PdfView {
  readonly pages: number;
  readonly drawn: DrawnPage | null;
  readonly problem: string | null;
}

function useOpenPdf(documentId: string): { readonly pdf: OpenPdf | null; readonly problem: string | null } {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    const opening = openPdf(documentId);
    opening.then(
      (opened) => !gone && setPdf(opened),
      (cause: unknown) => !gone && setProblem(cause instanceof Error ? cause.message : String(cause)),
    );
    return () => {
      gone = true;
      void opening.then((opened) => opened.close()).catch(() => undefined);
    };
  }, [documentId]);
  return { pdf, problem };
}

/** Draws one page into the canvas, as wide as it is, in the screen's own resolution. */
export function usePdfPage(
  documentId: string,
  page: number,
  width: number,
  canvas: RefObject<HTMLCanvasElement | null>,
): PdfView {
  const { pdf, problem } = useOpenPdf(documentId);
  const [drawn, setDrawn] = useState<DrawnPage | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const pages = pdf?.pages ?? 0;

  useEffect(() => {
    const target = canvas.current;
    if (!pdf || !target || width === 0 || page < 1 || page > pdf.pages) return;
    let gone = false;
    const draw = async (): Promise<void> => {
      const density = Math.min(2, window.devicePixelRatio || 1);
      const painted = await pdf.paint(page, width * density);
      if (gone) return;
      showPainted(target, painted);
      setDrawn({ page, pages: pdf.pages, scale: (painted.density * width) / painted.width });
    };
    setFailure(null);
    draw().catch((cause: unknown) => {
      if (!gone) setFailure(cause instanceof Error ? cause.message : String(cause));
    });
    return () => {
      gone = true;
    };
  }, [pdf, page, width, canvas]);
  return { pages, drawn, problem: problem ?? failure };
}
