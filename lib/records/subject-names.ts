import type { Subject } from "./schema";

/** A name a subject bears or bore, with the years it was seen with it; null where that is not known. */
export interface DatedName {
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** 专项业务活动 (2020-2021, 2 doc) */
const DATED = /^(.+?)\s*\((\d{4})-(\d{4})(?:,[^)]*)?\)$/;

function readName(text: string): DatedName {
  const [, name = text, from, to] = DATED.exec(text) ?? [];
  return { name, from: from ? Number(from) : null, to: to ? Number(to) : null };
}

/** Every name of a subject, the one it has in the list first. */
export function namesOf({ name, year_from, year_to, other_names }: Subject): DatedName[] {
  const others = (other_names ?? "")
    .split("|")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  return [{ name, from: year_from, to: year_to }, ...others.map(readName)];
}
