import { DocumentError } from "../document-error";
import type { DocumentModel } from "../model";
import { readHtml } from "./read-html";

const MOST_BYTES = 128 * 1024 * 1024;

interface Part {
  readonly headers: string;
  readonly body: string;
}

/** Headers and body, as one byte a character. */
function cutPart(text: string): Part {
  const at = /\r?\n\r?\n/.exec(text);
  if (!at) return { headers: text, body: "" };
  return {
    headers: text.slice(0, at.index).replace(/\r?\n[ \t]+/g, " "),
    body: text.slice(at.index + at[0].length),
  };
}

const headerOf = (part: Part, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, "im").exec(part.headers)?.[1]?.trim() ?? "";

function fromQuoted(body: string): Uint8Array {
  const joined = body.replace(/=[ \t]*\r?\n/g, "");
  const bytes = new Uint8Array(joined.length);
  let length = 0;
  for (let i = 0; i < joined.length; i++) {
    const code = joined[i] === "=" ? Number.parseInt(joined.slice(i + 1, i + 3), 16) : Number.NaN;
    if (Number.isNaN(code)) bytes[length++] = joined.charCodeAt(i);
    else {
      bytes[length++] = code;
      i += 2;
    }
  }
  return bytes.subarray(0, length);
}

const CHUNK = 8192;

/** One character a byte; the decoder called iso-8859-1 is that of windows-1252. */
function toLatin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join("");
}

const fromLatin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function decodeBody(part: Part): Uint8Array {
  const encoding = headerOf(part, "Content-Transfer-Encoding").toLowerCase();
  if (encoding === "quoted-printable") return fromQuoted(part.body);
  if (encoding !== "base64") return fromLatin(part.body);
  try {
    return fromLatin(atob(part.body.replace(/\s/g, "")));
  } catch (cause) {
    throw new DocumentError("damaged", "The page saved as one file is damaged.", { cause });
  }
}

/** The pages of a workbook that Excel saved as one file stand behind a frame that only names them. */
function pagesOf(parts: readonly Part[]): readonly Part[] {
  const pages = parts.filter((part) => /^text\/html/i.test(headerOf(part, "Content-Type")));
  const sheets = pages.filter((part) => /sheet\d+\.html?$/i.test(headerOf(part, "Content-Location")));
  return sheets.length > 0 ? sheets : pages.slice(0, 1);
}

/** Pages one behind the other; what the first says of its encoding stands for all. */
function joinBodies(bodies: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(bodies.reduce((length, body) => length + body.length + 1, 0));
  let at = 0;
  for (const body of bodies) {
    joined.set(body, at);
    at += body.length + 1;
    joined[at - 1] = 0x0a;
  }
  return joined;
}

/**
 * Reads a page saved as one file (MHTML), which Word also saves under the name .doc: its first part that is a page,
 * or the sheets of a workbook.
 * @throws DocumentError damaged, too_large, or as a page
 */
export function readMhtml(bytes: Uint8Array): DocumentModel {
  if (bytes.length > MOST_BYTES)
    throw new DocumentError("too_large", `The page has ${bytes.length} bytes; ${MOST_BYTES} may be.`);
  const whole = cutPart(toLatin(bytes));
  const boundary = /boundary\s*=\s*"?([^";\s]+)/i.exec(headerOf(whole, "Content-Type"))?.[1];
  if (!boundary) throw new DocumentError("damaged", "The page saved as one file names no boundary.");
  const parts = whole.body.split(`--${boundary}`).map((part) => cutPart(part.replace(/^\r?\n/, "")));
  const pages = pagesOf(parts);
  if (pages.length === 0) throw new DocumentError("damaged", "The file holds no page.");
  return readHtml(joinBodies(pages.map(decodeBody)));
}
