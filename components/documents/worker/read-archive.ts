import { documentsIn } from "@/lib/documents/archive";
import { ZipFile } from "@/lib/documents/zip/zip-file";
import { isBackup } from "@/lib/local/kept/backup";
import { DESCRIPTOR_FILE } from "@/lib/records/package/render";
import { fileNameOf } from "@/lib/records/package/resources";
import { failureOf } from "./failure";
import type { ArchiveMember, ReadOutcome } from "./protocol";

/** Copies out of the archive's own buffer, so that the rest of it can go. */
function memberOf(
  member: ReturnType<typeof documentsIn> extends Iterable<infer M> ? M : never,
): ArchiveMember {
  if ("bytes" in member) return { name: member.name, bytes: new Uint8Array(member.bytes) };
  const { code, detail } = failureOf(member.error);
  return { name: member.name, code, detail };
}

const isPart = (name: string, part: string): boolean => name.endsWith(`/${part}`);

/** True for the files of a data package, wherever in the archive its folder lies. */
function isPackage(members: readonly ArchiveMember[]): boolean {
  return [DESCRIPTOR_FILE, fileNameOf("facts")].every((part) =>
    members.some((member) => isPart(member.name, part)),
  );
}

/** An archive as the documents in it, or as the data package it holds. */
export async function readArchive(name: string, bytes: Uint8Array): Promise<ReadOutcome> {
  if (isBackup(new ZipFile(bytes))) return { kind: "backup", bytes };
  const members = [...documentsIn(name, bytes)].map(memberOf);
  const [only] = members;
  if (members.length === 1 && only && "code" in only)
    return { kind: "failed", code: only.code, detail: only.detail };
  if (!isPackage(members)) return { kind: "archive", members };
  const { parsePackageFiles } = await import("@/lib/corpus/parse");
  const decoder = new TextDecoder();
  const files = members.flatMap((member) =>
    "bytes" in member ? [[member.name, decoder.decode(member.bytes)] as const] : [],
  );
  const parsed = parsePackageFiles(new Map(files));
  return parsed.ok
    ? { kind: "package", records: parsed.records }
    : { kind: "bad_package", issues: parsed.issues };
}
