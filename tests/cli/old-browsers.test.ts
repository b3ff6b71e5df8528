import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { BROUGHT_ALONG, printBringing } from "../../lib/cli/old-browsers";

const SCRIPT = "/base/old.js";

/** What the page's first script writes in a browser where `removed` has run. */
function writtenWithout(removed: string): string[] {
  const written: string[] = [];
  const context = createContext({ document: { write: (text: string) => written.push(text) }, URL });
  runInContext(`var self = globalThis; ${LATER}; ${removed}`, context);
  runInContext(printBringing(SCRIPT), context);
  return written;
}

/** What this Node may lack and a browser of today has. */
const LATER = `
  self.URL = { canParse() {} };
  self.Promise.withResolvers ??= () => undefined;
  Set.prototype.union ??= () => undefined;
  Map.groupBy ??= () => undefined;
  Object.groupBy ??= () => undefined;
  self.Iterator = { from() {}, prototype: { map() {} } };
`;

const REMOVED: Readonly<Record<string, string>> = {
  "core-js/actual/array/to-reversed": "delete Array.prototype.toReversed",
  "core-js/actual/array/to-sorted": "delete Array.prototype.toSorted",
  "core-js/actual/array/to-spliced": "delete Array.prototype.toSpliced",
  "core-js/actual/array/with": "delete Array.prototype.with",
  "core-js/actual/iterator": "delete self.Iterator",
  "core-js/actual/map/group-by": "delete Map.groupBy",
  "core-js/actual/object/group-by": "delete Object.groupBy",
  "core-js/actual/promise/with-resolvers": "delete Promise.withResolvers",
  "core-js/actual/set": "delete Set.prototype.union",
  "core-js/actual/url/can-parse": "delete URL.canParse",
};

describe("what an old browser lacks", () => {
  test("is fetched by no browser that has all of it", () => {
    expect(writtenWithout("")).toEqual([]);
  });

  test.each(Object.keys(BROUGHT_ALONG))("is fetched where %s is missing", (path) => {
    expect(writtenWithout(REMOVED[path] ?? "")).toEqual([`<script src="${SCRIPT}"></script>`]);
  });

  test("is the same in pages and in the worker that reads documents", () => {
    const imported = readFileSync("components/foundation/polyfills.ts", "utf8").match(/core-js[^"]+/g);
    expect(imported?.toSorted()).toEqual(Object.keys(BROUGHT_ALONG).toSorted());
  });
});
