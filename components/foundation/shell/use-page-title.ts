"use client";

import { useEffect } from "react";
import { useText } from "../locale/locale-context";

/** Names the thing a page shows in its title, so that tabs, bookmarks and printed files do. */
export function usePageTitle(title: string): void {
  const t = useText();
  const whole = `${title.replaceAll("\u200b", "")} · ${t("app.name")}`;
  useEffect(() => {
    if (title !== "") document.title = whole;
  }, [title, whole]);
}
