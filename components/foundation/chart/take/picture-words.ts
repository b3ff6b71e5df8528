import type { Marked } from "@/lib/charts/marks/mark";
import type { PictureWords } from "@/lib/charts/picture/compose";
import type { Text } from "@/lib/i18n/catalogue";
import type { Status } from "@/lib/records/vocabulary";
import { addressNow } from "../../view/address-now";
import { subtitleOf } from "./subtitle";

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

/** Today in ISO form, by the reader's own clock. */
export const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, "0"))
    .join("-");
};

/** What stands around a chart's drawing in a picture. */
export const pictureWords = (
  title: string,
  subtitle: string,
  marks: readonly Marked[],
  t: Text,
): PictureWords => ({
  title,
  subtitle: subtitleOf(subtitle, marks, t),
  note: "",
  source: t("picture.source"),
  date: t("picture.date", { date: today() }),
  address: addressNow(),
  key: keyOf(marks, t),
});
