import { Parser } from "htmlparser2";
import { blockRows } from "../blocks/block-rows";
import { RunningPlaces } from "../blocks/places";
import { DocumentError } from "../document-error";
import { MarkupDepth } from "../markup-depth";
import type { DocumentModel, Row } from "../model";
import { ZipFile } from "../zip/zip-file";
import { BodyReader } from "./body-reader";
import { HiddenStyles } from "./hidden-styles";

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads an OpenDocument text (.odt): tables as aligned rows with merged cells spread out, paragraphs as lines of
 * text. Deleted, hidden and struck-out text and notes are left out.
 * @throws DocumentError damaged, encrypted, empty, scanned, or by the limits of archives and markup
 */
export function readOpenDocument(bytes: Uint8Array): DocumentModel {
  const zip = new ZipFile(bytes);
  const xml = partOf(zip, "content.xml");
  const places = new RunningPlaces();
  const rows = readText(xml, places);
  if (rows.length > 0) return { format: "odt", encoding: null, text: places.text, rows };
  if (zip.entries.some(({ name }) => /^(?:pictures|media)\//i.test(name)))
    throw new DocumentError("scanned", "The OpenDocument file holds pictures without text.");
  throw new DocumentError("empty", "The OpenDocument file holds no text.");
}

/** A part of an OpenDocument package as XML. @throws DocumentError damaged or encrypted */
export function partOf(zip: ZipFile, name: string): string {
  const manifest = zip.find("META-INF/manifest.xml");
  if (manifest && /<manifest:encryption-data/.test(new TextDecoder().decode(zip.read(manifest))))
    throw new DocumentError("encrypted", "The OpenDocument file is protected by a password.");
  const entry = zip.find(name);
  if (!entry) throw new DocumentError("damaged", `The OpenDocument file lacks its ${name}.`);
  return new TextDecoder().decode(zip.read(entry));
}

export const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function readText(xml: string, places: RunningPlaces): Row[] {
  const hidden = new HiddenStyles();
  const reader = new BodyReader(hidden);
  walk(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (part) => reader.text(part),
    hidden,
  });
  return blockRows(reader.finish(), places);
}

interface Handlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (part: string) => void;
  readonly hidden: HiddenStyles;
}

/** Walks the body of a content.xml behind its styles. @throws DocumentError damaged where it is cut off */
export function walk(xml: string, { open, close, text, hidden }: Handlers): void {
  const depth = new MarkupDepth();
  let body = 0;
  let complete = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth.open();
        const name = local(tag);
        if (body > 0) {
          body++;
          open(name, attributes);
        } else if (name === "body") body = 1;
        else if (name === "style") hidden.style(attributes);
        else if (name.endsWith("-properties")) hidden.properties(attributes);
      },
      onclosetag(tag, implied) {
        depth.close();
        const name = local(tag);
        complete ||= name === "document-content" && !implied;
        if (body > 1) close(name);
        if (body > 0) body--;
      },
      ontext: (part) => {
        if (body > 0) text(part);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  if (!complete) throw new DocumentError("damaged", "The OpenDocument file's text is cut off.");
}
