"use client";

import { usePathname } from "next/navigation";
import { LANGUAGE_TAG } from "@/lib/i18n/locale";
import { printSelection } from "@/lib/view/print";
import { useLocale, useText } from "../locale/locale-context";
import { useView } from "../view/use-selection";
import { translatePath } from "./routes";

/** The same page with the same selection in the other language. */
export function LanguageSwitch() {
  const t = useText();
  const other = useLocale() === "zh" ? "en" : "zh";
  const pathname = usePathname();
  const { selection, unknown } = useView();
  const search = printSelection(selection, unknown);
  return (
    <a
      className="language-switch"
      href={`${process.env.BASE_PATH ?? ""}${translatePath(pathname, other)}${search}`}
      hrefLang={LANGUAGE_TAG[other]}
      lang={LANGUAGE_TAG[other]}
      title={t("shell.languageHint")}
    >
      {t("shell.language")}
    </a>
  );
}
