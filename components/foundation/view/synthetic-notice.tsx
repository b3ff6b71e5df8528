"use client";

import { useText } from "../locale/locale-context";
import { useView } from "./use-selection";

/** Says that nothing on the page is real, on every page, as long as the address asks for synthetic data. */
export function SyntheticNotice() {
  const t = useText();
  const { unknown } = useView();
  if (!unknown.some(([param, value]) => param === "data" && value === "synthetic")) return null;
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
