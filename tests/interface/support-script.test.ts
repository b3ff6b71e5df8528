import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { supportScript } from "../../components/foundation/shell/support-script";

interface Page {
  readonly said: string[];
  readonly world: Record<string, unknown>;
}

/** A window with a body that hears what is put into it. */
function page(lacking: readonly string[]): Page {
  const said: string[] = [];
  const body = { firstChild: null, insertBefore: (p: { text: string }) => void said.push(p.text) };
  const document = {
    body,
    createElement: () => ({
      text: "",
      setAttribute: () => {},
      appendChild(child: string) {
        this.text = child;
      },
    }),
    createTextNode: (text: string) => text,
  };
  const window: Record<string, unknown> = {
    WebAssembly: {},
    structuredClone: () => {},
    BigInt64Array: class {},
  };
  for (const name of lacking) delete window[name];
  return { said, world: { document, window } };
}

describe("the page's first script", () => {
  test("says nothing to a browser that has what is needed", () => {
    const { said, world } = page([]);
    runInNewContext(supportScript("zh"), world);
    expect(said).toEqual([]);
  });

  test.each(["WebAssembly", "structuredClone"])("names what is needed where %s is not known", (name) => {
    const { said, world } = page([name]);
    runInNewContext(supportScript("zh"), world);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/太旧.*103/);
  });

  test("holds nothing that an old browser cannot parse", () => {
    for (const locale of ["zh", "en"] as const)
      expect(supportScript(locale)).not.toMatch(/=>|`|\b(?:const|let|class|async)\b|\?\?|\?\./);
  });
});
