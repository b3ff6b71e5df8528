"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { OnBack } from "./panel-steps";
import { usePanelStep } from "./use-panel-step";

interface ModalProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Id of the element that names it. */
  readonly labelledBy: string;
  /** Where it stands: `drawer` at the side, `sheet` at the bottom, `dialog` in the upper middle. */
  readonly kind: "drawer" | "sheet" | "dialog";
  readonly onBack?: OnBack;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * The one modal panel: the browser's own dialog, which keeps the focus inside and gives it back to the opener.
 * Escape, a click beside it and Back close it. It stays in the page while closed, so that what it holds keeps its state.
 */
export function Modal({
  isOpen,
  onClose,
  labelledBy,
  kind,
  onBack = "keep",
  className = "",
  children,
}: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  usePanelStep(isOpen, onBack, onClose);
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element && !element.open) element.showModal();
    if (!isOpen) element?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className={`modal modal-${kind} ${className}`.trim()}
      aria-labelledby={labelledBy}
      onClose={(event) => event.target === dialog.current && isOpen && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </dialog>
  );
}
