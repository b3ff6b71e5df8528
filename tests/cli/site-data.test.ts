import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { paths } from "../../lib/cli/paths";
import { publishCommand } from "../../lib/cli/publish";
import { addAddresses, DataChoiceError, prepareData } from "../../lib/cli/site-data";
import { SourceTable } from "../../lib/collect/source-table";
import type { DocumentRecord } from "../../lib/records/schema";

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), "atlas-site-"));

describe("what a site is made of", () => {
  test("is the shipped package where nothing is named", async () => {
    expect(await prepareData({})).toBe(paths.data);
  });

  test("a folder without a package is a sentence that says how to make one", async () => {
    const dir = await folder();
    await expect(prepareData({ data: dir })).rejects.toThrow(DataChoiceError);
    await expect(prepareData({ data: dir })).rejects.toThrow("npm run extract -- --out");
    await expect(prepareData({ data: join(dir, "nowhere") })).rejects.toThrow("holds no data package");
  });

  test("a table of addresses that is missing, or is none, is a sentence", async () => {
    const file = join(await folder(), "addresses.csv");
    await expect(prepareData({ data: paths.data, sources: file })).rejects.toThrow("there is no table");
    await writeFile(file, "name,address\na,b\n");
    await expect(prepareData({ data: paths.data, sources: file })).rejects.toThrow("has no columns");
  });

  test("documents take address and title by the path or the bare name of their file", () => {
    const document = (file: string) => ({ file, url: null, title: "printed" }) as DocumentRecord;
    const addresses = SourceTable.read(
      [
        "file,url,page,title,published,status",
        "a.pdf,https://a.test/a,,,,new",
        "2023/b.pdf,https://a.test/b,https://a.test/,given,2024-09-20,new",
        "2021/d.pdf,https://a.test/1,,,,new",
        "2022/d.pdf,https://a.test/2,,,soon,new",
        ",https://a.test/nothing,,,,failed",
      ].join("\n"),
    );
    const files = ["2022/a.pdf", "2023/b.pdf", "c.pdf", "d.pdf", "2022/d.pdf"];
    const found = addAddresses(files.map(document), addresses);
    expect(found.map(({ url, title, page_url, published }) => [url, title, page_url, published])).toEqual([
      ["https://a.test/a", "printed", null, null],
      ["https://a.test/b", "given", "https://a.test/", "2024-09-20"],
      [null, "printed", undefined, undefined],
      [null, "printed", undefined, undefined],
      ["https://a.test/2", "printed", null, null],
    ]);
  });

  test("a folder with other files is never taken for a site's, and documents that are missing are named", async () => {
    const said = vi.spyOn(console, "error").mockReturnValue();
    const out = await folder();
    await writeFile(join(out, "letter.txt"), "mine");
    await publishCommand.parseAsync([paths.data, "--out", out], { from: "user" });
    await publishCommand.parseAsync(["/nowhere/at-all", "--out", out], { from: "user" });
    expect(said.mock.calls.flat().join("\n")).toMatch(/holds other files.*there is no .nowhere/s);
    expect(await readFile(join(out, "letter.txt"), "utf8")).toBe("mine");
    expect(process.exitCode).toBe(2);
    process.exitCode = 0;
  });
});
