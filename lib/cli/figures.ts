import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { recordsOf } from "../corpus/assemble";
import { documentsOf } from "../corpus/corpus-document";
import { DocumentError } from "../documents/document-error";
import { PHASES } from "../records/vocabulary";
import { type ImportedFigures, importFigures } from "../reference/figures-table/import-figures";
import { type Defaults, type Mapping, proposeMapping } from "../reference/figures-table/mapping";
import { readTableFile } from "../reference/figures-table/read-tables";
import type { FiguresTable } from "../reference/figures-table/table";
import { loadPackageReference } from "../reference/node-package";
import { explain } from "./batch/explain";
import { loadWorkbookLibrary } from "./node-workbook";
import { writePackage } from "./package-files";
import { paths } from "./paths";

interface Options extends Partial<Defaults> {
  readonly out: string;
  readonly sheet?: string;
}

const printRole = (role: Mapping["columns"][number] | undefined): string => {
  if (!role || role.kind === "ignore") return "—";
  if (role.kind === "field") return role.field;
  return [role.measure, role.phase ?? "phase?", role.unit ?? "unit?", role.year ?? ""].join(" ").trim();
};

/** The mapping a table is read by, for the person who gave it. */
function printMapping(table: FiguresTable, mapping: Mapping): void {
  for (const [i, cell] of table.header.entries())
    console.error(
      `  ${cell.text || `(${i + 1})`} → ${printRole(mapping.columns[i])} (${mapping.reasons[i]})`,
    );
}

/** Reads a table of published figures into a data package, after showing what each column is taken for. */
async function importTable(file: string, { out, sheet, ...given }: Options): Promise<void> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    const reference = await loadPackageReference(paths.data);
    const { format, tables } = await readTableFile(bytes, loadWorkbookLibrary);
    const table = sheet === undefined ? tables[0] : tables.find((one) => one.sheet === sheet);
    if (!table) throw new DocumentError("empty", `There is no sheet ${sheet} with a table.`);
    const mapping = proposeMapping(table, given);
    printMapping(table, mapping);
    const imported = importFigures(
      table,
      mapping,
      { file: basename(file), bytes, format },
      reference.regions,
    );
    report(imported);
    const records = { documents: [imported.document], facts: imported.facts, findings: [] };
    await writePackage(out, recordsOf(documentsOf(records), imported.bureaus, reference));
  } catch (error) {
    const { code, message } = explain(error);
    console.error(`${file}: ${code}: ${message}`);
    process.exitCode = 1;
  }
}

function report({ facts, problems }: ImportedFigures): void {
  for (const { line, sheet, cell, text, zh, en } of problems)
    console.error(`${cell === null ? `line ${line}` : `${sheet} ${cell}`}: ${text}: ${zh} ${en}`);
  console.error(`${facts.length} figures, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

function year(text: string): number {
  if (!/^(?:199\d|20\d\d)$/.test(text)) throw new InvalidArgumentError("a year from 1990 to 2099 is needed");
  return Number(text);
}

export const figuresCommand = new Command("figures")
  .description("read a table of published figures (CSV or workbook with a header) into a data package")
  .argument("<file>", "CSV text or workbook")
  .requiredOption("--out <dir>", "folder of the data package")
  .option("--sheet <name>", "sheet of a workbook; by default the first with a table")
  .option("--year <year>", "year of rows that name none", year)
  .option("--unit <unit>", "unit of amounts where the table names none, e.g. 万元")
  .option("--bureau <name>", "bureau of rows that name none")
  .addOption(
    new Option("--phase <phase>", "phase of figures where the table names none").choices([...PHASES]),
  )
  .action(importTable);
