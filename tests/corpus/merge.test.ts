import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { assemblePackage } from "../../lib/corpus/assemble";
import { mergePackages } from "../../lib/corpus/merge";
import { parsePackageFiles } from "../../lib/corpus/parse";
import type { Extraction } from "../../lib/extract/types";
import { renderPackage } from "../../lib/records/package/render";
import type { PackageRecords } from "../../lib/records/package/resources";
import { loadPackageReference } from "../../lib/reference/node-package";
import type { Accounts } from "../support/accounts/model";
import { extractText } from "../support/extraction";
import { runs } from "../support/runs";
import { narrativeOf, sampleAccounts, tablesOf, tablesText } from "./made";

const reference = await loadPackageReference("data");

/** Regions only as far as the documents need them: the tests are about documents. */
const few = (extractions: readonly Extraction[]) => ({
  regions: reference.regions.filter((region) =>
    extractions.some(({ document }) => document.region_code === region.region_code),
  ),
  population: [],
  indicators: [],
  subjects: [],
  requirements: reference.requirements,
});

const bytesOf = (records: PackageRecords): [string, string][] => [...renderPackage(records)];

/** A package as another reader gets it: written to files and read back. */
function reread(records: PackageRecords): PackageRecords {
  const parsed = parsePackageFiles(renderPackage(records));
  if (!parsed.ok) throw new Error(parsed.issues[0]?.en);
  return parsed.records;
}

describe("packages made apart", () => {
  let read: Extraction[] = [];
  let whole: [string, string][] = [];

  beforeAll(async () => {
    const [one, two, three] = sampleAccounts(3) as [Accounts, Accounts, Accounts];
    const later = { ...one, year: one.year + 1 };
    read = [
      await tablesOf(one, "one/tables.txt"),
      await narrativeOf(one, "one/narrative.txt"),
      await extractText(
        `（更正版）\n\n${tablesText({ ...one, vehicles: 1, batches: 1 })}`,
        "one/corrected.txt",
      ),
      await narrativeOf({ ...one, initialBudget: one.initialBudget + 1_000_000n }, "one/other.txt"),
      await tablesOf(later, "later.txt"),
      await tablesOf(two, "two.txt"),
      await tablesOf(two, "copy of two.txt"),
      await tablesOf({ ...two, region: three.region, bureau: three.bureau }, "two's figures elsewhere.txt"),
    ];
    whole = bytesOf(assemblePackage(read, few(read)));
  });

  it("merge into the bytes of the package made together, however they were divided and in any order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (parts, order) => {
          const packages = order.map((part) =>
            reread(
              assemblePackage(
                read.filter((_, i) => parts[i] === part),
                few(read),
              ),
            ),
          );
          const { records, conflicts } = mergePackages(packages);
          expect(conflicts).toEqual([]);
          expect(bytesOf(records)).toEqual(whole);
        },
      ),
      { numRuns: runs(40, 15) },
    );
  });

  it("merge twice into the same as once", () => {
    const records = assemblePackage(read, few(read));
    expect(bytesOf(mergePackages([records, reread(records)]).records)).toEqual(whole);
  });

  it("that disagree about a reference row say so and keep the same one in either order", () => {
    const region = reference.regions[0] as PackageRecords["regions"][number];
    const with_ = (name: string): PackageRecords => ({
      ...assemblePackage([], {
        regions: [{ ...region, name }],
        population: [],
        indicators: [],
        subjects: [],
      }),
    });
    const [a, b] = [mergePackages([with_("甲"), with_("乙")]), mergePackages([with_("乙"), with_("甲")])];
    expect(a).toEqual(b);
    expect(a.records.regions).toHaveLength(1);
    expect(a.conflicts).toHaveLength(1);
    expect(a.conflicts[0]?.table).toBe("regions");
  });
});

describe("files of a package", () => {
  const files = renderPackage(
    assemblePackage([], { regions: [], population: [], indicators: [], subjects: [] }),
  );

  it("are found in a folder too", () => {
    const inFolder = new Map([...files].map(([name, text]) => [`download/${name}`, text]));
    expect(parsePackageFiles(inFolder)).toMatchObject({ ok: true });
  });

  it("that are missing are named", () => {
    const parsed = parsePackageFiles(new Map([...files].filter(([name]) => name !== "facts.csv")));
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.file)).toEqual(["facts.csv"]);
  });

  it("that are damaged are named with line and column, in both languages", () => {
    const damaged = `${files.get("bureaus.csv")}1,甲,乙,everywhere,,\n`;
    const parsed = parsePackageFiles(new Map([...files, ["bureaus.csv", damaged]]));
    expect(parsed).toMatchObject({ ok: false, issues: [{ file: "bureaus.csv", line: 2, field: "scope" }] });
    const [issue] = parsed.ok ? [] : parsed.issues;
    expect(issue?.zh).toContain("第 2 行“scope”列");
    expect(issue?.en).toContain("line 2, column scope");
  });

  it("of another shape are refused in words, not with an exception", () => {
    for (const text of ["", "a,b\n1\n", "a\n1\n", "bureau_id,bureau_id\n"])
      expect(parsePackageFiles(new Map([...files, ["bureaus.csv", text]])).ok).toBe(false);
    const list = files.get("findings.csv")?.split("\n")[0]?.replaceAll(/[^,]+/g, "[") ?? "";
    const broken = new Map([...files, ["findings.csv", `${files.get("findings.csv")}${list}\n`]]);
    expect(parsePackageFiles(broken).ok).toBe(false);
  });

  it("of an earlier version lack columns that may be empty", () => {
    const [header = ""] = (files.get("documents.csv") ?? "").split("\n");
    const older = header.replace(",superseded_by", "");
    expect(parsePackageFiles(new Map([...files, ["documents.csv", `${older}\n`]])).ok).toBe(true);
  });
});
