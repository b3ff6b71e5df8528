import { describe, expect, test } from "vitest";
import { filesOf, isDisclosure, readPage } from "../../lib/collect/page";

const AT = "http://portal.test/czj/bmjs/index.html";
const read = (markup: string, at = AT) => readPage(new TextEncoder().encode(markup), at);
const linksOf = (markup: string, at = AT) =>
  read(markup, at).links.map(({ url, kind, words }) => [
    kind,
    new URL(url).href.replace("http://portal.test", ""),
    words,
  ]);

describe("links of a page", () => {
  test("are pages, further pages of the same list, files and pictures", () => {
    expect(
      linksOf(`<a href="./2023/a.html">水利局2022年度决算</a> <a href='index_2.html'>下一页</a> <a href=index_3.html>3</a>
        <a href="/files/b.PDF">附件1</a> <a href="/down?id=7">部门决算表.xlsx</a> <img src="logo.png" alt="标志">
        <a href="?page=4"> 尾页 </a> <a href="other.html">2</a>`),
    ).toEqual([
      ["page", "/czj/bmjs/2023/a.html", "水利局2022年度决算"],
      ["paging", "/czj/bmjs/index_2.html", "下一页"],
      ["paging", "/czj/bmjs/index_3.html", "3"],
      ["file", "/files/b.PDF", "附件1"],
      ["file", "/down?id=7", "部门决算表.xlsx"],
      ["picture", "/czj/bmjs/logo.png", "标志"],
      ["paging", "/czj/bmjs/index.html?page=4", "尾页"],
      ["page", "/czj/bmjs/other.html", "2"],
    ]);
  });

  test("follow base, frames and pages that send on, and pass over what is no address to read", () => {
    expect(
      linksOf(`<meta http-equiv="refresh" content="3; url='/moved/'"><base href="/elsewhere/"><iframe src="list.html"></iframe>
        <a href="javascript:void(0)">x</a><a href="mailto:a@b.c">y</a><a href="ftp://portal.test/z">z</a><a href="http://u:p@portal.test/">u</a>
        <a href="http://[">broken</a><a href="file:///etc/passwd">f</a><a name="here">n</a>`),
    ).toEqual([
      ["page", "/moved/", ""],
      ["page", "/elsewhere/list.html", ""],
    ]);
  });

  test("survive markup that is broken in every way", () => {
    expect(
      linksOf(
        `<ul><li><a href="a.html">一<a href=b.html>二</li></div><li><a href=c.html><table>三</ul><p><a href="d.html" class=>四`,
      ),
    ).toEqual([
      ["page", "/czj/bmjs/a.html", "一"],
      ["page", "/czj/bmjs/b.html", "二"],
      ["page", "/czj/bmjs/c.html", "三"],
      ["page", "/czj/bmjs/d.html", "四"],
    ]);
  });

  test("of a list whose paging a script draws are all its pages", () => {
    const script = `<script>createPageHTML(4, 0, "index", "html");</script>`;
    expect(linksOf(script).map(([, path]) => path)).toEqual(
      [1, 2, 3].map((n) => `/czj/bmjs/index_${n}.html`),
    );
  });

  test("carry the date of their own item, wherever it stands in it", () => {
    const dates = (markup: string) => read(markup).links.map(({ date }) => date);
    expect(
      dates(
        `<ul><li><span>2023-09-28</span><a href=a>A</a></li><li><a href=b>B</a><span>[2023/9/1]</span></li><li><a href=c>C</a></li></ul>`,
      ),
    ).toEqual(["2023-09-28", "2023-09-01", null]);
    expect(dates(`<table><tr><td><a href=a>A</a></td><td>2023年02月30日</td></tr></table>`)).toEqual([null]);
  });
});

describe("what a page says of itself", () => {
  test("title and date of publication from what governments' pages state, else from what is shown", () => {
    const stated = read(
      `<meta name="ArticleTitle" content="水利局2022年度部门决算"><meta name="PubDate" content="2023-09-28 10:00"><title>门户网站</title><p>发布时间：2023-10-01</p>`,
    );
    expect([stated.title, stated.published]).toEqual(["水利局2022年度部门决算", "2023-09-28"]);
    const shown = read(
      `<title>门户网站</title><h1>教育局 2022 年度<br>部门决算</h1><p>成文日期 2023-08-01 发布日期：2023年9月30日</p>`,
    );
    expect([shown.title, shown.published]).toEqual(["教育局 2022 年度部门决算", "2023-09-30"]);
    expect(read("<p>本部门2022-01-01成立</p>").published).toBeNull();
  });

  test("a page in GBK is read as well", () => {
    // “决算公开” in GBK
    const words = new Uint8Array([0xbe, 0xf6, 0xcb, 0xe3, 0xb9, 0xab, 0xbf, 0xaa]);
    const head = new TextEncoder().encode('<meta charset="gb2312"><title>');
    expect(readPage(new Uint8Array([...head, ...words]), AT).title).toBe("决算公开");
  });
});

describe("what is taken of a page", () => {
  const account = `<h1>水利局2022年度部门决算</h1><p>本年收入1,234.56万元。</p>`;

  test("the page itself where its title says what it is and its text states amounts", () => {
    expect(isDisclosure(read(account), "")).toBe(true);
    expect(isDisclosure(read(`<h1>公示</h1><p>本年收入1,234.56万元。</p>`), "")).toBe(false);
    expect(isDisclosure(read(`<h1>公示</h1><p>本年收入1,234.56万元。</p>`), "“三公”经费")).toBe(true);
    expect(isDisclosure(read(`<h1>部门决算公开</h1><a href=a>收入1,234.56万元</a>`), "")).toBe(false);
    expect(isDisclosure(read(`<h1>部门决算公开</h1><p>2023.09.28 10:30</p>`), "")).toBe(false);
  });

  const filesIn = (markup: string, words = "") =>
    filesOf(read(markup), AT, words).map(({ url }) => url.replace("http://portal.test", ""));

  test("its files where they, or it, say what they are", () => {
    expect(
      filesIn(
        `<h1>公告</h1><a href=a.pdf>附件</a><a href=b.pdf>绩效自评</a><a href="/x/%E5%86%B3%E7%AE%97.doc">附件</a>`,
      ),
    ).toEqual(["/czj/bmjs/b.pdf", "/x/%E5%86%B3%E7%AE%97.doc"]);
    expect(filesIn(`<h1>2022年部门决算</h1><a href=a.pdf>附件</a>`)).toEqual(["/czj/bmjs/a.pdf"]);
  });

  test("of a disclosure that is nothing but scans, the pictures beside it, and those that say so", () => {
    const scans = `<h1>2022年部门决算</h1><img src="/images/logo.png"><img src="W0201.jpg"><img src="W0202.jpg">`;
    expect(filesIn(scans)).toEqual(["/czj/bmjs/W0201.jpg", "/czj/bmjs/W0202.jpg"]);
    expect(filesIn(`${scans}<a href=a.pdf>附件</a>`)).toEqual(["/czj/bmjs/a.pdf"]);
    expect(filesIn(`${account}<img src="W0201.jpg"><img src="W0202.jpg" alt="决算表">`)).toEqual([
      "/czj/bmjs/W0202.jpg",
    ]);
  });
});
