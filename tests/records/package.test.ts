import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPackage, writePackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { formatCsv, parseCsv } from "../../lib/records/csv";
import { createTableSql } from "../../lib/records/package/ddl";
import { describePackage } from "../../lib/records/package/descriptor";
import { documentPackage } from "../../lib/records/package/documentation";
import { fieldsOf } from "../../lib/records/package/fields";
import { parsePackage, renderPackage } from "../../lib/records/package/render";
import { type PackageRecords, RESOURCES } from "../../lib/records/package/resources";
import { PackageError } from "../../lib/records/package/table";
import { DocumentRecord, Fact, Finding } from "../../lib/records/schema";

const EMPTY: PackageRecords = {
  documents: [],
  bureaus: [],
  regions: [],
  population: [],
  indicators: [],
  subjects: [],
  requirements: [],
  inspections: [],
  facts: [],
  findings: [],
  disclosures: [],
};

const document = (name: string): DocumentRecord =>
  DocumentRecord.parse({
    document_id: name,
    file: `${name}.txt`,
    title: 'A title with "quotes", a comma\nand a line break',
    kind: "final_account",
    url: null,
    format: "txt",
    encoding: "utf-8",
    bytes: 10,
    bureau_id: null,
    region_code: null,
    fiscal_year: 2021,
    revision: null,
    issued: null,
    superseded_by: null,
    other_urls: null,
    publisher: null,
    transcript: null,
    terms: null,
    checks: null,
    page_url: "https://portal.test/list,1.html",
    published: "2022-09-20",
    remarks: [
      {
        kind: "returned",
        amounts: [{ printed: "20.00万元", value: "200000", precision: "100" }],
        names: [],
        line: 7,
        page: null,
      },
    ],
    facts: 0,
    findings: 0,
  });

const finding: Finding = Finding.parse({
  finding_id: "f1",
  file: "a.txt",
  document_id: "a",
  rule: "sum",
  scope: "across",
  kind: "total_mismatch",
  severity: "certain",
  message_zh: "合计不符",
  message_en: "The total does not match",
  explanation_zh: null,
  explanation_en: null,
  supported_fact: null,
  clearing_fact: null,
  clearing_value: null,
  figures: [
    {
      file: "b.txt",
      printed: "1.00",
      value: "1.00",
      unit: "元",
      label: null,
      fact_id: null,
      line: 3,
      page: null,
    },
  ],
  lines: [3],
  pages: [],
  expected: "2",
  actual: "1",
  tolerance: null,
  formula: null,
  closed_by: [{ zh: "财政收回", en: "returned", file: "b.txt", line: 7, page: null, fact_id: null }],
});

describe("CSV", () => {
  test("what is written is read back, whatever the cells hold", () => {
    const cell = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const filled = rows.map(([a, b]) => [`x${a}`, b]);
        const table = { header: ["a", "b"], rows: filled };
        expect(parseCsv(formatCsv(table))).toEqual(table);
      }),
    );
  });

  test("a cell a spreadsheet would run is kept from running and reads back as it was", () => {
    const hostile = [
      "=1+1",
      "+cmd|' /C calc'!A0",
      "-2+3+cmd|' /C calc'!A0",
      "@SUM(A1)",
      "\t=1",
      "＝1+1",
      "'=1",
    ];
    const [, ...lines] = formatCsv({ header: ["a"], rows: hostile.map((cell) => [cell]) })
      .split("\n")
      .filter((line) => line !== "");
    expect(lines.filter((line) => !/^"?'/.test(line))).toEqual([]);
    expect(parseCsv(formatCsv({ header: ["a"], rows: hostile.map((cell) => [cell]) })).rows.flat()).toEqual(
      hostile,
    );
    const numbers = ["-5.20", "+1,234.50", "-", "－3.00万元", "-0.5%"];
    expect(formatCsv({ header: ["a"], rows: numbers.map((cell) => [cell]) })).not.toContain("'");
  });

  test("a row with too few cells is named by its line", () => {
    expect(() => parseCsv("a,b\n1,2\n3\n")).toThrow(/line 3/);
  });
});

describe("data package", () => {
  test("a package written is the package read, lists and line breaks included", () => {
    const records = { ...EMPTY, documents: [document("b"), document("a")], findings: [finding] };
    const files = renderPackage(records);
    const read = parsePackage((file) => files.get(file) ?? "");
    expect(read.documents).toEqual([document("a"), document("b")]);
    expect(read.findings).toEqual([finding]);
  });

  test("equal records in another order give equal bytes", () => {
    const one = renderPackage({ ...EMPTY, documents: [document("b"), document("a")] });
    const other = renderPackage({ ...EMPTY, documents: [document("a"), document("b")] });
    expect([...one]).toEqual([...other]);
  });

  test("a reference that leads nowhere is refused", () => {
    expect(() => renderPackage({ ...EMPTY, findings: [finding] })).toThrow(
      /document_id a is not in documents/,
    );
  });

  test("a key that occurs twice is refused", () => {
    expect(() => renderPackage({ ...EMPTY, documents: [document("a"), document("a")] })).toThrow(
      /occurs twice/,
    );
  });

  test("a damaged cell is named by file, line and field", () => {
    const files = renderPackage({ ...EMPTY, documents: [document("a")] });
    const damaged = files.get("documents.csv")?.replace("final_account", "nonsense") ?? "";
    expect(() =>
      parsePackage((file) => (file === "documents.csv" ? damaged : (files.get(file) ?? ""))),
    ).toThrow(/documents\.csv: line 2 kind/);
  });

  test("an interrupted or refused write leaves what stood there", async () => {
    const dir = join(await mkdtemp(join(tmpdir(), "atlas-package-")), "package");
    await writePackage(dir, { ...EMPTY, documents: [document("a")] });
    await expect(writePackage(dir, { ...EMPTY, findings: [finding] })).rejects.toThrow(PackageError);
    expect((await readPackage(dir)).documents).toEqual([document("a")]);
    expect(await readdir(join(dir, ".."))).toEqual(["package"]);
  });

  test("a folder with other files is not replaced", async () => {
    const dir = await mkdtemp(join(tmpdir(), "atlas-occupied-"));
    await writeFile(join(dir, "letter.doc"), "mine");
    await expect(writePackage(dir, EMPTY)).rejects.toThrow(/letter\.doc/);
    expect(await readFile(join(dir, "letter.doc"), "utf8")).toBe("mine");
  });
});

describe("what is derived from the schemas", () => {
  const descriptor = describePackage() as {
    resources: { name: string; schema: { fields: { name: string; type: string }[] } }[];
  };

  test.each(RESOURCES)(
    "$name: schema, descriptor, DDL and documentation name the same fields",
    (resource) => {
      const names = Object.keys(resource.schema.shape);
      expect(fieldsOf(resource.schema).map((field) => field.name)).toEqual(names);
      const described = descriptor.resources.find((entry) => entry.name === resource.name);
      expect(described?.schema.fields.map((field) => field.name)).toEqual(names);
      const columns = [...createTableSql(resource).matchAll(/^ {2}"(\w+)"/gm)].map((match) => match[1]);
      expect(columns).toEqual(names);
      const section = documentPackage()
        .split("\n## ")
        .find((text) => text.startsWith(`${resource.name}.csv`));
      expect([...(section ?? "").matchAll(/^\| (\w+) \|/gm)].map((match) => match[1])).toEqual([
        "field",
        ...names,
      ]);
    },
  );

  test.each(RESOURCES)("$name: keys and order are fields", (resource) => {
    const names = new Set(Object.keys(resource.schema.shape));
    const used = [...resource.primaryKey, ...resource.order, ...resource.foreignKeys.map((key) => key.field)];
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  test("types, nulls and choices follow the schema", () => {
    const fields = new Map(fieldsOf(Fact).map((field) => [field.name, field]));
    expect(fields.get("fiscal_year")).toMatchObject({ type: "integer", nullable: true, minimum: 1990 });
    expect(fields.get("unit")).toMatchObject({ type: "string", nullable: false });
    expect(fields.get("preferred")).toMatchObject({ type: "boolean", nullable: false });
    expect(fields.get("fund")?.options).toEqual(["all", "general", "gov_fund", "state_capital"]);
    expect(new Map(fieldsOf(Finding).map((f) => [f.name, f])).get("lines")?.type).toBe("array");
  });
});

describe("data/", () => {
  test("is what its own descriptor and schemas say", async () => {
    const records = await readPackage(paths.data);
    const descriptor = JSON.parse(await readFile(join(paths.data, "datapackage.json"), "utf8"));
    expect(descriptor).toEqual(JSON.parse(JSON.stringify(describePackage())));
    expect(records.documents.length).toBeGreaterThan(100);
    expect(await readFile(join(paths.data, "README.md"), "utf8")).toBe(documentPackage());
    const rendered = renderPackage(records);
    for (const [name, text] of rendered) expect(await readFile(join(paths.data, name), "utf8")).toBe(text);
  });
});
