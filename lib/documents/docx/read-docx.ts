import { Parser } from "htmlparser2";
import type { Block } from "../blocks/block";
import { blockRows } from "../blocks/block-rows";
import { RunningPlaces } from "../blocks/places";
import { DocumentError } from "../document-error";
import { MarkupDepth } from "../markup-depth";
import type { DocumentModel, Omission } from "../model";
import { ZipFile } from "../zip/zip-file";
import { BodyReader } from "./body-reader";
import { mainPart } from "./package-part";

/**
 * Reads a Word file: tables as aligned rows with merged cells spread out, paragraphs as lines of text;
 * what has been deleted or hidden is left out, embedded files are named in `omitted`.
 * @throws DocumentError damaged, empty, scanned, or by the limits of archives and markup
 */
export function readDocx(bytes: Uint8Array): DocumentModel {
  const zip = new ZipFile(bytes);
  const places = new RunningPlaces();
  const rows = blockRows(readBody(mainPart(zip)), places);
  if (rows.length === 0) throw nothingIn(zip);
  return { format: "docx", encoding: null, text: places.text, rows, omitted: embeddedIn(zip) };
}

/** The pictures of a Word file by name, as far as they are of a kind that pages are scanned to. */
export function picturesIn(bytes: Uint8Array): Uint8Array[] {
  const zip = new ZipFile(bytes);
  return zip.entries
    .filter(({ name }) => /^word\/media\/[^/]+\.(?:png|jpe?g|tiff?)$/i.test(name))
    .toSorted((a, b) => numberIn(a.name) - numberIn(b.name))
    .map((entry) => zip.read(entry));
}

/** Word numbers pictures in the order they were put in. */
const numberIn = (name: string): number => Number(/(\d+)\.\w+$/.exec(name)?.[1] ?? 0);

function nothingIn(zip: ZipFile): DocumentError {
  return zip.entries.some(({ name }) => /^word\/media\//i.test(name))
    ? new DocumentError("scanned", "The Word file holds pictures without text.")
    : new DocumentError("empty", "The Word file holds no text.");
}

/** Tables of another program set into the text: the page shows a picture of them. */
function embeddedIn(zip: ZipFile): Omission[] {
  return zip.entries.flatMap(({ name }) =>
    /^word\/embeddings\/[^/]+$/i.test(name)
      ? [{ reason: "embedded file, shown as a picture only", text: name.slice("word/embeddings/".length) }]
      : [],
  );
}

function readBody(xml: string): readonly Block[] {
  const reader = new BodyReader();
  const depth = new MarkupDepth();
  let complete = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth.open();
        reader.open(local(name), attributes);
      },
      onclosetag(name, implied) {
        depth.close();
        complete ||= local(name) === "document" && !implied;
        reader.close(local(name));
      },
      ontext: (text) => reader.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  if (!complete) throw new DocumentError("damaged", "The Word file's text is cut off.");
  return reader.finish();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
