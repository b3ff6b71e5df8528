import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import { ListError, readList, type Start, startAt } from "../collect/list";
import { BUDGETS } from "../documents/budgets";
import { decodeText } from "../documents/decode";
import { DocumentError } from "../documents/document-error";
import { shownName } from "../documents/shown-name";
import { explain } from "./batch/explain";
import { wholeNumber } from "./batch/options";
import { SYSTEM_CLOCK } from "./collect/clock";
import { ROBOT } from "./collect/host";
import { ForeignFolderError, runCollect } from "./collect/run-collect";
import { onInterrupt, statusOf } from "./interrupt";

interface Options {
  readonly out: string;
  readonly depth: number;
  readonly pause: number;
  readonly pages: number;
  readonly megabytes: number;
  readonly minutes: number;
  readonly timeout: number;
  readonly private?: true;
  readonly contact?: string;
}

const FAILED = 1;
const USAGE = 2;
const MIB = 1024 * 1024;

/** The addresses of lists, and those that are named themselves. @throws ListError */
async function readStarts(lists: readonly string[]): Promise<Start[]> {
  const starts: Start[] = [];
  for (const list of lists) {
    if (/^https?:/i.test(list)) starts.push(startAt(list));
    else starts.push(...readList(await textOf(list), list));
  }
  return starts;
}

async function textOf(list: string): Promise<string> {
  try {
    return decodeText(await readFile(list)).text;
  } catch (error) {
    if (error instanceof DocumentError) throw new ListError(`${list}: ${error.message}`);
    throw new ListError(`${list}: ${explain(error).message}`);
  }
}

async function collect(lists: readonly string[], options: Options): Promise<void> {
  try {
    const starts = await readStarts(lists);
    const { interrupted, text, rows, limit } = await onInterrupt((stop) =>
      runCollect(
        {
          dir: options.out,
          starts,
          limits: {
            depth: options.depth,
            pages: options.pages,
            bytes: options.megabytes * MIB,
            time: options.minutes * 60_000,
          },
          pause: options.pause * 1000,
          clock: SYSTEM_CLOCK,
          private: options.private === true,
          seconds: options.timeout,
          bytes: BUDGETS.fileBytes.most,
          agent: [`${ROBOT} (reads published budgets and final accounts)`, options.contact]
            .filter(Boolean)
            .join("; "),
        },
        stop,
      ),
    );
    process.stdout.write(text);
    for (const { url, status, reason } of rows)
      if (status === "failed" || status === "refused") say(`${url}: ${status}: ${reason}`, FAILED);
    if (limit !== null) process.exitCode = FAILED;
    if (interrupted) say("interrupted: the same command goes on from here", statusOf(interrupted));
  } catch (error) {
    if (!(error instanceof ListError || error instanceof ForeignFolderError)) throw error;
    say(error.message, USAGE);
  }
}

function say(message: string, status: number): void {
  process.stderr.write(`${shownName(message)}\n`);
  process.exitCode = status;
}

function printable(text: string): string {
  if (!/^[\x20-\x7e]{1,200}$/.test(text))
    throw new InvalidArgumentError("an address or a name in Latin letters is needed");
  return text;
}

export const collectCommand = new Command("collect")
  .description("collect what a list of addresses leads to, with where and when each document was published")
  .argument(
    "<lists...>",
    "tables with a column url (and region_code, bureau, year, kind), or addresses of pages",
  )
  .requiredOption("--out <dir>", "folder of the collection; an interrupted run goes on where it stopped")
  .option("--depth <n>", "links followed from a page of the list", wholeNumber, 2)
  .option("--pause <seconds>", "time between two questions to one host", wholeNumber, 2)
  .option("--pages <n>", "addresses looked at in one run", wholeNumber, 5000)
  .option("--megabytes <n>", "read in one run", wholeNumber, 4096)
  .option("--minutes <n>", "time of one run", wholeNumber, 240)
  .option("--timeout <seconds>", "time one answer may take", wholeNumber, 120)
  .option("--contact <text>", "an address or name that the hosts are told, to ask who collects", printable)
  .option("--private", "also ask hosts whose dotted names lead into a private network")
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : USAGE);
  })
  .action(collect);
