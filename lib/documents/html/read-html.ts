import { Parser } from "htmlparser2";
import type { Span } from "../blocks/block";
import { BlockBuilder } from "../blocks/block-builder";
import { blockRows } from "../blocks/block-rows";
import { NoteMarks } from "../blocks/note-marks";
import { RunningPlaces } from "../blocks/places";
import { DocumentError } from "../document-error";
import { MarkupDepth } from "../markup-depth";
import type { DocumentModel } from "../model";
import { decodePage } from "./charset";

/** Elements whose content is not part of the document's text, or was struck out. */
const SKIPPED = new Set(
  "rt rp script style noscript template nav footer title del s strike select button textarea svg iframe object xml".split(
    " ",
  ),
);
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark nobr o:p q ruby s samp small span st1:chmetcnv strike strong sub sup tt u var".split(
    " ",
  ),
);

/**
 * Reads a web page: tables as aligned rows with spans spread out, everything else as lines of text.
 * @throws DocumentError where it cannot be decoded, holds no text or is nested without end
 */
export function readHtml(bytes: Uint8Array): DocumentModel {
  const { text: source, encoding } = decodePage(bytes);
  const places = new RunningPlaces();
  const rows = blockRows(readMarkup(source), places);
  if (rows.length === 0) throw new DocumentError("empty", "The page holds no text.");
  return { format: "html", encoding, text: places.text, rows };
}

function readMarkup(source: string) {
  const builder = new BlockBuilder(tidyLine);
  const depth = new MarkupDepth();
  const skip = { depth: 0 };
  const pre = { depth: 0 };
  const raised = { depth: 0 };
  const marks = new NoteMarks();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth.open();
        if (skip.depth > 0 || SKIPPED.has(name) || isHidden(attributes)) {
          skip.depth++;
          return;
        }
        if (name === "pre") pre.depth++;
        if (name === "sup") raised.depth++;
        if (!INLINE.has(name)) marks.forget();
        openElement(builder, name, attributes);
      },
      onclosetag(name) {
        depth.close();
        if (skip.depth > 0) {
          skip.depth--;
          return;
        }
        if (name === "pre") pre.depth--;
        if (name === "sup") raised.depth--;
        closeElement(builder, name);
      },
      ontext(text) {
        if (skip.depth > 0 || (raised.depth > 0 && marks.isMark(text))) return;
        marks.follow(text);
        if (pre.depth > 0) preformatted(builder, text);
        else builder.text(text);
      },
    },
    { decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return builder.finish();
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    "hidden" in attributes ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:[^;]*line-through)/i.test(
      attributes.style ?? "",
    )
  );
}

function openElement(
  builder: BlockBuilder,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === "table") builder.openTable();
  else if (name === "tr") builder.openRow();
  else if (name === "td" || name === "th") builder.openCell(spanOf(attributes));
  else if (!INLINE.has(name)) builder.break();
}

function closeElement(builder: BlockBuilder, name: string): void {
  if (name === "table") builder.closeTable();
  else if (name === "td" || name === "th") builder.closeCell();
  else if (!INLINE.has(name)) builder.break();
}

function spanOf(attributes: Readonly<Record<string, string>>): Span {
  return { colSpan: span(attributes.colspan), rowSpan: span(attributes.rowspan) };
}

function span(text: string | undefined): number {
  const count = Number.parseInt(text ?? "1", 10);
  return Number.isFinite(count) && count > 0 ? Math.min(count, 65_534) : 1;
}

function preformatted(builder: BlockBuilder, text: string): void {
  for (const [i, line] of text.split("\n").entries()) {
    if (i > 0) builder.break();
    builder.text(line);
  }
}

/** White space of the source is one space, and none where a line of Chinese was wrapped. */
function tidyLine(line: string): string {
  return line
    .replace(
      /(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])/g,
      "",
    )
    .replace(/[ \t\r\n\f]+/g, " ");
}
