"use client";

import { useEffect, useState } from "react";
import { fetchManifest } from "@/lib/engine/browser-fetch";
import type { Region } from "@/lib/records/schema";
import type { SearchOption } from "../../foundation/controls/filter-options";
import { siteRoot } from "../../foundation/engine/load-engine";

let fetched: Promise<readonly SearchOption[]> | undefined;

async function fetchRegions(): Promise<readonly SearchOption[]> {
  const base = siteRoot();
  const { reference } = await fetchManifest(base);
  const response = await fetch(new URL(reference, base));
  const { regions } = (await response.json()) as { regions: readonly Region[] };
  const latest = new Map<string, Region>();
  for (const region of regions)
    if (region.valid_to === null || !latest.has(region.region_code)) latest.set(region.region_code, region);
  return [...latest.values()].map((region) => ({
    value: region.region_code,
    label: region.full_name,
    hint: region.region_code,
  }));
}

/** Every region there is, from the same file the reader resolves names with; empty while it is on its way. */
export function useRegions(): readonly SearchOption[] {
  const [regions, setRegions] = useState<readonly SearchOption[]>([]);
  useEffect(() => {
    let gone = false;
    fetched ??= fetchRegions();
    fetched.then(
      (found) => !gone && setRegions(found),
      () => {
        fetched = undefined;
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return regions;
}
