/** Characters that steer a terminal, or turn the order of what stands beside them. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A name or message with what would steer a terminal made visible: ␛ in the place of escape, ⟨202E⟩ of others. */
export function shownName(name: string): string {
  return name.replace(STEERING, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "␡" : `⟨${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}

/** JSON whose strings steer no terminal; it says the same. */
export const quietJson = (json: string): string =>
  json.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A name whose bytes are in no known code keeps each of them as ⟨D0⟩. */
export function decodeName(bytes: Uint8Array): string {
  for (const code of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(code, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {}
  }
  return [...bytes]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `⟨${byte.toString(16).toUpperCase()}⟩`))
    .join("");
}
