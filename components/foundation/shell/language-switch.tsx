"use client";

import Link from "next/link";
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
    <Link
      className="language-switch"
      href={`${translatePath(pathname, other)}${search}`}
      prefetch={false}
      hrefLang={LANGUAGE_TAG[other]}
      lang={LANGUAGE_TAG[other]}
      title={t("shell.languageHint")}
    >
      {t("shell.language")}
    </Link>
  );
}
