import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  bureauFindingsQuery,
  bureauListQuery,
  bureauQuery,
  documentsQuery,
} from "../../components/bureau/queries";
import { knownQuery } from "../../components/disclosure/queries";
import { facetsQuery } from "../../components/explore/facets";
import { countFactsQuery } from "../../components/facts/fact-queries";
import { countsQuery, findingCountsQuery, statusQuery } from "../../components/overview/queries";
import { unitsQuery } from "../../components/place/queries";
import { compileDatabase } from "../../lib/cli/compile-database";
import { assemblePackage } from "../../lib/corpus/assemble";
import { NodeEngine } from "../../lib/engine/node";
import { sql } from "../../lib/engine/sql";
import type { EngineRow, Statement } from "../../lib/engine/types";
import type { Extraction } from "../../lib/extract/types";
import { sampleAccounts, tablesText } from "../corpus/made";
import { accountsContent } from "../documents/support/accounts-blocks";
import { printHtml } from "../documents/support/print-html";
import { PLAIN_LOOK } from "../documents/support/print-looks";
import { PLAIN_LAYOUT } from "../support/accounts/layout";
import type { Accounts } from "../support/accounts/model";
import { extractBytes, extractText } from "../support/extraction";

const [MADE] = sampleAccounts(1) as [Accounts];
const NO_REFERENCE = { regions: [], population: [], indicators: [], subjects: [] };

/** One figure of the accounts misprinted wherever it stands alone, so that there is something to find. */
async function misprinted(): Promise<readonly [text: string, html: string]> {
  const text = tablesText(MADE);
  const html = printHtml(accountsContent(MADE, PLAIN_LAYOUT), PLAIN_LOOK);
  const { facts } = await extractText(text);
  const basic = facts.find(({ measure }) => measure === "basic_expenditure")?.printed ?? "";
  return [text.replaceAll(basic, `1${basic}`), html.replaceAll(basic, `1${basic}`)];
}

let folder: string;
const engines: NodeEngine[] = [];

async function open(name: string, read: readonly Extraction[]): Promise<NodeEngine> {
  const file = join(folder, `${name}.duckdb`);
  await compileDatabase(assemblePackage(read, NO_REFERENCE), file);
  const engine = await NodeEngine.open(file);
  engines.push(engine);
  return engine;
}

let once: NodeEngine;
let again: NodeEngine;
let twice: NodeEngine;
let id = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-once-"));
  const [text, html] = await misprinted();
  const read = await extractText(text, "accounts.txt");
  id = read.bureau?.bureau_id ?? "";
  once = await open("once", [read]);
  twice = await open("twice", [read, await extractBytes(new TextEncoder().encode(html), "accounts.html")]);
  again = await open("again", [read, await extractText(`${text}\n\n`, "accounts (2).txt")]);
});

afterAll(async () => {
  for (const engine of engines) await engine.close();
  await rm(folder, { recursive: true, force: true });
});

/** What is shown, without what names the document itself. */
const shown = async (engine: NodeEngine, statement: Statement): Promise<EngineRow[]> =>
  (await engine.query<EngineRow>(statement)).map(({ finding_id: _, lines: __, figures: ___, ...row }) => row);

const LEADS = sql`SELECT kind, level, bureau_id, fiscal_year, size, rule, members FROM leads ORDER BY rank`;

const COUNTED: readonly (readonly [name: string, statement: () => Statement])[] = [
  ["the overview's counts", countsQuery],
  ["its figures by quality", statusQuery],
  ["its findings by kind", findingCountsQuery],
  ["the worklist", () => LEADS],
  ["the list of records", () => countFactsQuery({})],
  ["what it can be narrowed to", facetsQuery],
  ["a bureau's head", () => bureauQuery(id)],
  ["a bureau's findings", () => bureauFindingsQuery(id)],
  ["the bureaus to choose from", bureauListQuery],
  ["the units of a place", () => unitsQuery(MADE.regionCode)],
  ["the register's departments", () => knownQuery("final_account", {})],
  [
    "what is compared",
    () => sql`SELECT bureau_id, fiscal_year, expenditure_total, basic_expenditure FROM bureau_years`,
  ],
];

describe("the same accounts in another file", () => {
  it("are there twice, and one file stands", async () => {
    for (const engine of [twice, again]) {
      const documents = await engine.query(documentsQuery(id));
      expect(documents).toHaveLength(2);
      expect(documents.filter((one) => one.replaced_by === null)).toHaveLength(1);
    }
    expect(Number((await once.query(sql`SELECT count(*) AS n FROM leads`))[0]?.n)).toBeGreaterThan(0);
  });

  it.each(COUNTED)("are counted once: %s", async (_, statement) => {
    const expected = await shown(once, statement());
    expect(expected.length).toBeGreaterThan(0);
    expect(await shown(again, statement())).toEqual(expected);
    expect(await shown(twice, statement())).toEqual(expected);
  });
});
