import { blockRows } from "../blocks/block-rows";
import type { CellLayout } from "../blocks/edge-table";
import { FlowBuilder } from "../blocks/flow-builder";
import { RunningPlaces } from "../blocks/places";
import { DocumentError } from "../document-error";
import type { DocumentModel } from "../model";
import { readTokens, type Token } from "./tokens";

const MOST_BYTES = 128 * 1024 * 1024;
const DEEPEST = 1000;

/** Groups whose text is not the document's. A group that begins with \\* is for readers that know it. */
const ASIDE = new Set(
  "colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr footerf footnote annotation fldinst listtable listoverridetable rsidtbl generator themedata datastore latentstyles xmlnstbl nonshppict".split(
    " ",
  ),
);

/** Words that stand for characters. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
};
const SYMBOLS: Readonly<Record<string, string>> = { "~": " ", _: "-", "\\": "\\", "{": "{", "}": "}" };

/** Words of what is hidden, deleted or struck out. */
const UNSEEN = new Set("v deleted strike striked".split(" "));

const ENCODINGS: Readonly<Record<number, string>> = { 936: "gb18030", 950: "big5", 65001: "utf-8" };
const CHARSETS: Readonly<Record<number, string>> = { 134: "gb18030", 136: "big5" };

interface Group {
  aside: boolean;
  fonts: boolean;
  hidden: boolean;
  font: number;
  /** Bytes that repeat a Unicode character for old readers. */
  repeats: number;
}

/** Follows the tokens of a rich text file and hands paragraphs, cells and rows on. */
class RichText {
  readonly flow = new FlowBuilder();
  private groups: Group[] = [{ aside: false, fonts: false, hidden: false, font: -1, repeats: 1 }];
  private readonly encodings = new Map<number, string>();
  private encoding = "windows-1252";
  private bytes: number[] = [];
  private text = "";
  private repeats = 0;
  private inTable = false;
  private layout: CellLayout[] = [];
  private left = 0;
  private joins = { left: false, above: false };

  private get group(): Group {
    return this.groups.at(-1) as Group;
  }

  take(token: Token): void {
    if (token.kind === "byte") {
      if (this.repeats > 0) this.repeats -= 1;
      else if (!this.group.aside && !this.group.hidden) this.bytes.push(token.byte);
      return;
    }
    this.decode();
    if (token.kind === "open") this.open();
    else if (token.kind === "close") this.close();
    else if (token.kind === "symbol") this.symbol(token.symbol);
    else this.word(token.word, token.value);
  }

  finish(): ReturnType<FlowBuilder["finish"]> {
    this.decode();
    this.flow.line(this.text, this.inTable);
    return this.flow.finish();
  }

  private open(): void {
    if (this.groups.length > DEEPEST)
      throw new DocumentError("too_deep", "The rich text is nested without end.");
    this.groups.push({ ...this.group });
  }

  private close(): void {
    if (this.groups.length > 1) this.groups.pop();
    this.repeats = 0;
  }

  private decode(): void {
    if (this.bytes.length === 0) return;
    const label = this.encodings.get(this.group.font) ?? this.encoding;
    this.text += new TextDecoder(label).decode(new Uint8Array(this.bytes));
    this.bytes = [];
  }

  private symbol(symbol: string): void {
    if (symbol === "*") this.group.aside = true;
    else if (symbol === "\r" || symbol === "\n") this.word("par", null);
    else this.put(SYMBOLS[symbol] ?? "");
  }

  private put(part: string): void {
    if (!this.group.aside && !this.group.hidden) this.text += part;
  }

  private word(word: string, value: number | null): void {
    const { group } = this;
    if (word === "fonttbl") {
      group.fonts = true;
      group.aside = true;
    } else if (group.fonts) this.fontWord(word, value);
    else if (ASIDE.has(word)) group.aside = true;
    else if (word === "f") group.font = value ?? -1;
    else if (word === "ansicpg") this.encoding = ENCODINGS[value ?? 0] ?? "windows-1252";
    else if (word === "uc") group.repeats = value ?? 1;
    else if (word === "u") {
      this.put(String.fromCharCode(((value ?? 0) + 0x10000) % 0x10000));
      this.repeats = group.repeats;
    } else if (UNSEEN.has(word)) group.hidden = value !== 0;
    else if (word === "plain") group.hidden = false;
    else if (CHARACTERS[word] !== undefined) this.put(CHARACTERS[word]);
    else if (!group.aside) this.layoutWord(word, value);
  }

  private fontWord(word: string, value: number | null): void {
    if (word === "f") this.group.font = value ?? -1;
    const label = word === "fcharset" ? CHARSETS[value ?? 0] : undefined;
    if (label) this.encodings.set(this.group.font, label);
  }

  private layoutWord(word: string, value: number | null): void {
    switch (word) {
      case "par":
      case "line":
      case "page":
      case "sect":
      case "nestcell":
        this.line(this.inTable);
        break;
      case "cell":
        this.line(true);
        this.flow.closeCell();
        break;
      case "row":
        this.flow.closeRow(this.layout);
        break;
      case "intbl":
        this.inTable = true;
        break;
      case "pard":
        this.inTable = false;
        break;
      case "trowd":
        this.layout = [];
        this.left = 0;
        break;
      case "trleft":
        this.left = value ?? 0;
        break;
      case "clmrg":
        this.joins.left = true;
        break;
      case "clvmrg":
        this.joins.above = true;
        break;
      case "cellx":
        this.edge(value ?? 0);
    }
  }

  private line(inTable: boolean): void {
    this.flow.line(this.text, inTable);
    this.text = "";
  }

  private edge(right: number): void {
    const left = this.layout.at(-1)?.right ?? this.left;
    // Edges go to the right: one that does not is of a row whose beginning is missing, and was said before.
    if (this.layout.length > 0 && right <= left) return;
    this.layout.push({ left, right, joinsLeft: this.joins.left, joinsAbove: this.joins.above });
    this.joins = { left: false, above: false };
  }
}

/**
 * Reads rich text (RTF), which Word and WPS also save under the name .doc: tables on the columns their cells' edges
 * tell, paragraphs as lines of text.
 * @throws DocumentError empty, too_large or too_deep
 */
export function readRtf(bytes: Uint8Array): DocumentModel {
  if (bytes.length > MOST_BYTES)
    throw new DocumentError("too_large", `The rich text has ${bytes.length} bytes; ${MOST_BYTES} may be.`);
  const rich = new RichText();
  for (const token of readTokens(bytes)) rich.take(token);
  const places = new RunningPlaces();
  const rows = blockRows(rich.finish(), places);
  if (rows.length === 0) throw new DocumentError("empty", "The rich text holds no text.");
  return { format: "rtf", encoding: null, text: places.text, rows };
}
