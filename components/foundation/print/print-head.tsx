"use client";

import { LANGUAGE_TAG } from "@/lib/i18n/locale";
import { useLocale, useText } from "../locale/locale-context";
import { useUnitNames } from "../selection/unit-names";
import { useUnits } from "../selection/use-units";
import { addressNow } from "../view/address-now";
import { usePrinting } from "./use-printing";

/** What a page says of itself on paper: what it is, of which data, from where and when. */
export function PrintHead({ data }: { readonly data: string | null }) {
  const t = useText();
  const locale = useLocale();
  const { units } = useUnits();
  const names = useUnitNames();
  if (!usePrinting()) return null;
  const chosen = units.map(({ id }) => names.get(id) ?? id.slice(id.indexOf(":") + 1));
  return (
    <div className="print-head">
      <p className="print-title">{document.title}</p>
      {chosen.length > 0 && <p>{t("print.units", { names: chosen.join(t("control.and")) })}</p>}
      <p>
        {data && `${data} · `}
        {t("print.made", {
          date: new Date().toLocaleString(LANGUAGE_TAG[locale], { dateStyle: "long", timeStyle: "short" }),
        })}
      </p>
      <p className="print-address">{addressNow()}</p>
    </div>
  );
}
