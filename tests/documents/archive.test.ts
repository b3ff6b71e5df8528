import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { documentsIn } from "../../lib/documents/archive";
import { BUDGETS } from "../../lib/documents/budgets";

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

const findLast = (bytes: Uint8Array, mark: readonly number[]): number =>
  bytes.findLastIndex((_, i) => mark.every((byte, k) => bytes[i + k] === byte));

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

  it("without files is an empty archive, not an unknown file", () => {
    expect(found(zipSync({}))).toEqual(["a.zip empty"]);
  });

  it("whose names were written in the system's own code is read", () => {
    const bytes = zipSync({ "AAAA.txt": TEXT });
    expect(found(replaceBytes(bytes, [0x41, 0x41, 0x41, 0x41], [0xbe, 0xf6, 0xcb, 0xe3]))).toEqual([
      "a.zip/决算.txt",
    ]);
  });

  it("that lies too deep, holds nothing or is damaged is named and the others are read", () => {
    let deep = zipSync({ "z.txt": TEXT });
    for (let i = 0; i < BUDGETS.archiveDepth.most; i++) deep = zipSync({ "x.zip": deep });
    const cut = zipSync({ "d.txt": TEXT }).slice(0, 60);
    const bytes = zipSync({
      "deep.zip": deep,
      "none.zip": zipSync({ ".DS_Store": TEXT }),
      "cut.zip": cut,
      "e.txt": TEXT,
    });
    expect(found(bytes).map((one) => one.replaceAll("/x.zip", ""))).toEqual([
      "a.zip/deep.zip too_deep",
      "a.zip/none.zip empty",
      "a.zip/cut.zip damaged",
      "a.zip/e.txt",
    ]);
  });

  it("with more documents than may be is read up to the limit, nested ones counted, and says how many it left out", () => {
    const part = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.txt`, TEXT]));
    const inner = zipSync(part, { level: 0 });
    const members = [...documentsIn("a.zip", zipSync({ "1.zip": inner, "2.zip": inner }, { level: 0 }))];
    expect(members.filter((one) => "bytes" in one)).toHaveLength(BUDGETS.archiveEntries.most);
    const last = members.at(-1);
    expect(last && "error" in last && `${last.error.code} ${last.error.message}`).toMatch(
      /^too_many 200 more files/,
    );
  });

  it("with a protected entry is read without it", () => {
    const bytes = zipSync({ "a.txt": TEXT, "b.txt": TEXT }, { level: 0 });
    const directory = findLast(bytes, [0x50, 0x4b, 1, 2]);
    bytes[directory + 8] = (bytes[directory + 8] as number) | 1;
    expect(found(bytes)).toEqual(["a.zip/a.txt", "a.zip/b.txt encrypted"]);
  });

  it("that unpacks to far more than it holds is not unpacked", () => {
    const bomb = zipSync({ "zeros.txt": new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    expect(found(zipSync({ "bomb.zip": bomb, "a.txt": TEXT }))).toEqual([
      "a.zip/bomb.zip/zeros.txt compression_ratio",
      "a.zip/a.txt",
    ]);
  });

  it("is the file itself where it is no archive", () => {
    expect(found(TEXT)).toEqual(["a.zip"]);
  });
});
