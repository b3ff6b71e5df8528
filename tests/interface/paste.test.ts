import { expect, test } from "vitest";
import { pastedFiles } from "../../components/documents/intake/use-window-paste";

const NAMES = { text: () => "text.txt", page: () => "page.html" };
const clipboard = (data: Readonly<Record<string, string>>, files: readonly File[] = []): DataTransfer =>
  ({ files, getData: (type: string) => data[type] ?? "" }) as unknown as DataTransfer;
const read = (data: Readonly<Record<string, string>>) =>
  pastedFiles(clipboard(data), NAMES).map(({ name, source }) => [
    name,
    new TextDecoder().decode(source as Uint8Array<ArrayBuffer>),
  ]);

test("a copied page keeps its tables as markup", () => {
  const markup = "<h1>某局决算</h1><table><tr><td>支出</td><td>12.00</td></tr></table>";
  expect(read({ "text/html": markup, "text/plain": "某局决算\n支出 12.00" })).toEqual([
    ["page.html", markup],
  ]);
});

test("copied text without a table is text, whatever its markup", () => {
  expect(read({ "text/html": "<p>支出 12.00</p>", "text/plain": "支出 12.00" })).toEqual([
    ["text.txt", "支出 12.00"],
  ]);
});

test("an empty clipboard is no document", () => {
  expect(read({ "text/plain": " \n" })).toEqual([]);
});

test("copied cells are a table, though a spreadsheet gives a picture of them besides", () => {
  const picture = new File([new Uint8Array([1])], "image.png", { type: "image/png" });
  const markup = "<table><tr><td>支出</td><td>12.00</td></tr></table>";
  const names = (data: Readonly<Record<string, string>>): string[] =>
    pastedFiles(clipboard(data, [picture]), NAMES).map(({ name }) => name);
  expect(names({ "text/html": markup })).toEqual(["page.html"]);
  expect(names({ "text/html": "<img src=x>" })).toEqual(["image.png"]);
});
