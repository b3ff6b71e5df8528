import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../lib/documents/read";
import { extractDocument } from "../../lib/extract/extract";
import { parsePrintedNumber } from "../../lib/extract/printed-number";
import { segment } from "../../lib/extract/segments";
import type { Extraction, Reference } from "../../lib/extract/types";
import type { Fact } from "../../lib/records/schema";
import { loadPackageReference } from "../../lib/reference/node-package";

/** Real disclosures beside the checkout; they are not part of the project, and without them this suite is skipped. */
const FOLDER = join(process.cwd(), "..", "shared", "documents");
const present = existsSync(FOLDER);
if (!present) console.warn(`acceptance: skipped, no documents in ${FOLDER}`);

interface Expectation {
  readonly file: string;
  readonly bureau: string;
  readonly year: number;
  /** Preferred values in 元: year measure phase fund → value. */
  readonly headline: Readonly<Record<string, string>>;
}

const DOCUMENTS: readonly Expectation[] = [
  {
    file: "daoxian-medical-security-2024.txt",
    bureau: "431124:医疗保障局",
    year: 2024,
    headline: {
      "2024 revenue_total actual": "15526900.00",
      "2024 expenditure_total actual": "15526900.00",
      "2024 revenue_grand_total actual": "15526900.00",
      "2024 expenditure_grand_total actual": "15526900.00",
      "2024 three_public.total budget_adjusted": "70000.00",
      "2024 three_public.total actual": "12300.00",
      "2024 three_public.reception actual": "12300.00",
    },
  },
  {
    file: "hetang-medical-security-2021.txt",
    bureau: "430202:医疗保障局",
    year: 2021,
    headline: {
      "2021 revenue_total actual": "9522900.00",
      "2021 expenditure_total actual": "9223600.00",
      "2021 revenue_grand_total actual": "9558800.00",
      "2021 expenditure_grand_total actual": "9558800.00",
      "2021 general_public_budget_expenditure actual": "9032900.00",
      "2021 personnel_expenses actual": "8187200.00",
      "2021 three_public.total budget_adjusted": "10000.00",
      "2021 three_public.total actual": "0.00",
    },
  },
  {
    file: "luojiang-medical-security-2021.txt",
    bureau: "510604:医疗保障局",
    year: 2021,
    headline: {
      "2021 revenue_total actual": "4539000.00",
      "2021 expenditure_total actual": "4640900.00",
      "2021 revenue_grand_total actual": "4539000.00",
      "2021 expenditure_grand_total actual": "4640900.00",
      "2020 revenue_grand_total prior_actual": "4173400.00",
      "2020 expenditure_grand_total prior_actual": "3993400.00",
      "2021 general_public_budget_expenditure actual": "4567000.00",
      "2021 personnel_expenses actual": "3474600.00",
      "2021 public_expenses actual": "947900.00",
      "2021 three_public.total actual": "2200.00",
      "2021 operating_expenses actual": "947900.00",
      "2021 procurement_total actual": "0.00",
    },
  },
  {
    file: "tonghai-medical-security-2021.txt",
    bureau: "530423:医疗保障局",
    year: 2021,
    headline: {
      "2021 revenue_total actual": "6663125.83",
      "2021 expenditure_total actual": "6663125.83",
      "2021 revenue_grand_total actual": "6715274.12",
      "2021 opening_balance actual": "52148.29",
      "2021 closing_balance actual": "52148.29",
      "2021 general_public_budget_expenditure actual": "6663125.83",
      "2021 personnel_expenses actual": "3132718.28",
      "2021 public_expenses actual": "237207.55",
      "2021 three_public.total actual": "898.00",
      "2021 operating_expenses actual": "237207.55",
    },
  },
  {
    file: "xiangxi-medical-security-2020.txt",
    bureau: "433100:医疗保障局",
    year: 2020,
    headline: {
      "2020 revenue_total actual": "9184800.00",
      "2020 expenditure_total actual": "8946800.00",
      "2020 revenue_grand_total actual": "28086500.00",
      "2020 expenditure_grand_total actual": "17645100.00",
      "2020 closing_balance actual": "8698300.00",
      "2020 personnel_expenses actual": "7157200.00",
      "2020 three_public.total actual": "55500.00",
    },
  },
];

const keyOf = (fact: Fact): string => `${fact.fiscal_year} ${fact.measure} ${fact.phase}`;

describe.skipIf(!present)("the real disclosures", () => {
  let reference: Reference;
  const read = new Map<string, Extraction>();
  const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, file)));
  beforeAll(async () => {
    reference = await loadPackageReference("data");
    for (const { file } of DOCUMENTS)
      read.set(file, extractDocument({ file, bytes: bytesOf(file) }, reference));
  });
  const of = (file: string): Extraction => read.get(file) as Extraction;

  describe.each(DOCUMENTS)("$file", ({ file, bureau, year, headline }) => {
    it("names its bureau, region and year", () => {
      const { document } = of(file);
      expect([document.bureau_id, document.region_code, document.fiscal_year]).toEqual([
        bureau,
        bureau.slice(0, 6),
        year,
      ]);
    });

    it.each(Object.entries(headline))("%s is %s 元", (key, value) => {
      const stated = of(file).facts.filter(
        (fact) => keyOf(fact) === key && fact.preferred && fact.subject_code === null && fact.item === null,
      );
      expect(stated.map((fact) => fact.value)).toContain(value);
    });

    it("accounts for every decimal figure of the standard tables, by a record or by a reason", () => {
      const { facts, abstentions, bureau: own } = of(file);
      const places = new Set(facts.map((fact) => fact.char));
      const explained = new Set(abstentions.map((abstention) => abstention.line));
      const unexplained = segment(readDocument(bytesOf(file)), own?.name ?? null)
        .tables.filter((table) => table.form !== null)
        .flatMap((table) => table.rows.flatMap((row) => row.cells))
        .filter((cell) => (parsePrintedNumber(cell.text)?.decimals ?? 0) > 0)
        .filter((cell) => !places.has(cell.place.char) && !explained.has(cell.place.line));
      expect(unexplained.map((cell) => `line ${cell.place.line}: ${cell.text}`)).toEqual([]);
    });

    it("has at each place the figure that is printed there", () => {
      const text = readDocument(bytesOf(file)).text;
      const digits = (value: string): string => value.normalize("NFKC").replace(/\D/g, "");
      for (const fact of of(file).facts) {
        if (fact.origin !== "printed" || fact.char === null || fact.precision === null || !fact.printed)
          continue;
        const window = text.slice(fact.char, fact.char + fact.printed.length + 24);
        expect(
          digits(window).startsWith(digits(fact.printed)),
          `${fact.printed} at line ${fact.line}: ${window}`,
        ).toBe(true);
      }
    });

    it("publishes no name and no telephone number of a person", () => {
      const { facts, findings } = of(file);
      const published = JSON.stringify([
        facts.map(({ document_id: _, fact_id: __, ...rest }) => rest),
        findings.map((f) => f.message_zh),
      ]);
      expect(published).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
      const people = [
        ...readDocument(bytesOf(file)).text.matchAll(
          /(?:联系人|填表人|负责人|主要负责人)[\s:：（）签字章]*([\u4e00-\u9fff]{2,3})(?=[\s，。])/g,
        ),
      ].map((m) => m[1] as string);
      for (const name of people.filter((n) => !/联系|电话|填报|签|单位/.test(n)))
        expect(published).not.toContain(name);
    });
  });

  it("flags the two sides of a first table that do not balance", () => {
    const sides = of("xiangxi-medical-security-2020.txt").facts.filter(
      (fact) => fact.table === "income_expenditure_total" && /_grand_total$/.test(fact.measure),
    );
    expect(sides.map((fact) => [fact.value, fact.status])).toEqual([
      ["28086500.00", "clash"],
      ["17645100.00", "clash"],
    ]);
  });

  it("flags a 三公 vehicle budget that is not the sum of its parts", () => {
    const vehicle = of("xiangxi-medical-security-2020.txt").facts.find(
      (fact) =>
        fact.table === "three_public" &&
        fact.measure === "three_public.vehicle_total" &&
        fact.phase !== "actual",
    );
    expect([vehicle?.value, vehicle?.status]).toEqual(["340000.00", "clash"]);
  });

  it("flags a block of the economic table that repeats its neighbour", () => {
    const { facts, findings } = of("hetang-medical-security-2021.txt");
    const repeated = facts.filter(
      (fact) =>
        fact.table === "basic_detail" &&
        ["307", "30701", "30702", "31005", "31011", "399", "39906"].includes(fact.subject_code ?? ""),
    );
    expect(repeated).toHaveLength(7);
    expect(repeated.every((fact) => fact.status === "clash")).toBe(true);
    expect(findings.some((finding) => finding.kind === "duplicate_cells")).toBe(true);
  });

  it("keeps the performance report's own year apart from the accounts'", () => {
    const { facts } = of("daoxian-medical-security-2024.txt");
    const report = facts.filter((fact) => fact.origin === "printed" && fact.value === "64425700.00");
    expect(report.length).toBeGreaterThan(0);
    expect(new Set(report.map((fact) => fact.fiscal_year))).toEqual(new Set([2023]));
    expect(
      facts.filter((fact) => fact.table === "three_public").every((fact) => fact.fiscal_year === 2024),
    ).toBe(true);
  });
});
