"use client";

import Link from "next/link";
import { printSelection } from "@/lib/view/print";
import { useLocale } from "../foundation/locale/locale-context";
import { pathOf } from "../foundation/shell/routes";
import type { BelowRow } from "./queries";

/** Places below this one, each with how many units the data have of it. */
export function BelowList({ places }: { places: readonly BelowRow[] }) {
  const locale = useLocale();
  return (
    <ul className="below">
      {places.map(({ region_code: code, name, latin, units }) => (
        <li key={code}>
          <Link prefetch={false} href={`${pathOf("place", locale)}${printSelection({ code })}`}>
            {locale === "en" && latin ? `${latin} ${name}` : name}
          </Link>{" "}
          <span className="num dim">{units}</span>
        </li>
      ))}
    </ul>
  );
}
