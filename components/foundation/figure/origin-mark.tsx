"use client";

import type { Origin } from "@/lib/records/vocabulary";
import { useText } from "../locale/locale-context";

/** The badge 推算 or 更正 beside a figure that no document prints as it stands; nothing beside a printed one. */
export function OriginMark({ origin }: { readonly origin: Origin | null | undefined }) {
  const t = useText();
  if (!origin || origin === "printed") return null;
  return (
    <span className="origin-mark" data-origin={origin} title={t(`origin.${origin}.about`)}>
      {t(`origin.${origin}`)}
    </span>
  );
}
