import { readFile } from "node:fs/promises";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { documentsIn, type Member } from "../../documents/archive";
import { DocumentError } from "../../documents/document-error";
import { extractModel } from "../../extract/extract";
import type { Extraction, Reference } from "../../extract/types";
import { readAnyDocument } from "../read-document";
import type { Failure } from "./outcome";
import { isInShard, type Shard } from "./shard";
import type { SourceFile } from "./walk";

export type Extracted =
  | { readonly kind: "read"; readonly extraction: Extraction }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "elsewhere" };

/** Reads one file, an archive document by document. Whatever is wrong with it is a value, never an exception. */
export async function* extractFile(
  { path, name }: SourceFile,
  reference: Reference,
  shard: Shard | null,
): AsyncGenerator<Extracted> {
  let members: Iterable<Member>;
  try {
    members = documentsIn(name, new Uint8Array(await readFile(path)));
    for (const member of members) yield await extractMember(member, reference, shard);
  } catch (error) {
    yield failed(name, error);
  }
}

async function extractMember(member: Member, reference: Reference, shard: Shard | null): Promise<Extracted> {
  if ("error" in member) return failed(member.name, member.error);
  const { name, bytes } = member;
  if (shard && !isInShard(bytesToHex(sha256(bytes)), shard)) return { kind: "elsewhere" };
  try {
    const model = await readAnyDocument(bytes);
    return { kind: "read", extraction: extractModel({ file: name, bytes }, model, reference) };
  } catch (error) {
    return failed(name, error);
  }
}

function failed(file: string, error: unknown): Extracted {
  return { kind: "failed", failure: { file, ...explain(error) } };
}

/** What the system's refusals mean to who started the run. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EACCES: "The file or folder may not be read: check its permissions.",
  EPERM: "The file or folder may not be read: check its permissions.",
  EISDIR: "The folder could not be listed: check its permissions.",
  ELOOP: "The link leads back to itself.",
};

function explain(error: unknown): Pick<Failure, "code" | "message"> {
  if (error instanceof DocumentError) return { code: error.code, message: error.message };
  if (!(error instanceof Error)) return { code: "internal", message: String(error) };
  const code = (error as NodeJS.ErrnoException).code;
  return typeof code === "string"
    ? { code, message: REFUSALS[code] ?? error.message }
    : { code: "internal", message: error.stack ?? error.message };
}
