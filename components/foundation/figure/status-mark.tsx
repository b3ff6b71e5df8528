"use client";

import type { Status } from "@/lib/records/vocabulary";
import { useText } from "../locale/locale-context";
import { STATUS_SHAPE } from "./status-shape";

/** The quality of a figure as a shape and a colour; its name is read out and shown on hover. */
export function StatusMark({ status, named = false }: { status: Status; named?: boolean }) {
  const t = useText();
  const name = t(`status.${status}`);
  return (
    <span className="status" data-status={status} title={named ? undefined : name}>
      <svg width="10" height="10" viewBox="-0.5 -0.5 13 13" aria-hidden="true">
        <path d={STATUS_SHAPE[status]} />
      </svg>
      <span className={named ? "status-name" : "visually-hidden"}>{name}</span>
    </span>
  );
}
