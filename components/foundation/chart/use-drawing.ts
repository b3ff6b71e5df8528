"use client";

import { useEffect, useState } from "react";
import type { ChartKind } from "@/lib/charts/registry";
import { useLocal } from "../engine/engine-provider";
import { useText } from "../locale/locale-context";
import { markLocal } from "./mark-local";
import { takeTurn } from "./take-turn";

interface DrawingRequest<Data> {
  readonly kind: ChartKind<Data>;
  readonly data: Data | null;
  readonly label: string;
  readonly width: number | null;
  readonly chosen: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<string>;
}

interface Drawing {
  readonly svg: SVGSVGElement | null;
  readonly failed: boolean;
  /** Marks that rest on a local document. */
  readonly locals: number;
}

const NOTHING: Drawing = { svg: null, failed: false, locals: 0 };

/** Draws a chart whenever what it shows, its width or the chosen units change; the last drawing stays meanwhile. */
export function useDrawing<Data>({
  kind,
  data,
  label,
  width,
  chosen,
  hidden,
}: DrawingRequest<Data>): Drawing {
  const t = useText();
  const local = useLocal();
  const [drawing, setDrawing] = useState(NOTHING);
  useEffect(() => {
    if (data === null || width === null) return;
    let gone = false;
    kind
      .load()
      .then((draw) =>
        takeTurn(() => {
          if (gone) return;
          const svg = draw(data, { document, width, label, chosen, hidden, legend: "outside" });
          setDrawing({ svg, failed: false, locals: markLocal(svg, local, t("local.mark")) });
        }),
      )
      .catch(() => !gone && setDrawing((last) => ({ ...last, failed: true })));
    return () => {
      gone = true;
    };
  }, [kind, data, label, width, chosen, hidden, local, t]);
  return drawing;
}
