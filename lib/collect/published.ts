const DATE = /(?<!\d)(20\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})(?!\d)/;

/** What stands before the day a page went on line, the plainest first. */
const HEADS = [
  /(?:发布|公开|发表|上传)(?:时间|日期)\s*[:：]?\s*/,
  /(?:更新|录入)?(?:时间|日期)\s*[:：]\s*/,
  /来源\s*[:：].{0,40}?/,
].map((head) => new RegExp(`${head.source}(?=20\\d{2})`));

/** Names under which pages of governments state their date of publication. */
const META = new Set(["pubdate", "publishdate", "firstpublishedtime", "article:published_time"]);

/** The first date of a text as yyyy-mm-dd; null where there is none that the calendar knows. */
export function dateIn(text: string): string | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

export const isDateOfPublication = (metaName: string): boolean => META.has(metaName.toLowerCase());

/** The day a page says it was published on. */
export function publishedIn(text: string): string | null {
  for (const head of HEADS) {
    const match = head.exec(text);
    const date =
      match && dateIn(text.slice(match.index + match[0].length, match.index + match[0].length + 20));
    if (date) return date;
  }
  return null;
}
