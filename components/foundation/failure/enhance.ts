/**
 * Takes over from plain markup once better code has come. Without it, after a new release or off line, the plain
 * markup stays: it shows the same, so nothing is said.
 */
export function enhance<Code>(code: Promise<Code>, take: (code: Code) => void): () => void {
  let gone = false;
  code.then(
    (loaded) => !gone && take(loaded),
    () => undefined,
  );
  return () => {
    gone = true;
  };
}
