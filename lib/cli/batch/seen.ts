import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { pathOf, type SourceFile } from "./walk";

/** What a file looked like when it was read. */
export interface Seen {
  readonly size: number;
  readonly modified: number;
  /** Hash of its first and last blocks. */
  readonly ends: string;
  /** Hash of all its bytes; empty where nobody asked for it. */
  readonly whole: string;
}

const BLOCK = 65_536;

const NOTHING: Seen = { size: -1, modified: -1, ends: "", whole: "" };

/** @param verify whether all bytes are looked at */
export async function look(file: SourceFile, verify: boolean): Promise<Seen> {
  const path = pathOf(file);
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) return NOTHING;
  const { size, mtimeMs: modified } = info;
  try {
    return { size, modified, ends: await endsOf(path, size), whole: verify ? await wholeOf(path) : "" };
  } catch {
    return { ...NOTHING, size, modified };
  }
}

/** Whether nothing tells that the file is another than before. */
export const isSame = (before: Seen, now: Seen): boolean =>
  before.size === now.size &&
  before.modified === now.modified &&
  before.ends === now.ends &&
  (now.whole === "" || before.whole === now.whole);

async function endsOf(path: string | Buffer, size: number): Promise<string> {
  const file = await open(path);
  try {
    const hash = createHash("sha256");
    for (const at of size > BLOCK ? [0, Math.max(BLOCK, size - BLOCK)] : [0])
      hash.update(await blockAt(file, at));
    return hash.digest("hex").slice(0, 16);
  } finally {
    await file.close();
  }
}

async function blockAt(file: FileHandle, at: number): Promise<Uint8Array> {
  const block = new Uint8Array(BLOCK);
  const { bytesRead } = await file.read(block, 0, BLOCK, at);
  return block.subarray(0, bytesRead);
}

async function wholeOf(path: string | Buffer): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest("hex");
}
