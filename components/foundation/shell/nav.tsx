"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { carrySelection, printSelection } from "@/lib/view/print";
import { useLocale, useText } from "../locale/locale-context";
import { useView } from "../view/use-selection";
import { isRoute, pathOf, ROUTES } from "./routes";

/** Links to every page; the selection goes along. */
export function Nav() {
  const t = useText();
  const locale = useLocale();
  const pathname = usePathname();
  const { selection, unknown } = useView();
  const search = printSelection(carrySelection(selection), unknown);
  return (
    <nav aria-label={t("shell.nav")} className="nav">
      <ul>
        {ROUTES.map((route) => (
          <li key={route.id}>
            <Link
              href={`${pathOf(route.id, locale)}${search}`}
              prefetch={false}
              aria-current={isRoute(pathname, route.id, locale) ? "page" : undefined}
            >
              {t(route.title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
