"use client";

import { useCallback } from "react";
import type { Marked } from "@/lib/charts/marks/mark";
import type { PictureWords } from "@/lib/charts/picture/compose";
import type { Text } from "@/lib/i18n/catalogue";
import type { Status } from "@/lib/records/vocabulary";
import { useText } from "../../locale/locale-context";

const SHAPED: readonly Status[] = ["clash", "ambiguous", "undefined"];

/** Shapes that occur in a chart; the plain dot needs no word. */
function keyOf(marks: readonly Marked[], t: Text): PictureWords["key"] {
  const found = SHAPED.filter((status) => marks.some((mark) => mark.status === status));
  const derived = marks.some((mark) => mark.derived);
  if (found.length === 0 && !derived) return [];
  return [
    { shape: "reported", name: t("picture.plain") },
    ...found.map((status) => ({ shape: status, name: t(`status.${status}`) })),
    ...(derived ? [{ shape: "derived" as const, name: t("picture.derived") }] : []),
  ];
}

/** The address of what is seen, readable; without the chart's own frame. Empty while a page is exported. */
export function addressNow(): string {
  if (typeof window === "undefined") return "";
  const url = new URL(window.location.href);
  url.searchParams.delete("embed");
  return decodeURI(url.href);
}

/** Today in ISO form, by the reader's own clock. */
export const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, "0"))
    .join("-");
};

/** Basis and unit with how many units are drawn. */
export function subtitleOf(subtitle: string, marks: readonly Marked[], t: Text): string {
  const units = new Set(marks.flatMap(({ unit, units: many }) => many ?? (unit ? [unit] : []))).size;
  return units > 0 ? `${subtitle} ${t("picture.n", { n: units })}` : subtitle;
}

export function usePictureWords(
  title: string,
  subtitle: string,
  marks: readonly Marked[],
): () => PictureWords {
  const t = useText();
  return useCallback(() => {
    return {
      title,
      subtitle: subtitleOf(subtitle, marks, t),
      note: "",
      source: t("picture.source"),
      date: t("picture.date", { date: today() }),
      address: addressNow(),
      key: keyOf(marks, t),
    };
  }, [title, subtitle, marks, t]);
}
