"use client";

import { type RefObject, useEffect, useState } from "react";
import { type OpenPdf, openPdf } from "./open-pdf";

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
  const pages = pdf?.document.numPages ?? 0;

  useEffect(() => {
    const target = canvas.current;
    if (!pdf || !target || width === 0 || page < 1 || page > pdf.document.numPages) return;
    let gone = false;
    let cancel: () => void = () => undefined;
    const draw = async (): Promise<void> => {
      const proxy = await pdf.document.getPage(page);
      if (gone) return;
      const scale = width / proxy.getViewport({ scale: 1 }).width;
      const density = Math.min(2, window.devicePixelRatio || 1);
      const viewport = proxy.getViewport({ scale: scale * density });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      const task = proxy.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      await task.promise;
      if (!gone) setDrawn({ page, pages: pdf.document.numPages, scale });
    };
    setFailure(null);
    draw().catch((cause: unknown) => {
      if (!gone) setFailure(cause instanceof Error ? cause.message : String(cause));
    });
    return () => {
      gone = true;
      cancel();
    };
  }, [pdf, page, width, canvas]);
  return { pages, drawn, problem: problem ?? failure };
}
