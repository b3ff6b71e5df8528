import { describe, expect, it } from "vitest";
import { sampleAccounts, tablesText } from "../corpus/made";
import type { Accounts } from "../support/accounts/model";
import { extractText } from "../support/extraction";

const [ONE, TWO] = sampleAccounts(2) as [Accounts, Accounts];

async function bureauId(made: Accounts, names: Partial<Accounts>): Promise<string | null> {
  return (await extractText(tablesText({ ...made, ...names }))).document.bureau_id;
}

describe("a bureau whose region its document does not tell", () => {
  it("is not taken for the one of the same name in another document", async () => {
    const nowhere = { region: "", bureau: "医疗保障局" };
    const ids = [await bureauId(ONE, nowhere), await bureauId(TWO, nowhere)];
    expect(ids[0]).toMatch(/^000000:医疗保障局#[0-9a-f]{8}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it("is one and the same where there is only one of the name in the country", async () => {
    for (const bureau of ["国家统计局", "生态环境部"])
      expect(await bureauId(ONE, { region: "", bureau })).toBe(`000000:${bureau}`);
  });
});
