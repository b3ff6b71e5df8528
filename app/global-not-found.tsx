import "./globals.css";
import type { Metadata } from "next";
import { HtmlDocument } from "@/components/foundation/shell/document";
import { textFor } from "@/lib/i18n/catalogue";
import { LANGUAGE_TAG, LOCALES } from "@/lib/i18n/locale";

export const metadata: Metadata = { title: `404 · ${textFor("zh")("app.name")}`, robots: { index: false } };

const HOME = { zh: "/", en: "/en/" } as const;

/** One page for every address that is none; it cannot know the language, so it speaks both. */
export default function NotFound() {
  return (
    <HtmlDocument locale="zh">
      <main>
        {LOCALES.map((locale) => {
          const t = textFor(locale);
          return (
            <section key={locale} lang={LANGUAGE_TAG[locale]} className="page-head">
              <h1>{t("notFound.title")}</h1>
              <p>{t("notFound.body")}</p>
              <p>
                <a href={`${process.env.BASE_PATH ?? ""}${HOME[locale]}`}>{t("notFound.home")}</a>
              </p>
            </section>
          );
        })}
      </main>
    </HtmlDocument>
  );
}
