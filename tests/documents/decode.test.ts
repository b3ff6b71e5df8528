import { describe, expect, it } from "vitest";
import { decodeText, MAX_TEXT_BYTES } from "../../lib/documents/decode";
import { DocumentError } from "../../lib/documents/document-error";

const TEXT = "收入支出决算总表\n单位：万元\n总计\t1764.51\n";

/** 决算 in GB18030, with ASCII around it. */
const GB18030 = new Uint8Array([0x31, 0x09, 0xbe, 0xf6, 0xcb, 0xe3, 0x0a, 0x32, 0x2e, 0x35]);

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes: number[] = mark ? (order === "le" ? [0xff, 0xfe] : [0xfe, 0xff]) : [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes.push(...(order === "le" ? [code & 255, code >> 8] : [code >> 8, code & 255]));
  }
  return new Uint8Array(bytes);
}

function errorCode(bytes: Uint8Array): string {
  try {
    decodeText(bytes);
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
  return "read";
}

describe("the encoding of a text", () => {
  it("reads UTF-8 with and without a byte order mark, without the mark in the text", () => {
    const bytes = new TextEncoder().encode(TEXT);
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding: "utf-8" });
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).toEqual({
      text: TEXT,
      encoding: "utf-8",
    });
  });

  it.each([
    ["le", true],
    ["le", false],
    ["be", true],
    ["be", false],
  ] as const)("reads UTF-16%s, byte order mark %s", (order, mark) => {
    expect(decodeText(utf16(TEXT, order, mark))).toEqual({ text: TEXT, encoding: `utf-16${order}` });
  });

  it("reads GB18030", () => {
    expect(decodeText(GB18030)).toEqual({ text: "1\t决算\n2.5", encoding: "gb18030" });
  });
});

describe("bytes that are no text", () => {
  it("are named empty", () => {
    expect(errorCode(new Uint8Array())).toBe("empty");
    expect(errorCode(new TextEncoder().encode(" \n\t\u3000 \n"))).toBe("empty");
  });

  it.each([
    ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ["zip, docx, xlsx", [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ["doc, xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ["PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d]],
  ])("are named unsupported: %s", (_name, head) => {
    expect(errorCode(new Uint8Array(head))).toBe("unsupported_format");
  });

  it("are named binary when they hold zero bytes or control characters", () => {
    expect(errorCode(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 256))).toBe("binary");
    expect(errorCode(Uint8Array.from({ length: 4000 }, (_, i) => 1 + (i % 30)))).toMatch(
      /^(?:binary|encoding)$/,
    );
  });

  it("are named encoding when no encoding fits", () => {
    expect(errorCode(new Uint8Array([0x41, 0xff, 0xff, 0x80, 0x41]))).toMatch(/^(?:encoding|binary)$/);
  });

  it("are named too large without being decoded", () => {
    expect(errorCode(new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x41))).toBe("too_large");
  });
});
