"use client";

import type { ReactNode, RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { usePanelStep } from "../panel/use-panel-step";

interface PickerPopoverProps {
  readonly label: string;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The list of a picker beside its button. */
export function PickerPopover({ label, trigger, onClose, children }: PickerPopoverProps) {
  usePanelStep(true, "keep", onClose);
  return (
    <Popover
      className="picker-popover"
      triggerRef={trigger}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Dialog aria-label={label} className="picker-dialog">
        {children}
      </Dialog>
    </Popover>
  );
}
