import { pinyin } from "pinyin-pro";
import type { Spell } from "../search/syllables";

/** Spelling by dictionary, with the readings words have; it is made while data are built, never in a page. */
export const spell: Spell = (text) =>
  pinyin(text, { toneType: "none", nonZh: "consecutive", v: true }).replaceAll("ü", "v");
