"use client";

import { useLocal } from "../engine/engine-provider";
import { useText } from "../locale/locale-context";
import { isLocalFact } from "./local-summary";

/** “本地” beside a figure of a document that is kept in this browser; nothing beside published ones. */
export function LocalMark({ fact }: { fact: string | null | undefined }) {
  const t = useText();
  const local = useLocal();
  if (!fact || !isLocalFact(local, fact)) return null;
  return (
    <span className="tag-local" title={t("local.about")}>
      {t("local.mark")}
    </span>
  );
}
