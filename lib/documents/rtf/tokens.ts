/** A piece of rich text: a brace, a control word with its number, or one byte of text. */
export type Token =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly word: string; readonly value: number | null }
  | { readonly kind: "symbol"; readonly symbol: string }
  | { readonly kind: "byte"; readonly byte: number };

const OPEN: Token = { kind: "open" };
const CLOSE: Token = { kind: "close" };
const [BACKSLASH, LEFT, RIGHT, QUOTE, MINUS, SPACE] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20] as const;
const LONGEST_WORD = 32;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The tokens of a rich text file; what \\bin announces is passed over. */
export function* readTokens(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte === LEFT || byte === RIGHT) {
      yield byte === LEFT ? OPEN : CLOSE;
      at += 1;
    } else if (byte !== BACKSLASH) {
      if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: "byte", byte };
      at += 1;
    } else if (bytes[at + 1] === QUOTE) {
      const code = Number.parseInt(String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0), 16);
      if (!Number.isNaN(code)) yield { kind: "byte", byte: code };
      at += 4;
    } else if (!isLetter(bytes[at + 1])) {
      yield { kind: "symbol", symbol: String.fromCharCode(bytes[at + 1] ?? 0) };
      at += 2;
    } else {
      const { word, value, end } = readWord(bytes, at + 1);
      yield { kind: "word", word, value };
      at = word === "bin" ? end + Math.max(0, value ?? 0) : end;
    }
  }
}

function readWord(bytes: Uint8Array, start: number): { word: string; value: number | null; end: number } {
  let end = start;
  while (isLetter(bytes[end]) && end - start < LONGEST_WORD) end++;
  const word = String.fromCharCode(...bytes.subarray(start, end));
  const digits = bytes[end] === MINUS && isDigit(bytes[end + 1]) ? end + 1 : end;
  let last = digits;
  while (isDigit(bytes[last]) && last - digits < 10) last++;
  const value = last > digits ? Number(String.fromCharCode(...bytes.subarray(end, last))) : null;
  if (value !== null) end = last;
  return { word, value, end: bytes[end] === SPACE ? end + 1 : end };
}
