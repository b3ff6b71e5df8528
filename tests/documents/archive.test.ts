import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ARCHIVE_LIMITS, documentsIn } from "../../lib/documents/archive";

const found = (bytes: Uint8Array): string[] =>
  [...documentsIn("a.zip", bytes)].map((one) => `${one.name}${"error" in one ? ` ${one.error.code}` : ""}`);

const TEXT = strToU8("决算");

/** Replaces every run of bytes by another of the same length. */
function replaceBytes(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const out = bytes.slice();
  for (let i = 0; i + from.length <= out.length; i++)
    if (from.every((byte, k) => out[i + k] === byte)) out.set(to, i);
  return out;
}

describe("an archive of documents", () => {
  it("gives its members their own names, folders and nested archives included, without litter", () => {
    const bytes = zipSync({
      "县/a.txt": TEXT,
      "县/": new Uint8Array(),
      "县\\b.txt": TEXT,
      "inner.zip": zipSync({ "c.txt": TEXT }),
      "__MACOSX/县/._a.txt": TEXT,
      "县/.DS_Store": TEXT,
      "县/Thumbs.db": TEXT,
      "~$a.docx": TEXT,
    });
    expect(found(bytes)).toEqual(["a.zip/县/a.txt", "a.zip/县/b.txt", "a.zip/inner.zip/c.txt"]);
  });

  it("whose names were written in the system's own code is read", () => {
    const bytes = zipSync({ "AAAA.txt": TEXT });
    expect(found(replaceBytes(bytes, [0x41, 0x41, 0x41, 0x41], [0xbe, 0xf6, 0xcb, 0xe3]))).toEqual([
      "a.zip/决算.txt",
    ]);
  });

  it("that lies too deep, holds nothing or is damaged is named and the others are read", () => {
    const deep = zipSync({ "x.zip": zipSync({ "y.zip": zipSync({ "z.txt": TEXT }) }) });
    const cut = zipSync({ "d.txt": TEXT }).slice(0, 60);
    const bytes = zipSync({
      "deep.zip": deep,
      "none.zip": zipSync({ ".DS_Store": TEXT }),
      "cut.zip": cut,
      "e.txt": TEXT,
    });
    expect(found(bytes)).toEqual([
      "a.zip/deep.zip/x.zip too_deep",
      "a.zip/none.zip empty",
      "a.zip/cut.zip damaged",
      "a.zip/e.txt",
    ]);
  });

  it("with more documents than may be is read up to the limit, nested ones counted", () => {
    const part = Object.fromEntries(
      Array.from({ length: ARCHIVE_LIMITS.documents - 1000 }, (_, i) => [`${i}.txt`, TEXT]),
    );
    const inner = zipSync(part, { level: 0 });
    const names = found(zipSync({ "1.zip": inner, "2.zip": inner }, { level: 0 }));
    expect(names).toHaveLength(ARCHIVE_LIMITS.documents + 1);
    expect(names.at(-1)).toMatch(/ too_many$/);
  });

  it("that unpacks to far more than it holds is not unpacked", () => {
    const bomb = zipSync({ "zeros.txt": new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    expect(found(zipSync({ "bomb.zip": bomb, "a.txt": TEXT }))).toEqual([
      "a.zip/bomb.zip compression_ratio",
      "a.zip/a.txt",
    ]);
  });

  it("is the file itself where it is no archive", () => {
    expect(found(TEXT)).toEqual(["a.zip"]);
  });
});
