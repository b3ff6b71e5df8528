import { describe, expect, test } from "vitest";
import { isRoute, pathOf, ROUTES, translatePath } from "../../components/foundation/shell/routes";

describe("addresses of pages", () => {
  test("every page has one in each language, and each leads to the other", () => {
    for (const { id } of ROUTES) {
      expect(translatePath(pathOf(id, "zh"), "en")).toBe(pathOf(id, "en"));
      expect(translatePath(pathOf(id, "en"), "zh")).toBe(pathOf(id, "zh"));
    }
  });

  test("a page is known with and without its last slash, and only by its own address", () => {
    expect(isRoute("/en/compare", "compare", "en")).toBe(true);
    expect(isRoute("/compare/", "compare", "zh")).toBe(true);
    expect(isRoute("/compare/", "overview", "zh")).toBe(false);
    expect(isRoute("/en", "overview", "en")).toBe(true);
  });

  test("a page whose name begins with en is not taken for English", () => {
    expect(translatePath("/entries/", "zh")).toBe("/entries/");
  });
});
