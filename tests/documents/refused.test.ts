import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readAnyDocument } from "../../lib/cli/read-document";
import { DocumentError } from "../../lib/documents/document-error";

const refusal = async (bytes: Uint8Array): Promise<DocumentError> => {
  const error = await readAnyDocument(bytes).catch((cause: unknown) => cause);
  if (!(error instanceof DocumentError)) throw new Error(`read, or failed otherwise: ${String(error)}`);
  return error;
};

const packed = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<x/>")])));

describe("a picture", () => {
  it("is named as one where pictures are not to be recognised", async () => {
    const error = await readAnyDocument(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), undefined, "never").catch(
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ code: "scanned" });
  });
});

describe("a file of a kind that is not read", () => {
  it.each([
    ["OFD without a document", packed("OFD.xml", "Doc_0/Document.xml"), "damaged", /names no document/],
    [
      "slides of OpenDocument",
      packed("content.xml", "META-INF/manifest.xml"),
      "unsupported_format",
      /as PDF/,
    ],
    ["RAR", strToU8("Rar!\x1a\x07\x00 and more of it"), "unsupported_format", /unpack/],
    ["7z", new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), "unsupported_format", /unpack/],
    ["gzip", new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]), "unsupported_format", /unpack/],
    ["a cut-off photograph", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "damaged", /picture/],
    [
      "an animated picture",
      new TextEncoder().encode("GIF89a and more"),
      "unsupported_format",
      /PNG, JPEG and TIFF/,
    ],
    ["slides", packed("[Content_Types].xml", "ppt/presentation.xml"), "unsupported_format", /not read/],
  ])("is refused by name, with what to do instead: %s", async (_, bytes, code, message) => {
    const error = await refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});
