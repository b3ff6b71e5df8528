import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMhtml } from "../../lib/documents/html/read-mhtml";
import { readRtf } from "../../lib/documents/rtf/read-rtf";
import { sniff } from "../../lib/documents/sniff";
import { runs } from "../support/runs";
import { errorCode } from "./support/error-code";
import { rtfFile } from "./support/write-rtf";

const texts = (body: string): string[][] =>
  readRtf(rtfFile(body)).rows.map((row) => row.cells.map((cell) => cell.text));

describe("rich text under the name of a Word file", () => {
  it("is told from its bytes", () => {
    expect(sniff(rtfFile("x"))).toBe("rtf");
  });

  it("is decoded by the charset of its fonts and of the file, and as Unicode", () => {
    expect(texts("\\f0\\'be\\'f6\\'cb\\'e3\\par \\f1\\'be\\'f6\\par \\u20915?\\u31639\\'3f\\par")).toEqual([
      ["决算"],
      ["决"],
      ["决算"],
    ]);
  });

  it("keeps escaped braces and leaves out fonts, pictures, field codes, hidden and deleted text", () => {
    expect(
      texts(
        "a\\{b\\}{\\pict\\bin4 }}}}ff}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}{\\v no}{\\deleted no}{\\strike no}{\\strike0 yes}{\\*\\unknown no}\\par",
      ),
    ).toEqual([["a{b}3yes"]]);
  });

  it("that is cut off or changed anywhere is read or refused by name", async () => {
    const file = rtfFile(
      "\\trowd\\cellx100\\cellx200\\intbl a\\cell b\\cell\\row\\pard {\\b c}\\u20915?\\par",
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length), fc.nat(file.length - 1), fc.nat(255), async (cut, at, byte) => {
        const changed = file.slice();
        changed[at] = byte;
        expect(await errorCode(() => readRtf(file.subarray(0, cut)))).not.toBe("other");
        expect(await errorCode(() => readRtf(changed))).not.toBe("other");
      }),
      { numRuns: runs(200) },
    );
  });

  it("whose rows name their edges without a beginning has the columns it had, not ever more", () => {
    const row = "\\cellx100\\cellx200\\intbl a\\cell 1.00\\cell\\row ";
    const read = readRtf(rtfFile(`\\trowd${row.repeat(2000)}`)).rows;
    expect(read).toHaveLength(2000);
    expect(read.every(({ cells }) => cells.length === 2)).toBe(true);
  });

  it("that is nested without end is refused", async () => {
    expect(await errorCode(() => readRtf(rtfFile("{".repeat(100_000))))).toBe("too_deep");
  });
});

describe("a page saved as one file under the name of a Word file", () => {
  const page = "<html><body><table><tr><td>公务接待费</td><td>1.20</td></tr></table></body></html>";
  const quoted = [...new TextEncoder().encode(page)]
    .map((byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
        : String.fromCharCode(byte),
    )
    .join("")
    .replace("<td>1", "<td>=\r\n1");
  const message = (type: string, encoding: string, body: string): Uint8Array =>
    new TextEncoder().encode(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="--=_x"\r\n\r\n----=_x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_x--\r\n`,
    );

  it.each([
    ["quoted-printable", quoted],
    ["base64", Buffer.from(page).toString("base64")],
  ])("is decoded from %s", (encoding, body) => {
    const file = message('text/html; charset="utf-8"', encoding, body);
    expect(sniff(file)).toBe("mhtml");
    expect(readMhtml(file).rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["公务接待费", "1.20"],
    ]);
  });

  it("holds the sheets of a workbook behind a frame that names them", () => {
    const part = (name: string, body: string): string =>
      `----=_x\r\nContent-Location: file:///C:/x.files/${name}\r\nContent-Type: text/html; charset="us-ascii"\r\n\r\n${body}\r\n`;
    const table = (cells: string): string => `<html><table><tr>${cells}</tr></table></html>`;
    const file = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=_x"\r\n\r\n${part("x.htm", "<html><frameset></frameset></html>")}${part("sheet001.htm", table("<td>a</td><td>1</td>"))}${part("sheet002.htm", table("<td>b</td><td>2</td><td>3</td>"))}${part("tabstrip.htm", "<p>x</p>")}----=_x--\r\n`;
    const { rows } = readMhtml(new TextEncoder().encode(file));
    expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["a", "1"],
      ["b", "2", "3"],
    ]);
  });

  it("is looked for in bounded time", () => {
    const lines = new TextEncoder().encode("a: b\r\n".repeat(500));
    expect(sniff(lines)).toBe("text");
  });

  it("without a page, without a boundary or damaged is refused by name", async () => {
    expect(await errorCode(() => readMhtml(message("image/png", "base64", "AA==")))).toBe("damaged");
    expect(await errorCode(() => readMhtml(message("text/html", "base64", "*")))).toBe("damaged");
    const bare = new TextEncoder().encode("Content-Type: multipart/related\r\n\r\nx");
    expect(await errorCode(() => readMhtml(bare))).toBe("damaged");
  });
});
