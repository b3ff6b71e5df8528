"use client";

import { useEffect, useRef, useState } from "react";
import { type DroppedFile, fromDrop } from "../library/dropped-files";

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

/** Files may be dropped anywhere on the page; true while some are dragged over it. */
export function useWindowDrop(onFiles: (files: readonly DroppedFile[]) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const handler = useRef(onFiles);
  handler.current = onFiles;

  useEffect(() => {
    // Entering a child comes before leaving its parent, so the two are counted.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth += 1;
      setDragging(true);
    };
    const leave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setDragging(false);
    };
    const over = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setDragging(false);
      if (!event.dataTransfer || !holdsFiles(event)) return;
      event.preventDefault();
      void fromDrop(event.dataTransfer).then((files) => handler.current(files));
    };
    const handlers = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [name, handle] of Object.entries(handlers))
      window.addEventListener(name, handle as EventListener);
    return () => {
      for (const [name, handle] of Object.entries(handlers))
        window.removeEventListener(name, handle as EventListener);
    };
  }, []);
  return dragging;
}
