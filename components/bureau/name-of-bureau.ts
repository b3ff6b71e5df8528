import type { Locale } from "@/lib/i18n/locale";
import { fullName } from "../foundation/naming/full-name";
import { inLatin } from "../foundation/naming/in-latin";
import type { BureauRow } from "./queries";

/** A bureau by its full name, in English with its place and kind before it. */
export const nameOfBureau = (
  { latin, region, name, bureau_type: kind }: Pick<BureauRow, "latin" | "region" | "name" | "bureau_type">,
  locale: Locale,
): string => inLatin(latin, fullName(region, name), locale, kind);
