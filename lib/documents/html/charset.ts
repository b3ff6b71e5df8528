import { type DecodedText, decodeText } from "../decode";

const DECLARED = /charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i;

/** What the first bytes of a page say of its encoding; null where nothing or something unknown is declared. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const match = DECLARED.exec(latin(bytes.subarray(0, 4096)));
  const label = match?.[1] ?? match?.[2];
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}

/**
 * Decodes a page: by its marks and its bytes first (what is valid UTF-8 with Chinese characters is nothing
 * else), then as declared.
 * @throws DocumentError as decodeText
 */
export function decodePage(bytes: Uint8Array): { text: string; encoding: string } {
  const declared = declaredCharset(bytes);
  if (declared === null || /^(?:utf-|gb)/.test(declared)) return decodeText(bytes);
  const valid = tryText(bytes);
  if (valid && valid.encoding !== "gb18030") return valid;
  try {
    return { text: new TextDecoder(declared, { fatal: true }).decode(bytes), encoding: declared };
  } catch {
    return valid ?? decodeText(bytes);
  }
}

function tryText(bytes: Uint8Array): DecodedText | null {
  try {
    return decodeText(bytes);
  } catch {
    return null;
  }
}
