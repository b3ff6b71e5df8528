import type { Metadata } from "next";
import type { ReactNode } from "react";
import { textFor } from "@/lib/i18n/catalogue";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/locale";
import { phrasesOf } from "@/lib/i18n/phrases";
import { KeptTheme } from "../theme/kept-theme";
import { THEME_SCRIPT } from "../theme/theme";
import { printTokens } from "../theme/tokens-css";
import { supportScript } from "./support-script";

/** The `<html>` of one language, with the design tokens and the stored theme before the first paint. */
export function HtmlDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={LANGUAGE_TAG[locale]} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own tokens, printed from their registry. */}
        <style dangerouslySetInnerHTML={{ __html: printTokens() }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script and words. */}
        <script dangerouslySetInnerHTML={{ __html: supportScript(locale) }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant script. */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <KeptTheme />
        {children}
      </body>
    </html>
  );
}

/** Metadata all pages of a language share. */
export function siteMetadata(locale: Locale): Metadata {
  const t = textFor(locale);
  return {
    title: { default: t("app.name"), template: `%s · ${t("app.name")}` },
    description: phrasesOf(t("app.tagline")).join(""),
    formatDetection: { telephone: false },
    manifest: `${process.env.BASE_PATH ?? ""}/app.webmanifest`,
  };
}
