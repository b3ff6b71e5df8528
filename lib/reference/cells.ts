/** Text of an optional cell. */
export const optional = (text: string): string | null => (text === "" ? null : text);

/** Integer of an optional cell. @throws RangeError for text that is none */
export function optionalInteger(text: string): number | null {
  return text === "" ? null : integer(text);
}

/** @throws RangeError for text that is no integer */
export function integer(text: string): number {
  if (!/^-?\d+$/.test(text)) throw new RangeError(`not an integer: ${text}`);
  return Number(text);
}
