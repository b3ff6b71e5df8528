import { BUDGETS } from "./budgets";
import { DocumentError } from "./document-error";

/** Texts beyond this are not disclosures; the largest known one is under 1 MB. */
export const MAX_TEXT_BYTES = BUDGETS.textBytes.most;

export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
}

const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gzip", [0x1f, 0x8b]],
];

/**
 * Decodes the bytes of a text document: a byte order mark first, then UTF-8, UTF-16 by its zero bytes, GB18030.
 * @throws DocumentError empty, too_large, unsupported_format, binary or encoding
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new DocumentError("empty", "The file is empty.");
  const signature = SIGNATURES.find(([, head]) => head.every((byte, i) => bytes[i] === byte));
  if (signature) throw new DocumentError("unsupported_format", `This is a ${signature[0]} file, not a text.`);
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new DocumentError(
      "too_large",
      `The file has ${bytes.length} bytes; a text may have ${MAX_TEXT_BYTES}.`,
    );
  }
  const decoded = decode(bytes);
  if (decoded.text.trim() === "") throw new DocumentError("empty", "The file holds no text.");
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return checked(bytes, marked);
  const zeros = zeroBytes(bytes);
  if (zeros) return checked(bytes, zeros);
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) return accept(utf8, "utf-8");
  const gb = tryDecode(bytes, "gb18030");
  if (gb !== null) return accept(gb, "gb18030");
  throw new DocumentError("encoding", "The bytes are neither UTF-8, UTF-16 nor GB18030 text.");
}

function byteOrderMark(bytes: Uint8Array): DecodedText["encoding"] | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark shows as zero bytes at one parity (line ends, digits, tabs are ASCII). */
function zeroBytes(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const end = Math.min(bytes.length, 65536);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return null;
  if (odd > end / 100 && even * 20 < odd) return "utf-16le";
  if (even > end / 100 && odd * 20 < even) return "utf-16be";
  throw new DocumentError("binary", "The file holds zero bytes: it is no text.");
}

function checked(bytes: Uint8Array, encoding: DecodedText["encoding"]): DecodedText {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new DocumentError("encoding", `The bytes are not valid ${encoding}.`);
  return accept(text, encoding);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Noise can be valid GB18030 by chance; a Chinese text has few control or private-use characters. */
function accept(text: string, encoding: DecodedText["encoding"]): DecodedText {
  const sample = text.slice(0, 200_000);
  let strange = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    const control =
      code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 11 && code !== 7;
    if (control || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) strange++;
  }
  if (strange * 50 > sample.length) throw new DocumentError("binary", "The file does not read as text.");
  return { text, encoding };
}
