"use client";

import Link from "next/link";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { pathOf } from "../foundation/shell/routes";

const DOORS = [
  { route: "compare", title: "overview.doorCompare", about: "overview.doorCompareAbout" },
  { route: "outliers", title: "overview.doorLeads", about: "overview.doorLeadsAbout" },
  { route: "documents", title: "overview.doorFiles", about: "overview.doorFilesAbout" },
] as const;

/** The three ways in: compare, follow a lead, bring one's own files. */
export function Doors() {
  const t = useText();
  const locale = useLocale();
  return (
    <ul className="doors">
      {DOORS.map(({ route, title, about }) => (
        <li key={route}>
          <Link prefetch={false} href={pathOf(route, locale)}>
            <strong>{t(title)}</strong>
            <span>{t(about)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
