"use client";

import { useText } from "../locale/locale-context";

/** The mark 预 beside a budget that the accounts do not print: it is the published budget's, which is named. */
export function BudgetMark({ file }: { readonly file: string | null }) {
  const t = useText();
  if (file === null) return null;
  return (
    <span className="origin-mark budget-mark" title={t("figure.budgetOf", { file })}>
      {t("figure.budget")}
    </span>
  );
}
