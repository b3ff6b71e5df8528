import "fake-indexeddb/auto";
import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { loadDocument } from "../../components/documents/library/read-documents";
import {
  changeDecisions,
  deleteDocument,
  markRemoved,
  storeDocument,
} from "../../components/documents/library/store-documents";
import { laidKey, readLaid, writeLaid } from "../../components/foundation/local/laid-store";
import { openLocalDatabase } from "../../components/foundation/local/local-db";
import { keptSamples } from "./support/kept-samples";

const FILE = "data/0123456789abcdef.duckdb.gz";
const key = (file = FILE, build = "build"): Promise<string | null> => laidKey(file, build);

async function keep(n: number): Promise<string> {
  const sample = (await keptSamples())[n];
  if (!sample) throw new Error("no sample");
  return (await storeDocument(sample)).document_id;
}

const openLaid = () => openDB("juesuan.laid", 1);

beforeEach(async () => {
  const database = await openLocalDatabase();
  for (const store of database.objectStoreNames) await database.clear(store);
});

describe("what was derived from kept documents fits", () => {
  test("the same documents, decisions, data and build, and no others", async () => {
    const id = await keep(0);
    const first = await key();
    expect(first).not.toBeNull();
    expect(await key()).toBe(first);
    expect(await key("data/fedcba9876543210.duckdb.gz")).not.toBe(first);
    expect(await key(FILE, "another build")).not.toBe(first);

    const seen = new Set([first]);
    const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
      ["a second document", () => keep(1)],
      [
        "a decision",
        async () => {
          const fact = (await loadDocument(id))?.extraction.facts[0]?.fact_id ?? "";
          await changeDecisions(id, () => ({ add: { kind: "accept", facts: [fact] } }), []);
        },
      ],
      ["a document taken out", () => markRemoved([id], "2026-12-01T00:00:00.000Z")],
      ["and brought back", () => markRemoved([id], null)],
      ["the same file once more", () => keep(0)],
    ];
    for (const [name, change] of changes) {
      await change();
      const now = await key();
      expect(seen.has(now), name).toBe(false);
      seen.add(now);
    }
    const before = await key();
    await deleteDocument(id);
    expect(await key()).not.toBe(before);
  });

  test("documents an earlier version wrote, once they have been seen", async () => {
    const id = await keep(0);
    const database = await openLocalDatabase();
    const { stamp: _, ...older } = (await database.get("documents", id)) ?? {};
    await database.put("documents", older as never);
    const first = await key();
    expect(first).not.toBeNull();
    expect(await key()).toBe(first);
    expect(await loadDocument(id)).toMatchObject({ stored: { document_id: id } });
  });

  test("nothing where there are no documents, a later version wrote one, or the build has no name", async () => {
    expect(await key()).toBeNull();
    const id = await keep(0);
    expect(await key(FILE, "")).toBeNull();
    const database = await openLocalDatabase();
    const { stamp: _, ...later } = (await database.get("documents", id)) ?? {};
    await database.put("documents", { ...later, shape: 99 } as never);
    expect(await key()).toBeNull();
  });
});

describe("what is kept of a derivation", () => {
  const laid = {
    key: "key",
    documents: ["a"],
    damaged: 0,
    made: {
      attached: ["facts"],
      copies: { ".own_facts": new Uint8Array([1, 2, 3]), ".leads": new Uint8Array([4]) },
    },
  };

  test("comes back as it was written", async () => {
    await writeLaid(laid);
    expect(await readLaid()).toMatchObject(laid);
  });

  test.each([
    ["a byte of it differs", (kept: typeof laid) => kept.made.copies[".leads"].fill(5)],
    ["a table is missing", (kept: typeof laid) => Object.assign(kept.made, { copies: {} })],
    ["it is something else", (kept: object) => Object.assign(kept, { made: null })],
    ["its sums are missing", (kept: object) => Object.assign(kept, { sums: undefined })],
  ])("is not taken where %s", async (_, spoil) => {
    await writeLaid(laid);
    const database = await openLaid();
    const kept = await database.get("laid", "last");
    spoil(kept);
    await database.put("laid", kept, "last");
    database.close();
    expect(await readLaid()).toBeNull();
  });

  test("goes with the first writing of a document", async () => {
    await writeLaid(laid);
    await keep(0);
    await expect.poll(readLaid).toBeNull();
  });
});
