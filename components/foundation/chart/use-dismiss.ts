"use client";

import { type RefObject, useEffect, useRef } from "react";

interface Dismissal {
  readonly box: RefObject<HTMLElement | null>;
  /** Whether a card or a list of choices is open. */
  readonly isOpen: boolean;
  /** A card that follows the pointer has no place on a page that moves on; a pinned one stays with its mark. */
  readonly onScroll: () => void;
  readonly onOutside: () => void;
  readonly onEscape: () => void;
}

/** What closes a card, or moves it, from outside its chart: the page that scrolls, a press elsewhere, Escape. */
export function useDismiss(dismissal: Dismissal): void {
  const now = useRef(dismissal);
  now.current = dismissal;
  const { isOpen } = dismissal;
  useEffect(() => {
    if (!isOpen) return;
    const onScroll = (): void => now.current.onScroll();
    const onDown = ({ target }: Event): void => {
      const element = target as Element;
      if (!now.current.box.current?.contains(element) && !element.closest(".mark-card"))
        now.current.onOutside();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      now.current.onEscape();
    };
    window.addEventListener("scroll", onScroll, { capture: true, passive: true });
    window.addEventListener("pointerdown", onDown, true);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("scroll", onScroll, true);
      window.removeEventListener("pointerdown", onDown, true);
      window.removeEventListener("keydown", onKey);
    };
  }, [isOpen]);
}
