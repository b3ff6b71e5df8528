"use client";

import { useEffect, useState } from "react";
import { showsSynthetic } from "../engine/load-engine";
import { useText } from "../locale/locale-context";

/** Says that nothing on the page is real, on every page, as long as the engine answers from synthetic data. */
export function SyntheticNotice() {
  const t = useText();
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(showsSynthetic()), []);
  if (!shown) return null;
  return (
    <p className="notice notice-warn">
      {t("state.synthetic")}{" "}
      <button
        type="button"
        className="button button-small"
        onClick={() => window.location.assign(window.location.pathname)}
      >
        {t("state.syntheticOff")}
      </button>
    </p>
  );
}
