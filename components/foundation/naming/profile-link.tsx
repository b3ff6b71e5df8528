"use client";

import Link from "next/link";
import { type ReactNode, useDeferredValue, useMemo } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { placeOfAggregate } from "@/lib/records/aggregate-bureau";
import type { Selection } from "@/lib/view/fields";
import { carrySelection, printSelection } from "@/lib/view/print";
import { useLocale } from "../locale/locale-context";
import { pathOf } from "../shell/routes";
import { useSelection } from "../view/use-selection";

/** What has a profile: a bureau, or a whole place or its government, which share the page of the place. */
export interface Profiled {
  readonly bureau_id: string;
}

/** Address of a unit's profile, which its id tells; what is chosen goes along. */
export function profileAddress(unit: Profiled, selection: Selection, locale: Locale): string {
  const carried = carrySelection(selection);
  const place = placeOfAggregate(unit.bureau_id);
  return place !== null
    ? `${pathOf("place", locale)}${printSelection({ ...carried, code: place })}`
    : `${pathOf("bureau", locale)}${printSelection({ ...carried, id: unit.bureau_id })}`;
}

/** The name of a unit, which leads to its profile. What is chosen meanwhile goes along a moment later: links are many. */
export function ProfileLink({ unit, children }: { unit: Profiled; children: ReactNode }) {
  const locale = useLocale();
  const selection = useDeferredValue(useSelection().selection);
  const { bureau_id } = unit;
  return useMemo(
    () => (
      <Link className="profile-link" href={profileAddress({ bureau_id }, selection, locale)} prefetch={false}>
        {children}
      </Link>
    ),
    [bureau_id, selection, locale, children],
  );
}
