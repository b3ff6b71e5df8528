"use client";

import { useEffect, useRef, useState } from "react";
import type { Fact } from "@/lib/records/schema";
import { useText } from "../../foundation/locale/locale-context";
import { useBoxWidth } from "./use-box-width";
import { usePdfPage } from "./use-pdf-page";

/** x0 y0 x1 y1 in points from the top left; null where the figure has no box. */
function boxOf(fact: Fact | null): readonly [number, number, number, number] | null {
  const numbers = fact?.bbox?.split(" ").map(Number) ?? [];
  const [x0, y0, x1, y1] = numbers;
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  return numbers.some(Number.isNaN) ? null : [x0, y0, x1, y1];
}

/** Room around a marked figure, in points. */
const MARGIN = 2;

/** The page as it is printed, with the figure's box marked on it. */
export function SourcePdf({ documentId, fact }: { documentId: string; fact: Fact | null }) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const { box, width } = useBoxWidth();
  const [page, setPage] = useState(fact?.page ?? 1);
  const { pages, drawn, problem } = usePdfPage(documentId, page, width, canvas);
  const wanted = fact?.page ?? null;
  const bounds = boxOf(fact);

  useEffect(() => {
    if (wanted !== null) setPage(wanted);
  }, [wanted]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure or another page moves the mark.
  useEffect(() => {
    const element = mark.current;
    const scroller = box.current;
    if (!element || !scroller) return;
    scroller.scrollTo({
      top: element.offsetTop - scroller.clientHeight / 2,
      left: element.offsetLeft - scroller.clientWidth / 2,
    });
  }, [drawn, fact]);

  const shows = drawn !== null && bounds !== null && drawn.page === wanted && page === wanted;
  return (
    <>
      <div className="page-turner">
        <button
          type="button"
          className="button button-small"
          disabled={page <= 1}
          onClick={() => setPage(page - 1)}
        >
          {t("review.previousPage")}
        </button>
        <span className="num">{t("review.page", { page, pages: pages || "…" })}</span>
        <button
          type="button"
          className="button button-small"
          disabled={page >= pages}
          onClick={() => setPage(page + 1)}
        >
          {t("review.nextPage")}
        </button>
      </div>
      {problem && (
        <p className="state state-error" role="alert">
          {t("review.noPicture", { reason: problem })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard. */}
      <section ref={box} className="source-box source-page-box" tabIndex={0} aria-label={t("review.source")}>
        <div className="source-sheet" data-drawn={drawn?.page === page} style={{ width: width || undefined }}>
          <canvas ref={canvas} style={{ width: "100%" }} />
          {shows && (
            <div
              ref={mark}
              className="page-mark"
              role="img"
              aria-label={t("review.marked")}
              style={{
                left: (bounds[0] - MARGIN) * drawn.scale,
                top: (bounds[1] - MARGIN) * drawn.scale,
                width: (bounds[2] - bounds[0] + 2 * MARGIN) * drawn.scale,
                height: (bounds[3] - bounds[1] + 2 * MARGIN) * drawn.scale,
              }}
            />
          )}
        </div>
      </section>
    </>
  );
}
