"use client";

import { useText } from "../locale/locale-context";

/** The mark 注 beside a figure whose source has a caveat; its words show under the pointer, and in the evidence. */
export function CaveatMark({ caveats }: { readonly caveats: readonly string[] }) {
  const t = useText();
  if (caveats.length === 0) return null;
  return (
    <span className="origin-mark caveat-mark" title={caveats.join("\n")}>
      {t("figure.caveat")}
    </span>
  );
}
