import { parsePackage } from "../records/package/render";
import { fileNameOf, type PackageRecords, RESOURCES, type Resource } from "../records/package/resources";
import { PackageError, type PackageProblem } from "../records/package/table";

/** What is wrong with the files of a package, in words. */
export interface PackageIssue {
  readonly file: string;
  readonly line: number | null;
  readonly field: string | null;
  readonly zh: string;
  readonly en: string;
}

export type ParsedPackage =
  | { readonly ok: true; readonly records: PackageRecords }
  | { readonly ok: false; readonly issues: readonly PackageIssue[] };

function issueOf(file: string, { line, field, message }: PackageProblem): PackageIssue {
  const zhPlace = `${line === null ? "" : `第 ${line} 行`}${field ? `“${field}”列` : ""}`;
  const enPlace = `${line === null ? "" : `, line ${line}`}${field ? `, column ${field}` : ""}`;
  return {
    file,
    line,
    field,
    zh: `${file}${zhPlace}：内容不符合数据包的规定（${message}）`,
    en: `${file}${enPlace}: ${message}`,
  };
}

const missing = (file: string): PackageIssue => ({
  file,
  line: null,
  field: null,
  zh: `缺少文件 ${file}：请选择整个数据包`,
  en: `${file} is missing: choose the whole data package`,
});

/** The files of the one folder that holds facts.csv, by their bare names. */
function packageFolder(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const marker = fileNameOf("facts");
  const at = [...files.keys()].filter((name) => name === marker || name.endsWith(`/${marker}`)).toSorted()[0];
  const folder = at?.slice(0, -marker.length) ?? "";
  return new Map(
    [...files].flatMap(([name, text]) =>
      name.startsWith(folder) ? [[name.slice(folder.length), text]] : [],
    ),
  );
}

/**
 * Reads a package from its files, each checked against its schema and the tables against each other.
 * @param files texts by name; a folder before the names is allowed
 */
export function parsePackageFiles(files: ReadonlyMap<string, string>): ParsedPackage {
  const texts = packageFolder(files);
  const names = RESOURCES.filter((resource: Resource) => !resource.mayLack).map(({ name }) =>
    fileNameOf(name),
  );
  const absent = names.filter((name) => !texts.has(name));
  if (absent.length > 0) return { ok: false, issues: absent.map(missing) };
  try {
    return { ok: true, records: parsePackage((name) => texts.get(name)) };
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    return { ok: false, issues: error.problems.map((problem) => issueOf(error.file, problem)) };
  }
}
