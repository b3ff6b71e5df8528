import { Parser } from "htmlparser2";
import { decodePage } from "../documents/html/charset";
import { fileNameIn, parseAddress } from "./address";
import { isPaging, scriptedPages } from "./pager";
import { dateIn, isDateOfPublication, publishedIn } from "./published";
import { isWanted, namesFile, namesPicture, statesAmounts } from "./wanted";

export type LinkKind = "page" | "paging" | "file" | "picture";

/** A link as a page prints it. */
export interface Link {
  readonly url: string;
  readonly kind: LinkKind;
  readonly words: string;
  /** Date that stands in the same item of a list, yyyy-mm-dd. */
  readonly date: string | null;
}

/** What a collector sees on a page. */
export interface Page {
  readonly title: string | null;
  /** Date of publication the page states, yyyy-mm-dd. */
  readonly published: string | null;
  /** Whether the words outside its links state amounts. */
  readonly amounts: boolean;
  readonly links: readonly Link[];
}

const ITEMS = new Set("li tr dd dt p ul ol dl table".split(" "));
const SILENT = new Set(["style", "noscript", "template", "textarea"]);
const MOST_LINKS = 20_000;

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Reads the markup of one page, whatever its faults. */
class PageReader {
  base: string;
  readonly links: Link[] = [];
  readonly meta = new Map<string, string>();
  heading = "";
  title = "";
  text = "";
  script = "";
  private item = "";
  private begun = 0;
  private anchor: { readonly href: string; words: string } | null = null;
  private readonly open: string[] = [];

  constructor(readonly address: string) {
    this.base = address;
  }

  openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (ITEMS.has(name)) this.endItem();
    if (name === "base" && attributes.href)
      this.base = parseAddress(attributes.href, this.address)?.href ?? this.base;
    if (name === "meta") this.readMeta(attributes);
    if (name === "iframe" || name === "frame") this.add(attributes.src, "");
    if (name === "a" || name === "area") {
      this.endAnchor();
      this.anchor = attributes.href ? { href: attributes.href, words: attributes.title ?? "" } : null;
    }
    if (name === "img") this.picture(attributes);
    if (/^(?:title|h1|script)$/.test(name) || SILENT.has(name)) this.open.push(name);
  }

  closeTag(name: string): void {
    if (name === "a") this.endAnchor();
    if (ITEMS.has(name)) this.endItem();
    if (this.open.at(-1) === name) this.open.pop();
  }

  hear(text: string): void {
    const inside = this.open.at(-1);
    if (inside === "script") this.script += text;
    else if (inside === "title") this.title += text;
    else if (inside === undefined || !SILENT.has(inside)) {
      if (inside === "h1") this.heading += text;
      if (this.anchor) this.anchor.words += text;
      else this.text += text;
      this.item += text;
    }
  }

  end(): void {
    this.endAnchor();
    this.endItem();
  }

  private readMeta({
    name,
    property,
    content = "",
    "http-equiv": head,
  }: Readonly<Record<string, string>>): void {
    this.meta.set((name ?? property ?? "").toLowerCase(), content);
    const moved = head?.toLowerCase() === "refresh" && /url\s*=\s*["']?([^"';]+)/i.exec(content);
    if (moved) this.add(moved[1], "");
  }

  private picture({ src, alt = "", title = "" }: Readonly<Record<string, string>>): void {
    if (this.anchor) this.anchor.words += alt;
    const url = src ? parseAddress(src, this.base)?.href : undefined;
    if (url && namesPicture(url))
      this.push({ url, kind: "picture", words: tidy(`${alt} ${title}`), date: null });
  }

  private endAnchor(): void {
    if (this.anchor) this.add(this.anchor.href, this.anchor.words);
    this.anchor = null;
  }

  private add(href: string | undefined, text: string): void {
    const url = href ? parseAddress(href, this.base)?.href : undefined;
    if (!url) return;
    const words = tidy(text);
    const isFile = namesFile(url, words) || namesPicture(url);
    const kind = isFile ? "file" : isPaging(words, url, this.address) ? "paging" : "page";
    this.push({ url, kind, words, date: null });
  }

  private push(link: Link): void {
    if (this.links.length < MOST_LINKS) this.links.push(link);
  }

  /** The links of an item of a list share its date. */
  private endItem(): void {
    const date = dateIn(this.item);
    if (date)
      for (let i = this.begun; i < this.links.length; i++)
        this.links[i] = { ...(this.links[i] as Link), date };
    this.begun = this.links.length;
    this.item = "";
  }
}

/** Reads a page as it came, in whatever encoding. @throws DocumentError where its bytes are no text */
export function readPage(bytes: Uint8Array, address: string): Page {
  const reader = new PageReader(address);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.openTag(name, attributes),
      onclosetag: (name) => reader.closeTag(name),
      ontext: (text) => reader.hear(text),
    },
    { decodeEntities: true },
  );
  parser.write(decodePage(bytes).text);
  parser.end();
  reader.end();
  const { meta, links, text } = reader;
  const stated = [...meta].find(([name]) => isDateOfPublication(name))?.[1];
  const paged = scriptedPages(reader.script, address).map(
    (url): Link => ({ url, kind: "paging", words: "", date: null }),
  );
  return {
    title: tidy(meta.get("articletitle") || reader.heading || reader.title) || null,
    published: dateIn(stated ?? "") ?? publishedIn(text),
    amounts: statesAmounts(text),
    links: [...links, ...paged],
  };
}

/** Whether the page itself is a disclosure: its title or the link to it says so, and it states amounts. */
export const isDisclosure = ({ title, amounts }: Page, words: string): boolean =>
  amounts && isWanted(title, words);

/** The files of a page whose words, or the page's own, say that they are disclosures. */
export function filesOf(page: Page, address: string, words: string): Link[] {
  const own = isWanted(page.title, words);
  const files = page.links.filter(
    (link) => link.kind === "file" && (own || isWanted(link.words, fileNameIn(link.url))),
  );
  const said = page.links.filter((link) => link.kind === "picture" && isWanted(link.words));
  if (!own || page.amounts || files.length > 0) return [...files, ...said];
  // A disclosure that is nothing but scans: its pictures stand beside the page, those of the site elsewhere.
  const folder = new URL(".", address).href;
  return page.links.filter(({ kind, url }) => kind === "picture" && url.startsWith(folder));
}
