"use client";

import { type ReactNode, useMemo, useRef } from "react";
import type { Marked } from "@/lib/charts/marks/mark";
import { MarkLayer } from "./mark-layer";
import { useBrushFade } from "./use-brush-fade";
import { useOpenMark } from "./use-open-mark";

interface MarkFrameProps {
  readonly marks: readonly Marked[];
  readonly description: string;
  readonly onEvidence?: (key: string) => void;
  readonly onFilter?: (key: string) => void;
  readonly children: ReactNode;
}

const NO_NAMES: readonly string[] = [];

/** The host's behaviour for marks that are elements of the page: cells of a matrix, rows of a list. They carry `data-mark`. */
export function MarkFrame({ marks: list, description, onEvidence, onFilter, children }: MarkFrameProps) {
  const box = useRef<HTMLElement>(null);
  const marks = useMemo(() => new Map(list.map((mark) => [mark.key, mark])), [list]);
  const open = useOpenMark(marks, NO_NAMES);
  useBrushFade(box, list);
  return (
    <MarkLayer
      box={box}
      marks={marks}
      onEvidence={onEvidence ?? open}
      onFilter={onFilter}
      brush={false}
      description={description}
      hidden={false}
    >
      {children}
    </MarkLayer>
  );
}
