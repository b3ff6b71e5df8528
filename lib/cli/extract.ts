import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Command, Option } from "commander";
import { assemblePackage } from "../corpus/assemble";
import { DocumentError } from "../documents/document-error";
import { extractModel } from "../extract/extract";
import type { DocumentInput, Extraction } from "../extract/types";
import { formatCsv } from "../records/csv";
import { Fact, Finding } from "../records/schema";
import { loadPackageReference } from "../reference/node-package";
import { writePackage } from "./package-files";
import { paths } from "./paths";
import { readAnyDocument } from "./read-document";

interface Options {
  readonly format: "jsonl" | "csv";
  readonly findings?: true;
  readonly out?: string;
}

/** Reads documents and prints their records; diagnostics go to standard error. Exit status 1 when a file failed. */
async function extractFiles(files: readonly string[], options: Options): Promise<void> {
  const reference = await loadPackageReference(paths.data);
  const read: Extraction[] = [];
  for (const [i, file] of files.entries()) {
    report(`${i + 1}/${files.length} ${file}`);
    const extraction = await extractFile(file, async (input) =>
      extractModel(input, await readAnyDocument(input.bytes), reference),
    );
    if (extraction) read.push(extraction);
  }
  if (options.out !== undefined) {
    await writePackage(options.out, assemblePackage(read, reference));
    return;
  }
  const records = read.flatMap((e): readonly (Fact | Finding)[] => (options.findings ? e.findings : e.facts));
  print(records, options.findings ? Object.keys(Finding.shape) : Object.keys(Fact.shape), options.format);
}

function report(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${message}\n`);
}

async function extractFile(
  file: string,
  extract: (input: DocumentInput) => Promise<Extraction>,
): Promise<Extraction | null> {
  try {
    const extraction = await extract({ file: basename(file), bytes: new Uint8Array(await readFile(file)) });
    if (extraction.facts.length > 0) return extraction;
    fail(
      file,
      "no_records",
      extraction.abstentions[0]?.reason ?? "the document holds no table or statement of final accounts",
    );
    return extraction;
  } catch (error) {
    if (error instanceof DocumentError) fail(file, error.code, error.message);
    else if (isSystemError(error)) fail(file, error.code, error.message);
    else fail(file, "internal", error instanceof Error ? (error.stack ?? error.message) : String(error));
    return null;
  }
}

function fail(file: string, code: string, message: string): void {
  process.stderr.write(`${file}: ${code}: ${message}\n`);
  process.exitCode = 1;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === "string";
}

function print(
  records: readonly (Fact | Finding)[],
  fields: readonly string[],
  format: Options["format"],
): void {
  if (format === "jsonl") {
    process.stdout.write(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    return;
  }
  const cell = (value: unknown): string =>
    value === null || value === undefined
      ? ""
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
  const rows = records.map((record) =>
    fields.map((field) => cell((record as Record<string, unknown>)[field])),
  );
  process.stdout.write(formatCsv({ header: [...fields], rows }));
}

export const extractCommand = new Command("extract")
  .description("print the normalised records of final accounts")
  .argument("<files...>", "documents")
  .addOption(new Option("--format <format>", "output format").choices(["jsonl", "csv"]).default("jsonl"))
  .option("--findings", "print the findings instead of the facts")
  .option("--out <dir>", "write the whole data package into a folder")
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2);
  })
  .action(extractFiles);
