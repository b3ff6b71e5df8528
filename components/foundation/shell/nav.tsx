"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
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
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current link is another one on another page.
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (current) list.current?.scrollTo({ left: current.offsetLeft - list.current.clientWidth / 3 });
  }, [pathname]);
  return (
    <nav aria-label={t("shell.nav")} className="nav">
      <ul ref={list}>
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
