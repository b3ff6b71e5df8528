import type { ShortText } from "./short-texts";

/** What a document says of its own edition. */
export interface Edition {
  /** The words by which it calls itself a corrected one. */
  readonly revision: string | null;
  /** The date of publication it prints, YYYY-MM-DD. */
  readonly issued: string | null;
}

/** Texts at the head of a document that may belong to its cover. */
const COVER = 15;

const LONGEST = 60;

const REVISION = /(?:更正|修订|修正|勘误|更新)(?:版|稿|后|说明|公告)|(?:重新|再次|更正)公开/;
const ABOUT_ACCOUNTS = /决算|公开|^[（(].{2,8}[)）]$|^(?:更正|勘误)(?:说明|公告)$/;
const DATE = /(20\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?/;
const LABELLED = new RegExp(`^(?:公开|发布|公布|发文|印发|成文)(?:日期|时间)[：:]?${DATE.source}`);
const ALONE = new RegExp(`^[（(]?${DATE.source}[)）]?$`);

/** Reads revision words off the headings and the date off its label or the cover. */
export function editionOf(lines: readonly ShortText[]): Edition {
  const texts = lines.filter(({ text }) => text.length <= LONGEST).map(({ plain }) => plain);
  const cover = texts.slice(0, COVER);
  const revised = cover.find((text) => REVISION.test(text) && ABOUT_ACCOUNTS.test(text));
  const labelled = texts.flatMap((text) => dateIn(LABELLED.exec(text)));
  const alone = cover.flatMap((text) => dateIn(ALONE.exec(text)));
  return {
    revision: revised === undefined ? null : (REVISION.exec(revised)?.[0] ?? null),
    issued: labelled.at(-1) ?? alone.at(-1) ?? null,
  };
}

function dateIn(match: RegExpExecArray | null): string[] {
  if (!match) return [];
  const [year = "", month = "", day = ""] = match.slice(1, 4);
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return [];
  return [`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`];
}
