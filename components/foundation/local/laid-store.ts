import { type IDBPDatabase, openDB } from "idb";
import { crc32 } from "@/lib/documents/zip/crc32";
import type { Made } from "@/lib/engine/overlay";
import { SHAPE, shapeOf } from "@/lib/local/kept/migrate";
import { openLocalDatabase } from "./local-db";

/**
 * What pages show of the local documents, as it was derived last: it can always be derived again, so it stands in a
 * storage of its own that any version may clear.
 */
export interface Laid {
  /** What it was derived from: code, published data, documents and decisions. */
  readonly key: string;
  /** Ids of the documents it holds. */
  readonly documents: readonly string[];
  readonly damaged: number;
  readonly made: Made;
}

interface Kept extends Laid {
  readonly sums: Readonly<Record<string, number>>;
}

const NAME = "juesuan.laid";
const STORE = "laid";
const LAST = "last";

/** Above this reading copies is no longer cheaper than what else a page must hold. */
const MOST_BYTES = 128 * 1024 * 1024;

/** Code of this build; empty where it is not known, as while developing: nothing is kept then. */
const BUILD = process.env.ATLAS_BUILD ?? "";

interface LaidSchema {
  laid: { key: string; value: Kept };
}

async function withStore<T>(use: (database: IDBPDatabase<LaidSchema>) => Promise<T>): Promise<T> {
  const database = await openDB<LaidSchema>(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore(STORE),
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** Another one with every writing of a document's records. */
export const newStamp = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("-");

interface Stamped {
  readonly document_id: string;
  readonly stamp?: unknown;
  readonly removed?: unknown;
}

const isStamped = ({ stamp }: Stamped): boolean => typeof stamp === "string" && stamp !== "";

/** Stamps of all documents that are kept and not taken out; documents of earlier versions get theirs now. */
async function readStamps(): Promise<readonly (readonly [string, string])[] | null> {
  const database = await openLocalDatabase();
  let all: readonly Stamped[] = await database.getAll("documents");
  if (!all.every(isStamped)) {
    const tx = database.transaction("documents", "readwrite");
    for (const summary of await tx.store.getAll())
      if (!isStamped(summary) && shapeOf(summary) <= SHAPE)
        await tx.store.put({ ...summary, stamp: newStamp() });
    all = await tx.store.getAll();
    await tx.done;
  }
  if (!all.every(isStamped)) return null;
  return all
    .filter(({ removed }) => typeof removed !== "string")
    .map(({ document_id, stamp }): [string, string] => [document_id, String(stamp)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * All that decides what is derived: build of the site, engine file, documents with their decisions. Null where nothing
 * is to be kept.
 */
export async function laidKey(engineFile: string, build = BUILD): Promise<string | null> {
  if (build === "") return null;
  const stamps = await readStamps();
  return stamps === null || stamps.length === 0 ? null : JSON.stringify([build, engineFile, stamps]);
}

const isWhole = ({ key, documents, damaged, made, sums }: Kept): boolean =>
  typeof key === "string" &&
  Array.isArray(documents) &&
  typeof damaged === "number" &&
  Array.isArray(made.attached) &&
  Object.keys(sums).length === Object.keys(made.copies).length &&
  Object.entries(made.copies).every(
    ([name, bytes]) => bytes instanceof Uint8Array && crc32(bytes) === sums[name],
  );

/** What was kept last, if it was written whole; null otherwise and where the storage is closed. */
export async function readLaid(): Promise<Laid | null> {
  try {
    const kept = await withStore((database) => database.get(STORE, LAST));
    return kept && isWhole(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what was derived in the place of what was kept before. Without room pages go on without it. */
export async function writeLaid(laid: Laid): Promise<void> {
  const bytes = Object.values(laid.made.copies).reduce((sum, { length }) => sum + length, 0);
  if (bytes > MOST_BYTES) return;
  const sums = Object.fromEntries(
    Object.entries(laid.made.copies).map(([name, copy]) => [name, crc32(copy)]),
  );
  await withStore((database) => database.put(STORE, { ...laid, sums }, LAST)).catch(() => undefined);
}

/** Nothing of a document stays behind that is changed or deleted. */
export async function dropLaid(): Promise<void> {
  await withStore((database) => database.clear(STORE)).catch(() => undefined);
}
