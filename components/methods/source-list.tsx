import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { SOURCES, type Source } from "@/lib/records/package/sources";

/** Where the data come from, and under which terms. */
export function SourceList({ locale }: { locale: Locale }) {
  const t = textFor(locale);
  const sources: readonly Source[] = Object.values(SOURCES);
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={source.title}>
          {source.title}
          {source.path && (
            <>
              {" "}
              <a href={source.path} rel="noreferrer external">
                {source.path}
              </a>
            </>
          )}
          {source.license && <span className="dim"> {t("methods.license", { name: source.license })}</span>}
        </li>
      ))}
    </ul>
  );
}
