"use client";

import { usePathname } from "next/navigation";
import { carrySelection, printSelection } from "@/lib/view/print";
import { useCommand } from "../commands/commands";
import { useLocale, useText } from "../locale/locale-context";
import { useGo } from "../search/use-go";
import { applyTheme, THEME_NAMES, THEMES, type Theme } from "../theme/theme";
import { useView } from "../view/use-selection";
import { pathOf, ROUTES, type RouteId, translatePath } from "./routes";

function PageCommand({ route, title }: { route: RouteId; title: string }) {
  const t = useText();
  const locale = useLocale();
  const go = useGo();
  const { selection, unknown } = useView();
  const search = printSelection(carrySelection(selection), unknown);
  useCommand({
    id: `page-${route}`,
    title: t("command.page", { page: title }),
    run: () => go(`${pathOf(route, locale)}${search}`),
  });
  return null;
}

function ThemeCommand({ theme }: { theme: Theme }) {
  const t = useText();
  useCommand({
    id: `theme-${theme}`,
    title: t("command.theme", { theme: t(THEME_NAMES[theme]) }),
    run: () => applyTheme(theme),
  });
  return null;
}

/** What can be done on every page. */
export function SiteCommands() {
  const t = useText();
  const go = useGo();
  const other = useLocale() === "zh" ? "en" : "zh";
  const pathname = usePathname();
  const { selection, unknown } = useView();
  useCommand({
    id: "language",
    title: t("shell.language"),
    run: () => go(`${translatePath(pathname, other)}${printSelection(selection, unknown)}`),
  });
  useCommand({
    id: "copy-link",
    title: t("command.copyLink"),
    run: () => void navigator.clipboard?.writeText(window.location.href),
  });
  useCommand({ id: "print", title: t("command.print"), run: () => window.print() });
  return (
    <>
      {ROUTES.map(({ id, title }) => (
        <PageCommand key={id} route={id} title={t(title)} />
      ))}
      {THEMES.map((theme) => (
        <ThemeCommand key={theme} theme={theme} />
      ))}
    </>
  );
}
