import { isDecimal } from "../../i18n/decimal";
import { MEASURES, type Measure } from "../../records/measures";
import { describePackage } from "../../records/package/descriptor";
import { DESCRIPTOR_FILE } from "../../records/package/render";
import { fileNameOf, type PackageRecords } from "../../records/package/resources";
import type { Fact, Region } from "../../records/schema";
import type { PackageIssue } from "../parse";

const MEASURE: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** No department's money comes near a hundred trillion yuan, no other figure near a trillion. */
const DIGITS = { money: 14, other: 12 };

const issue = (file: string, field: string, at: string, zh: string, en: string): PackageIssue => ({
  file,
  line: null,
  field,
  zh: `${file} ${at}：${zh}`,
  en: `${file} ${at}: ${en}`,
});

const factIssue = (fact: Fact, field: keyof Fact, zh: string, en: string): PackageIssue =>
  issue(fileNameOf("facts"), field, fact.fact_id, zh, en);

function valueIssues(fact: Fact): PackageIssue[] {
  const measure = MEASURE.get(fact.measure);
  if (!measure || fact.value === null || measure.quantity === "text" || measure.quantity === "mixed")
    return [];
  if (!isDecimal(fact.value))
    return [factIssue(fact, "value", `“${fact.value}”不是数`, `“${fact.value}” is no number`)];
  const most = measure.quantity === "money" ? DIGITS.money : DIGITS.other;
  const digits = fact.value.replace(/^-/, "").split(".")[0]?.replace(/^0+/, "").length ?? 0;
  return digits > most
    ? [factIssue(fact, "value", `${fact.value} 超出可能的范围`, `${fact.value} is beyond what can be`)]
    : [];
}

function unitIssues(fact: Fact): PackageIssue[] {
  const measure = MEASURE.get(fact.measure);
  if (!measure) return [];
  const unit = measure.quantity === "money" ? "元" : measure.unit;
  if (unit === undefined || fact.unit === unit || fact.value === null) return [];
  return [
    factIssue(
      fact,
      "unit",
      `${measure.zh}以${unit}计，不是“${fact.unit}”`,
      `${measure.en} is in ${unit}, not “${fact.unit}”`,
    ),
  ];
}

/** A figure's id begins with its document's: pages tell by it whose figure it is. */
const idIssues = (fact: Fact): PackageIssue[] =>
  fact.fact_id.startsWith(fact.document_id.slice(0, 12))
    ? []
    : [factIssue(fact, "fact_id", "不属于它的文档", "does not belong to its document")];

function regionIssues(records: PackageRecords, regions: readonly Region[]): PackageIssue[] {
  const known = new Set(regions.map((region) => region.region_code));
  return records.bureaus.flatMap(({ bureau_id, region_code }) =>
    region_code === null || known.has(region_code)
      ? []
      : [
          issue(
            fileNameOf("bureaus"),
            "region_code",
            bureau_id,
            `没有代码为 ${region_code} 的地区`,
            `there is no region with the code ${region_code}`,
          ),
        ],
  );
}

/**
 * What of a package cannot be, beyond the types of its fields: units, numbers, ids, and places held against those this
 * site knows.
 */
export function claimProblems(records: PackageRecords, regions: readonly Region[]): PackageIssue[] {
  return [
    ...regionIssues(records, regions),
    ...records.facts.flatMap((fact) => [...idIssues(fact), ...unitIssues(fact), ...valueIssues(fact)]),
  ];
}

interface Described {
  readonly name?: unknown;
  readonly resources?: readonly {
    readonly name?: unknown;
    readonly path?: unknown;
    readonly schema?: { readonly fields?: readonly { readonly name?: unknown; readonly type?: unknown }[] };
  }[];
}

const told = (zh: string, en: string): PackageIssue => issue(DESCRIPTOR_FILE, "resources", "", zh, en);

function readJson(text: string): Described | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}

/** What the descriptor of a package says otherwise than this site reads it. */
export function descriptorProblems(text: string): PackageIssue[] {
  const described = readJson(text);
  if (!Array.isArray(described?.resources))
    return [told("不是数据包的描述文件", "is no descriptor of a data package")];
  const own = describePackage() as Described;
  const resources: NonNullable<Described["resources"]> = described.resources;
  return resources.flatMap(({ name, path, schema }) => {
    const known = own.resources?.find((resource) => resource.name === name);
    if (!known) return [];
    if (path !== known.path)
      return [told(`${String(name)} 应在 ${String(known.path)} 里`, `${name} should be in ${known.path}`)];
    return (schema?.fields ?? []).flatMap((field) => {
      const type = known.schema?.fields?.find((one) => one.name === field.name)?.type;
      return type === undefined || field.type === type
        ? []
        : [
            told(
              `${String(name)}.${String(field.name)} 应为 ${String(type)} 类型`,
              `${name}.${field.name} should be of type ${type}`,
            ),
          ];
    });
  });
}
