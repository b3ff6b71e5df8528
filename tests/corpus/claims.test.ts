import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readArchive } from "../../components/documents/worker/read-archive";
import { paths } from "../../lib/cli/paths";
import { assemblePackage } from "../../lib/corpus/assemble";
import { claimProblems, descriptorProblems } from "../../lib/corpus/claims/problems";
import { claimsOf, replacedBy } from "../../lib/corpus/claims/replaced";
import { weighClaims } from "../../lib/corpus/claims/weigh";
import { documentsOf } from "../../lib/corpus/corpus-document";
import { correctedId } from "../../lib/records/corrected";
import { renderPackage } from "../../lib/records/package/render";
import type { PackageRecords } from "../../lib/records/package/resources";
import type { Fact } from "../../lib/records/schema";
import { loadPackageReference } from "../../lib/reference/node-package";
import { keptSamples } from "../local/support/kept-samples";

const { regions, requirements } = await loadPackageReference(paths.data);

async function records(): Promise<PackageRecords> {
  const extractions = (await keptSamples()).map(({ extraction }) => extraction);
  return assemblePackage(extractions, {
    regions,
    population: [],
    indicators: [],
    subjects: [],
    requirements,
  });
}

const changed = async (change: (fact: Fact) => Partial<Fact>): Promise<PackageRecords> => {
  const all = await records();
  return { ...all, facts: all.facts.map((fact) => ({ ...fact, ...change(fact) })) };
};

const money = (fact: Fact): boolean => fact.unit === "元" && fact.value !== null;

describe("what a package claims", () => {
  test("that the project itself has written has nothing wrong", async () => {
    expect(claimProblems(await records(), regions)).toEqual([]);
    expect(descriptorProblems(renderPackage(await records()).get("datapackage.json") ?? "")).toEqual([]);
  });

  test.each([
    ["money in 万元", (fact: Fact) => (money(fact) ? { unit: "万元" } : {})],
    ["amounts nobody has", (fact: Fact) => (money(fact) ? { value: `9${"0".repeat(15)}` } : {})],
    ["words for amounts", (fact: Fact) => (money(fact) ? { value: "1e9" } : {})],
    ["figures under the name of another document", () => ({ fact_id: "000000000000-1" })],
  ])("%s are problems", async (_, change) => {
    const issues = claimProblems(await changed(change), regions);
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) expect(issue.en).toMatch(/^facts\.csv \S+: /);
  });

  test("places this site does not know are problems", async () => {
    expect(claimProblems(await records(), []).every(({ field }) => field === "region_code")).toBe(true);
  });

  test.each([
    ["no JSON", "{"],
    ["another thing", "[]"],
    [
      "values as numbers",
      '{"resources":[{"name":"facts","path":"facts.csv","schema":{"fields":[{"name":"value","type":"number"}]}}]}',
    ],
    ["figures from elsewhere", '{"resources":[{"name":"facts","path":"https://example.org/facts.csv"}]}'],
  ])("a descriptor that is %s is a problem", (_, text) => {
    expect(descriptorProblems(text)).toHaveLength(1);
  });
});

describe("a status a package states", () => {
  test("is not believed: figures that nothing here confirms are reported, as the package states", async () => {
    const [document] = documentsOf(await changed(() => ({ status: "validated", confirmed_by: "made-up" })));
    if (!document) throw new Error("no document");
    const alone = { ...document, facts: document.facts.slice(0, 1), findings: [] };
    const [fact] = weighClaims(alone).facts;
    expect(fact).toMatchObject({
      status: "reported",
      status_reason: "as the package states: validated",
      confirmed_by: null,
    });
  });

  test("is computed anew: sound accounts confirm themselves, a forged figure breaks its sums", async () => {
    const [document] = documentsOf(await changed(() => ({ status: "reported", confirmed_by: null })));
    if (!document) throw new Error("no document");
    const sound = weighClaims({ ...document, findings: [] });
    const vouched = sound.facts.filter(({ status }) => status === "validated" || status === "consistent");
    expect(vouched.length).toBeGreaterThan(10);
    expect(sound.facts.some(({ status }) => status === "clash")).toBe(false);
    const target = vouched.find((fact) => fact.measure === "revenue_total" && fact.status === "validated");
    const facts = document.facts.map((fact) =>
      fact.fact_id === target?.fact_id ? { ...fact, value: "123456789.01" } : fact,
    );
    const forged = weighClaims({ ...document, facts, findings: [] });
    expect(forged.facts.find(({ fact_id }) => fact_id === target?.fact_id)?.status).not.toBe("validated");
    expect(forged.findings.length).toBeGreaterThan(0);
  });

  test("takes a correction in the place of what was read, which stays beside it", async () => {
    const [document] = documentsOf(await changed(() => ({ status: "reported", confirmed_by: null })));
    const target = document?.facts.find((fact) => fact.measure === "revenue_total" && fact.preferred);
    if (!document || !target) throw new Error("no document");
    const misread: Fact = { ...target, value: "123456789.01", printed: "12345.67", preferred: false };
    const corrected: Fact = {
      ...target,
      fact_id: correctedId(target.fact_id),
      origin: "corrected",
      printed: "12345.67",
      formula: `12345.67 → ${target.printed}`,
      status: "validated",
      status_reason: "2026-12-01 · misread",
    };
    const facts = [...document.facts.map((fact) => (fact === target ? corrected : fact)), misread];
    const weighed = weighClaims({ ...document, facts, findings: [] });
    expect(weighed.findings.filter(({ severity }) => severity === "certain")).toEqual([]);
    expect(weighed.facts.find(({ fact_id }) => fact_id === corrected.fact_id)).toMatchObject({
      status: "consistent",
      status_reason: "2026-12-01 · misread",
      printed: "12345.67",
    });
    expect(weighed.facts.at(-1)).toEqual(misread);
    expect(weighed.document.facts).toBe(facts.length);
  });
});

describe("figures a package would replace", () => {
  test("are listed with both values, and those it leaves out of a document it holds", async () => {
    const published = claimsOf((await records()).facts);
    expect(replacedBy(published, published)).toEqual([]);
    const [first, second, ...rest] = published.filter(
      ({ document_id }) => document_id === published[0]?.document_id,
    );
    if (!first || !second) throw new Error("no figures");
    const claims = [{ ...first, value: "1.00" }, ...rest];
    const replaced = replacedBy(claims, [first, second, ...rest]);
    expect(replaced).toEqual([
      { published: first, claimed: { ...first, value: "1.00" } },
      { published: second, claimed: null },
    ]);
    expect(replacedBy([{ ...first, value: `${first.value}0`, document_id: "x" }], [first])).toEqual([]);
  });
});

describe("a package that is too large for a page", () => {
  const archive = (lines: number, claimed?: number): Uint8Array => {
    const bytes = zipSync(
      { "p/datapackage.json": strToU8("{}"), "p/facts.csv": strToU8("x\n".repeat(lines)) },
      { level: 0 },
    );
    if (claimed === undefined) return bytes;
    // The size of the second entry in the directory, whatever is behind it.
    const view = new DataView(bytes.buffer);
    const at = [...bytes.keys()].filter(
      (i) => view.byteLength - i > 4 && view.getUint32(i) === 0x504b0102,
    )[1];
    view.setUint32((at ?? 0) + 24, claimed, true);
    return bytes;
  };

  test.each([
    ["by its rows", archive(500_000), "package_rows"],
    ["by the size it states", archive(10, 2_500_000_000), "too_large"],
  ])("%s is refused whole", async (_, bytes, code) => {
    expect(await readArchive("p.zip", bytes, async () => regions)).toMatchObject({ kind: "failed", code });
  });
});
