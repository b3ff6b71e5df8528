import { describe, expect, test } from "vitest";
import { parseAddress, Reach } from "../../lib/collect/address";
import { ListError, readList } from "../../lib/collect/list";

describe("a list of addresses", () => {
  test("is a table with a column url; a row that knows whose or which year is one disclosure", () => {
    const list = readList(
      "\ufeffurl,region_code,bureau,year\nhttp://a.test/x/,430626,,\nhttp://a.test/y.html,430626,水利局,2023\n",
      "l.csv",
    );
    expect(list.map(({ url, single, known }) => [url, single, known.region_code, known.bureau])).toEqual([
      ["http://a.test/x/", false, "430626", ""],
      ["http://a.test/y.html", true, "430626", "水利局"],
    ]);
  });

  test("is one address a line", () => {
    expect(readList("\nhttp://a.test/x#part\r\n https://b.test\n", "l.txt").map(({ url }) => url)).toEqual([
      "http://a.test/x",
      "https://b.test/",
    ]);
  });

  test("that cannot be used says where and what to do", () => {
    const fault = (text: string): string => {
      try {
        readList(text, "l.csv");
      } catch (error) {
        if (error instanceof ListError) return error.message;
        throw error;
      }
      return "no fault";
    };
    expect(fault("")).toContain("l.csv names no address");
    expect(fault("address\nhttp://a.test\n")).toContain("no column url");
    expect(fault("url\nfile:///etc/passwd\n")).toContain("l.csv line 2: file:///etc/passwd is no address");
    expect(fault("http://a.test\nhttp://me:secret@a.test\n")).toContain("line 2");
    expect(fault('url\n"http://a.test\n')).toContain("l.csv: line");
  });
});

describe("how far links are followed", () => {
  const reach = new Reach(["http://a.test/czj/bmjs/index.html", "https://b.test:8443/list"]);

  test("inside the folders the list names, on its hosts alone", () => {
    const within = (url: string) => reach.isWithin(url);
    expect(within("https://a.test/czj/bmjs/2023/x.html")).toBe(true);
    expect(within("http://a.test/czj/bmjsx/x.html")).toBe(false);
    expect(within("http://a.test/czj/")).toBe(false);
    expect(within("http://a.test/czj/bmjs/../../secret")).toBe(false);
    expect(within("https://b.test:8443/list")).toBe(true);
    expect(within("https://b.test:8443/list/2")).toBe(true);
    expect(within("https://b.test/list/2")).toBe(false);
    expect(within("http://a.test.evil.test/czj/bmjs/")).toBe(false);
  });

  test("an address with a session is the one without", () => {
    expect(parseAddress("/x.html;jsessionid=0A1B?p=1#top", "http://a.test")?.href).toBe(
      "http://a.test/x.html?p=1",
    );
  });
});
