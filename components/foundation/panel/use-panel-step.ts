"use client";

import { useEffect, useRef } from "react";
import { enterPanel, type OnBack } from "./panel-steps";

/** While `isOpen`, Back closes the panel instead of leaving the page. */
export function usePanelStep(isOpen: boolean, onBack: OnBack, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => (isOpen ? enterPanel(onBack, () => latest.current()) : undefined), [isOpen, onBack]);
}
