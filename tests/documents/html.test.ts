import { describe, expect, it } from "vitest";
import { DocumentError } from "../../lib/documents/document-error";
import { readHtml } from "../../lib/documents/html/read-html";
import { sniff } from "../../lib/documents/sniff";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = (html: string): string[][] =>
  readHtml(bytes(html)).rows.map((row) => row.cells.map((cell) => cell.text));

describe("a web page", () => {
  it("spreads spans: the text stands in the first cell, the others are blank", () => {
    const html = `<table><tr><td rowspan=2>项目</td><td colspan="2">支出</td></tr>
      <tr><td>基本</td><td>项目</td></tr><tr><td>合计</td><td>1.00</td><td>2.00</td></tr></table>`;
    expect(texts(html)).toEqual([
      ["项目", "支出", ""],
      ["", "基本", "项目"],
      ["合计", "1.00", "2.00"],
    ]);
  });

  it("leaves out columns that only spans pass through", () => {
    const html =
      "<table><tr><td colspan=3>甲</td><td>乙</td></tr><tr><td colspan=3>1</td><td>2</td></tr></table>";
    expect(texts(html)).toEqual([
      ["甲", "乙"],
      ["1", "2"],
    ]);
  });

  it("opens tables that only lay out the page and reads nested tables on their own", () => {
    const html = `<table><tr><td><p>标题</p></td></tr><tr><td>前言<table><tr><td>甲</td><td>1</td></tr></table>后记</td></tr></table>`;
    expect(texts(html)).toEqual([["标题"], ["前言"], ["甲", "1"], ["后记"]]);
  });

  it("closes cells and rows left open", () => {
    expect(texts("<table><tr><td>甲<td><span>1<tr><td>乙<td>2</table>尾")).toEqual([
      ["甲", "1"],
      ["乙", "2"],
      ["尾"],
    ]);
  });

  it("drops scripts, styles, menus and hidden text", () => {
    const html = `<style>p{}</style><nav>菜单</nav><script>alert("<p>x</p>")</script>
      <p style="color:red; display: none">藏</p><p hidden>隐</p><p>正文</p>`;
    expect(texts(html)).toEqual([["正文"]]);
  });

  it("leaves out what is struck out and the raised marks of notes, and keeps units", () => {
    const html = `<table><tr><td>合计<sup>①</sup></td><td><s>90.00</s>95.31<sup> 2</sup></td></tr></table>
      <p><span style="text-decoration: line-through">旧</span>用房80m<sup>2</sup></p>`;
    expect(texts(html)).toEqual([["合计", "95.31"], ["用房80m2"]]);
  });

  it("reads copied Word markup without its conditions and empty office tags", () => {
    const html = `<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->
      <p class=MsoNormal><![if !supportLists]><span>一、</span><![endif]>收入<span
      lang=EN-US>2023<o:p></o:p></span>年&nbsp;</p>`;
    expect(texts(html)).toEqual([["一、收入2023年"]]);
  });

  it("breaks lines at paragraphs, headings, list items and line breaks only", () => {
    const html = "<h1>题</h1><p>一<b>二</b>三<br>四</p><ul><li>五<li>六</ul>";
    expect(texts(html)).toEqual([["题"], ["一二三"], ["四"], ["五"], ["六"]]);
  });

  it("joins a Chinese line wrapped in the source and keeps lines of preformatted text", () => {
    expect(texts("<p>财政\n  拨款 1\n元</p><pre>甲\n乙</pre>")).toEqual([["财政拨款 1 元"], ["甲"], ["乙"]]);
  });

  it("numbers places in reading order", () => {
    const { rows, text } = readHtml(bytes("<p>甲</p><table><tr><td>乙</td><td>丙</td></tr></table>"));
    const cells = rows.flatMap((row) => row.cells);
    expect(cells.map((cell) => text.slice(cell.place.char, cell.place.char + 1))).toEqual(["甲", "乙", "丙"]);
    expect(cells.map((cell) => cell.place.line)).toEqual([1, 2, 2]);
  });

  it.each([
    ["gb2312", "gb18030", [0xbe, 0xf6, 0xcb, 0xe3]],
    ["big5", "big5", [0xa8, 0x4d, 0xba, 0xe2]],
    ["utf-8", "gb18030", [0xbe, 0xf6, 0xcb, 0xe3]],
  ])("declared as %s is decoded as %s", (declared, encoding, word) => {
    const page = new Uint8Array([
      ...bytes(`<html><meta charset="${declared}"><p>`),
      ...word,
      ...bytes("</p>"),
    ]);
    const model = readHtml(page);
    expect(model.encoding).toBe(encoding);
    expect(model.text).toBe(encoding === "big5" ? "決算" : "决算");
    expect(model.rows[0]?.cells[0]?.text).toBe("决算");
  });

  it("leaves out readings set above or behind characters", () => {
    expect(texts("<p>公務<ruby>用<rp>(</rp><rt>yòng</rt><rp>)</rp></ruby>車(chē)運行費</p>")).toEqual([
      ["公务用车运行费"],
    ]);
  });

  it("wrongly declared as GBK but valid UTF-8 is read as UTF-8", () => {
    expect(texts('<meta charset="gbk"><p>决算</p>')).toEqual([["决算"]]);
  });

  it("is told from its bytes", () => {
    expect(sniff(bytes("\ufeff <!-- x --><!DOCTYPE html><p>"))).toBe("html");
    expect(sniff(bytes("<table><tr><td>1"))).toBe("html");
    expect(sniff(bytes("决算 < 预算 <br>"))).toBe("text");
  });
});

describe("a hostile page", () => {
  const code = (html: string): string | null => {
    try {
      readHtml(bytes(html));
      return null;
    } catch (error) {
      return error instanceof DocumentError ? error.code : "other";
    }
  };

  it.each([
    ["elements nested without end", "<div>".repeat(100_000), "too_deep"],
    ["tables nested without end", "<table><tr><td>".repeat(100_000), "too_deep"],
    ["a huge cell", `<table><tr><td>${"款".repeat(1_000_000)}</td><td>1</td></tr></table>`, "too_large"],
    [
      "spans that multiply",
      `<table>${`<tr>${"<td colspan=1000 rowspan=60000>1</td>".repeat(20)}</tr>`.repeat(300)}</table>`,
      "too_large",
    ],
    ["no text", "<html><body></body></html>", "empty"],
  ])("with %s is refused by name", (_, html, expected) => {
    expect(code(html)).toBe(expected);
  });

  it("keeps keys of the object prototype as text", () => {
    expect(texts("<table><tr><td __proto__=1>__proto__</td><td>constructor</td></tr></table>")).toEqual([
      ["__proto__", "constructor"],
    ]);
  });
});
