import { parseAddress } from "./address";

/** Words of links from one page of a list to the others. */
const WORDS =
  /^(?:[<>«»‹›\s]|上一?页|下一?页|前一?页|后一?页|首页|末页|尾页|第?\s*\d{1,4}\s*页?|next|prev(?:ious)?)+$/i;

/** Pages of a list differ in a number alone. */
const withoutNumbers = (address: string): string =>
  address.replace(/[_-]?\d+(?=\.\w+(?:[?#]|$))/, "").replace(/([?&][\w-]*(?:page|pn|p)[\w-]*=)\d*/gi, "");

/** Whether a link leads to another page of the list it stands on. */
export function isPaging(words: string, address: string, page: string): boolean {
  const [there, here] = [address, page].map((one) =>
    withoutNumbers(one)
      .replace(/\/index\.\w+$/, "/")
      .replace(/[?&]$/, ""),
  );
  return WORDS.test(words.trim()) && there === here;
}

/** `createPageHTML(pages, current, "index", "html")`: lists of the publishing system most governments use. */
const SCRIPTED =
  /createPageHTML\s*\(\s*(\d{1,4})\s*,\s*\d{1,4}\s*,\s*["']([\w-]{1,60})["']\s*,\s*["'](\w{1,10})["']/;

/** Addresses of the further pages of a list that a script would draw. */
export function scriptedPages(source: string, page: string): string[] {
  const [, count = "0", name, ending] = SCRIPTED.exec(source) ?? [];
  return Array.from(
    { length: Math.max(0, Number(count) - 1) },
    (_, i) => `${name}_${i + 1}.${ending}`,
  ).flatMap((file) => parseAddress(file, page)?.href ?? []);
}
