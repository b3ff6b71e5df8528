import { rmSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { type SourceTable, SourceTableError } from "../collect/source-table";
import { compareExpected } from "../disclosure/expected";
import { shownName } from "../documents/shown-name";
import { loadPackageReference } from "../reference/node-package";
import { ALLOWANCE } from "./batch/allowance";
import { isSystemError, stopped } from "./batch/disk";
import { wholeNumber } from "./batch/options";
import type { Failure } from "./batch/outcome";
import { printDisclosures, printRecords } from "./batch/print-records";
import { printReport, reportOf } from "./batch/report";
import { type Batch, runBatch } from "./batch/run-batch";
import { parseShard, type Shard } from "./batch/shard";
import type { StoreForm } from "./batch/store";
import { type SourceFile, walk } from "./batch/walk";
import { writeCorpus } from "./batch/write-corpus";
import { onInterrupt, statusOf } from "./interrupt";
import { REPORT_FILE, replaceFolder, requireOwnFolder, SUMMARY_FILE, WORK_FOLDER } from "./package-files";
import { paths } from "./paths";
import type { OcrChoice } from "./read-document";
import { readSources } from "./read-sources";

interface Options {
  readonly format: "jsonl" | "csv";
  readonly findings?: true;
  readonly disclosure?: true;
  readonly expected?: string;
  readonly out?: string;
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly timeout: number;
  readonly memory: number;
  readonly ocr: OcrChoice;
  readonly verify?: true;
  readonly sources?: string;
}

const FAILED = 1;
const USAGE = 2;

const endInterrupted = (signal: string, message: string): void => end(statusOf(signal), message);

/** The files under the paths given, each with where it was published as far as a table of addresses knows it. */
async function listFiles(given: readonly string[], sources: SourceTable | null): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const file of walk(given)) {
    const published = sources?.find(file.name);
    files.push(published ? { ...file, published } : file);
  }
  return files;
}

/** Reads documents and prints their records, or writes them as a package. Diagnostics go to standard error. */
async function extract(given: readonly string[], options: Options): Promise<void> {
  const sources = options.sources === undefined ? null : await readSources(options.sources);
  if (sources instanceof SourceTableError) return end(USAGE, sources.message);
  const files = await listFiles(given, sources);
  if (sources && !files.some(({ published }) => published))
    return end(USAGE, `${options.sources} names none of these files: name the folder its paths begin in`);
  if (files.length === 0) return end(USAGE, `there are no files in ${given.join(", ")}`);
  if (options.out === undefined) return printAll(files, options);
  try {
    await requireOwnFolder(options.out);
  } catch (error) {
    return end(USAGE, (isSystemError(error) ? stopped(options.out, error) : (error as Error)).message);
  }
  return writeAll(files, options.out, options);
}

async function writeAll(files: readonly SourceFile[], out: string, options: Options): Promise<void> {
  const batch = await read(files, join(out, WORK_FOLDER), "rows", options);
  try {
    const done = `${batch.done.length} of ${files.length} files are done: the same command goes on from here`;
    if (batch.interrupted) endInterrupted(batch.interrupted, done);
    else await writeOut(out, batch);
  } finally {
    await batch.close();
  }
}

async function writeOut(out: string, batch: Batch): Promise<void> {
  const reference = await loadPackageReference(paths.data);
  const summaries = batch.done.flatMap(({ outcome }) => outcome.documents);
  await replaceFolder(out, async (fresh) => {
    const settled = await writeCorpus(fresh, {
      documents: summaries.map(({ document }) => document),
      bureaus: summaries.flatMap(({ bureau, bureaus }) => [bureau, ...bureaus]),
      store: batch.store,
      scratch: batch.scratch,
      reference,
    });
    const report = reportOf(batch, settled);
    await writeFile(join(fresh, REPORT_FILE), `${JSON.stringify(report, null, 2)}\n`);
    await writeFile(join(fresh, SUMMARY_FILE), printReport(report));
    const { documents, records, findings, failures, seconds } = report;
    console.error(
      `${out}: ${documents.read} documents, ${records.total} records, ${findings.total} findings, ${failures.length} failures, ${seconds} s`,
    );
  });
}

async function printAll(files: readonly SourceFile[], options: Options): Promise<void> {
  process.stdout.on("error", leaveClosedPipe);
  const work = await mkdtemp(join(tmpdir(), "atlas-extract-"));
  process.once("exit", () => rmSync(work, { recursive: true, force: true }));
  const batch = await read(files, work, "records", options);
  if (batch.interrupted) return endInterrupted(batch.interrupted, "interrupted");
  const documents = batch.done.flatMap(({ outcome }) => outcome.documents.map(({ document }) => document));
  if (options.disclosure) {
    await printDisclosures(documents, batch.store, options.format);
    if (options.expected !== undefined) await sayExpected(options.expected, batch);
    return;
  }
  const kind = options.findings ? "findings" : "facts";
  await printRecords(documents, batch.store, batch.scratch, kind, options.format);
}

/** Says which departments of a list are not among the documents: that is not the same as not published. */
async function sayExpected(path: string, batch: Batch): Promise<void> {
  const collected = batch.done.flatMap(({ outcome }) =>
    outcome.documents.flatMap(({ bureau }) => bureau?.name ?? []),
  );
  const { names, lacking } = compareExpected(await readFile(path, "utf8"), collected);
  console.error(
    `${names.length - lacking.length} of ${names.length} departments of ${path} are in this collection`,
  );
  for (const name of lacking) console.error(`not in this collection: ${shownName(name)}`);
}

/** A reader such as `head` may have seen enough. */
function leaveClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

/** Reads all files; an interrupt leaves what is finished for a later run. */
async function read(
  files: readonly SourceFile[],
  work: string,
  form: StoreForm,
  options: Options,
): Promise<Batch> {
  const settings = {
    work,
    form,
    verify: options.verify === true,
    jobs: options.jobs ?? null,
    shard: options.shard ?? null,
    ocr: options.ocr,
    disclosure: options.disclosure === true || options.out !== undefined,
    allowance: { seconds: options.timeout, megabytes: options.memory },
  };
  const batch = await onInterrupt((stop) => runBatch(files, settings, stop));
  for (const { outcome } of batch.done) outcome.failures.forEach(nameFailure);
  return batch;
}

function nameFailure({ file, code, message }: Failure): void {
  process.stderr.write(`${shownName(`${file}: ${code}: ${message}`)}\n`);
  process.exitCode = FAILED;
}

function end(status: number, message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = status;
}

function shardOption(text: string): Shard {
  try {
    return parseShard(text);
  } catch (error) {
    throw new InvalidArgumentError((error as RangeError).message);
  }
}

export const extractCommand = new Command("extract")
  .description("print the normalised records of final accounts")
  .argument("<paths...>", "documents, archives and folders of them")
  .addOption(new Option("--format <format>", "output format").choices(["jsonl", "csv"]).default("jsonl"))
  .option("--findings", "print the findings instead of the facts")
  .option("--disclosure", "print what each document shows of all that had to be published")
  .option("--expected <file>", "with --disclosure: a list of departments due, to say which are not collected")
  .option(
    "--out <dir>",
    "write the whole data package into a folder; an interrupted run goes on where it stopped",
  )
  .option(
    "--jobs <n>",
    "files read at the same time; by default one less than there are processors",
    wholeNumber,
  )
  .option("--shard <i/n>", "read only the i-th of n parts, told by the documents' content", shardOption)
  .option("--timeout <seconds>", "time one document may take", wholeNumber, ALLOWANCE.seconds)
  .addOption(
    new Option("--ocr <choice>", "recognise pages that are pictures, or leave them out by name")
      .choices(["auto", "never"])
      .default("auto"),
  )
  .option("--memory <megabytes>", "memory one document may take", wholeNumber, ALLOWANCE.megabytes)
  .option("--sources <file>", "table of addresses of the documents: file, url, page, title, published (CSV)")
  .option("--verify", "when going on with a run, look at all bytes of files that were read before")
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : USAGE);
  })
  .action(extract);
