import Link from "next/link";
import type { ReactNode } from "react";
import { messagesOf, textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatYears } from "@/lib/i18n/number";
import { BrushProvider } from "../chart/brush-context";
import { CommandProvider } from "../commands/commands";
import { EngineStatus } from "../engine/engine-status";
import { EvidenceProvider } from "../evidence/evidence-provider";
import { ViewBoundary } from "../failure/view-boundary";
import { LocalNote } from "../local/local-note";
import { LocaleProvider } from "../locale/locale-context";
import { NotesProvider } from "../notes/notes-provider";
import { OfflineSupport } from "../offline/offline-support";
import { PrintHead } from "../print/print-head";
import { SearchButton } from "../search/search-button";
import { SearchProvider } from "../search/search-provider";
import { SelectionTray } from "../selection/selection-tray";
import { ThemeSwitch } from "../theme/theme-switch";
import { LocationWatch } from "../view/location-watch";
import { SyntheticNotice } from "../view/synthetic-notice";
import { UrlProblems } from "../view/url-problems";
import { LanguageSwitch } from "./language-switch";
import { Logo } from "./logo";
import { Nav } from "./nav";
import { pathOf } from "./routes";
import { SiteCommands } from "./site-commands";

/** What the footer says about the data; null where no data has been built. */
export interface DataExtent {
  readonly from: number;
  readonly to: number;
}

interface ShellProps {
  readonly locale: Locale;
  readonly extent: DataExtent | null;
  readonly children: ReactNode;
}

/** Frame of every page: header, page, footer, and what all pages share. */
export function Shell({ locale, extent, children }: ShellProps) {
  const t = textFor(locale);
  return (
    <LocaleProvider locale={locale} messages={messagesOf(locale)}>
      <LocationWatch />
      <CommandProvider>
        <SearchProvider>
          <BrushProvider>
            <NotesProvider>
              <EvidenceProvider>
                <SiteCommands />
                <a className="skip-link" href="#content">
                  {t("shell.skip")}
                </a>
                <header className="header">
                  <div className="header-top">
                    <Link href={pathOf("overview", locale)} prefetch={false} className="brand">
                      <Logo />
                      <span>{t("app.name")}</span>
                    </Link>
                    <SearchButton size="header" />
                    <EngineStatus />
                    <div className="header-tools">
                      <LanguageSwitch />
                      <ThemeSwitch />
                    </div>
                  </div>
                  <Nav />
                </header>
                <main id="content" tabIndex={-1}>
                  <PrintHead
                    data={
                      extent && t("shell.dataThrough", { years: formatYears(extent.from, extent.to, locale) })
                    }
                  />
                  <OfflineSupport />
                  <SyntheticNotice />
                  <UrlProblems />
                  <LocalNote />
                  <ViewBoundary>{children}</ViewBoundary>
                </main>
                <SelectionTray />
                <footer className="footer">
                  {extent && (
                    <p>{t("shell.dataThrough", { years: formatYears(extent.from, extent.to, locale) })}</p>
                  )}
                  <p>{t("shell.sources")}</p>
                  <p>{t("shell.offline")}</p>
                  <p>
                    <Link href={pathOf("methods", locale)} prefetch={false}>
                      {t("shell.methodsLink")}
                    </Link>
                  </p>
                </footer>
              </EvidenceProvider>
            </NotesProvider>
          </BrushProvider>
        </SearchProvider>
      </CommandProvider>
    </LocaleProvider>
  );
}
