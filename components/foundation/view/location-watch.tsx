"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Suspense, useEffect } from "react";
import { announceLocation } from "./location-store";

function Watch() {
  const pathname = usePathname();
  const search = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link to another page, or to the same one about something else, changes the address.
  useEffect(announceLocation, [pathname, search]);
  return null;
}

/** Tells who reads the address that a link has changed it. One stands in the frame of every page. */
export function LocationWatch() {
  return (
    <Suspense fallback={null}>
      <Watch />
    </Suspense>
  );
}
