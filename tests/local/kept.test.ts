import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { restoreBackup } from "../../components/documents/kept/restore";
import {
  inspectDocument,
  listStored,
  loadBytes,
  loadDocument,
} from "../../components/documents/library/read-documents";
import {
  ConflictError,
  changeDecisions,
  deleteDocument,
  storeDocument,
} from "../../components/documents/library/store-documents";
import { readLocalRecords } from "../../components/foundation/local/derive-local";
import { NewerStorageError, openLocalDatabase } from "../../components/foundation/local/local-db";
import { writeBackup } from "../../lib/local/kept/backup";
import { SHAPE } from "../../lib/local/kept/migrate";
import type { Correction, Decision } from "../../lib/local/types";
import type { Fact } from "../../lib/records/schema";
import { keptSamples } from "./support/kept-samples";

const NAME = "juesuan.local";

const EXPLAINED = ["zh", "en"]
  .map((language) => `findings.explanation_${language}`)
  .concat(["supported_fact", "clearing_fact", "clearing_value"].map((field) => `findings.${field}`));
const SOURCED = ["other_urls", "publisher", "transcript", "terms", "checks"].map(
  (field) => `document.${field}`,
);

/** Two documents with their records, kept. */
async function keepTwo(): Promise<readonly [string, string]> {
  const ids: string[] = [];
  for (const { file, bytes, model, extraction } of await keptSamples())
    ids.push((await storeDocument({ file, bytes, model, extraction })).document_id);
  return [ids[0] ?? "", ids[1] ?? ""];
}

async function put(
  store: "documents" | "extractions" | "models",
  id: string,
  change: (old: never) => unknown,
) {
  const database = await openLocalDatabase();
  const old = await database.get(store, id);
  const value = change(old as never) as never;
  await (store === "documents" ? database.put(store, value) : database.put(store, value, id));
}

const correction = (value: string): Correction => ({
  value,
  unit: "万元",
  measure: "income",
  phase: "actual",
  fiscal_year: 2023,
  reason: "printed so",
  by: "",
});

const firstFact = async (id: string): Promise<Fact> => (await loadDocument(id))?.extraction.facts[0] as Fact;

beforeEach(async () => {
  const database = await openLocalDatabase();
  for (const store of database.objectStoreNames) await database.clear(store);
});

describe("a document that is kept and damaged", () => {
  test.each([
    ["its summary", "documents", (old: object) => ({ ...old, record: null })],
    [
      "a number of its figures",
      "extractions",
      (old: { facts: Fact[] }) => ({ ...old, facts: [{ ...old.facts[0], fiscal_year: "2023" }] }),
    ],
    [
      "the figures of another",
      "extractions",
      (old: { facts: Fact[] }) => ({ ...old, facts: [{ ...old.facts[0], document_id: "x" }] }),
    ],
    ["its text", "models", () => ({ rows: 3 })],
  ] as const)("(%s) is named, and costs no other", async (_, store, change) => {
    const [bad, good] = await keepTwo();
    await put(store, bad, change as (old: never) => unknown);
    expect(await inspectDocument(bad)).toMatchObject({ document_id: bad, kind: "damaged" });
    expect(await inspectDocument(good)).toBeNull();
    const { records } = await readLocalRecords();
    expect(records.documents.map((document) => document.document_id)).toContain(good);
    expect(records.facts.length).toBeGreaterThan(0);
    expect(
      records.facts.every((fact) => fact.fiscal_year === null || typeof fact.fiscal_year === "number"),
    ).toBe(true);
    await deleteDocument(bad);
    expect((await listStored()).damaged).toEqual([]);
    expect((await listStored()).documents.map((one) => one.document_id)).toEqual([good]);
    expect(await loadBytes(bad)).toBeUndefined();
  });

  test("by its figures is counted where the others are shown", async () => {
    const [bad] = await keepTwo();
    await put("extractions", bad, () => null);
    expect(await readLocalRecords()).toMatchObject({ damaged: 1, records: { documents: { length: 1 } } });
  });

  test("that a later version kept is left alone", async () => {
    const [newer] = await keepTwo();
    await put("documents", newer, (old: object) => ({ ...old, shape: SHAPE + 1 }));
    expect((await listStored()).damaged).toMatchObject([{ document_id: newer, kind: "newer" }]);
  });
});

/** What each released version did not keep yet, the first one first. */
const RELEASES: readonly (readonly [name: string, lacking: readonly string[]])[] = [
  ["the first", ["facts.note", "facts.recognised", "facts.placed_by", ...EXPLAINED, ...SOURCED]],
  ["that explained findings", ["facts.note", "facts.recognised", "facts.placed_by", ...SOURCED]],
  ["that knew sources", ["facts.recognised", "facts.placed_by"]],
  ["that read pictures", ["facts.placed_by"]],
  ["the last without a number", []],
];

describe("what earlier versions kept", () => {
  test.each(RELEASES)(
    "(%s) is read in today's shape, and written in it with the next decision",
    async (_, lacking) => {
      const [id] = await keepTwo();
      const without = (list: string, record: object): object =>
        Object.fromEntries(Object.entries(record).filter(([name]) => !lacking.includes(`${list}.${name}`)));
      const older = <R extends { document: object; facts: readonly object[]; findings: readonly object[] }>(
        result: R,
      ) => ({
        ...result,
        document: without("document", result.document),
        facts: result.facts.map((fact) => without("facts", fact)),
        findings: result.findings.map((finding) => without("findings", finding)),
      });
      const before = await loadDocument(id);
      await put("documents", id, ({ shape: __, record, ...old }: { shape: number; record: object }) => ({
        ...old,
        record: without("document", record),
      }));
      await put("extractions", id, older);
      const old = await loadDocument(id);
      expect(old?.stored.shape).toBe(SHAPE);
      expect(old?.extraction.facts.map(({ value, fact_id }) => [fact_id, value])).toEqual(
        before?.extraction.facts.map(({ value, fact_id }) => [fact_id, value]),
      );
      for (const name of lacking) {
        const [list = "", field = ""] = name.split(".");
        const records = list === "document" ? [old?.extraction.document] : old?.extraction[list as "facts"];
        for (const record of records ?? []) expect(record).toHaveProperty(field, null);
      }
      const fact = before?.extraction.facts[0]?.fact_id ?? "";
      await changeDecisions(id, () => ({ add: { kind: "accept", facts: [fact] } }), []);
      const database = await openLocalDatabase();
      expect(await database.get("documents", id)).toMatchObject({ shape: SHAPE });
      expect((await database.get("extractions", id))?.facts[0]).toHaveProperty("recognised");
    },
  );
});

describe("two tabs", () => {
  test("that decide the same figure both stand: the second learns of the first and writes nothing", async () => {
    const [id] = await keepTwo();
    const { fact_id } = await firstFact(id);
    const decide = (value: string): Decision => ({
      kind: "correct",
      fact: fact_id,
      correction: correction(value),
    });
    const first = await changeDecisions(id, () => ({ add: decide("1.00") }), []);
    const second = changeDecisions(id, () => ({ add: decide("2.00") }), []);
    await expect(second).rejects.toBeInstanceOf(ConflictError);
    await expect(second).rejects.toMatchObject({ theirs: { decision: decide("1.00") } });
    expect((await loadDocument(id))?.entries).toHaveLength(1);
    await changeDecisions(id, () => ({ add: decide("2.00") }), first?.entries ?? []);
    expect((await loadDocument(id))?.entries).toHaveLength(2);
  });

  test("that decide different figures do not disturb each other", async () => {
    const [id] = await keepTwo();
    const facts = (await loadDocument(id))?.extraction.facts ?? [];
    for (const fact of facts.slice(0, 2))
      await changeDecisions(id, () => ({ add: { kind: "accept", facts: [fact.fact_id] } }), []);
    expect((await loadDocument(id))?.entries).toHaveLength(2);
  });
});

describe("a backup", () => {
  async function backUp(ids: readonly string[]): Promise<Uint8Array> {
    const load = async (id: string) => {
      const kept = await loadDocument(id);
      return kept && { ...kept, bytes: (await loadBytes(id)) ?? null };
    };
    const pieces: Uint8Array[] = [];
    for await (const piece of writeBackup(ids, load)) pieces.push(piece);
    return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  }

  test("brings everything back: documents, files, decisions, and what they change", async () => {
    const ids = await keepTwo();
    const { fact_id } = await firstFact(ids[0]);
    await changeDecisions(
      ids[0],
      () => ({ add: { kind: "correct", fact: fact_id, correction: correction("7.00") } }),
      [],
    );
    const [before, records, bytes] = [
      await loadDocument(ids[0]),
      await readLocalRecords(),
      await loadBytes(ids[0]),
    ];
    const archive = await backUp(ids);
    for (const id of ids) await deleteDocument(id);
    expect(await restoreBackup(archive)).toMatchObject({
      stored: { length: 2 },
      same: 0,
      differing: [],
      damaged: [],
    });
    const after = await loadDocument(ids[0]);
    expect(after?.extraction).toEqual(before?.extraction);
    expect(after?.entries.map(({ decision, at }) => [decision, at])).toEqual(
      before?.entries.map(({ decision, at }) => [decision, at]),
    );
    expect(await loadBytes(ids[0])).toEqual(bytes);
    expect((await readLocalRecords()).records.facts).toEqual(records.records.facts);
  });

  test("leaves alone what is here: the same is counted, what was decided otherwise is named", async () => {
    const ids = await keepTwo();
    const { fact_id } = await firstFact(ids[0]);
    const archive = await backUp(ids);
    expect(await restoreBackup(archive)).toMatchObject({ stored: [], same: 2 });
    const decide = (value: string): Decision => ({
      kind: "correct",
      fact: fact_id,
      correction: correction(value),
    });
    const first = await changeDecisions(ids[0], () => ({ add: decide("1.00") }), []);
    const withOne = await backUp(ids);
    await changeDecisions(ids[0], () => ({ add: decide("2.00") }), first?.entries ?? []);
    const again = await restoreBackup(withOne);
    expect(again).toMatchObject({ stored: [], same: 1, differing: { length: 1 } });
    expect((await loadDocument(ids[0]))?.entries).toHaveLength(2);
  });

  test("with a damaged document brings back the others and names it", async () => {
    const ids = await keepTwo();
    const archive = await backUp(ids);
    for (const id of ids) await deleteDocument(id);
    const { unzipSync, zipSync, strToU8 } = await import("fflate");
    const files = unzipSync(archive);
    files[`documents/${ids[0]}.json`] = strToU8('{"stored": 1}');
    expect(await restoreBackup(zipSync(files))).toMatchObject({
      stored: { length: 1 },
      damaged: { length: 1 },
    });
  });
});

describe("a storage of a later version", () => {
  test("says so and is not touched", async () => {
    await keepTwo();
    // Opening it, the later version makes this page let go.
    const later = await openDB(NAME, 99);
    expect(await later.count("documents")).toBe(2);
    later.close();
    await expect(openLocalDatabase()).rejects.toBeInstanceOf(NewerStorageError);
    await deleteDB(NAME);
  });
});
