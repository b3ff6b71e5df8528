"use client";

import { usePathname, useRouter } from "next/navigation";
import { useCallback } from "react";
import { dropPanelSteps, isOnPanelStep } from "../panel/panel-steps";
import { writeSearch } from "../view/location-store";

/**
 * Goes to an address of the site. From a panel, in place of its own step, so that Back leads to the page the panel
 * was opened on.
 */
export function useGo(): (href: string) => void {
  const router = useRouter();
  const pathname = usePathname();
  return useCallback(
    (href: string) => {
      const [path = "", hash] = href.split("#");
      const [page = "", query] = path.split("?");
      if (page === pathname && !hash) writeSearch(query ? `?${query}` : "", "push");
      else if (isOnPanelStep()) {
        dropPanelSteps();
        router.replace(href);
      } else router.push(href);
    },
    [router, pathname],
  );
}
