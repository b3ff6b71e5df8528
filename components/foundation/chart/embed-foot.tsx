"use client";

import { useText } from "../locale/locale-context";
import { addressNow } from "../view/address-now";

/** Where an embedded chart comes from: a link to the page it stands on. */
export function EmbedFoot() {
  const t = useText();
  return (
    <p className="embed-foot">
      {t("picture.source")}{" "}
      <a href={typeof window === "undefined" ? "" : addressNow()} target="_blank" rel="noopener">
        {t("take.open")}
      </a>
    </p>
  );
}
