import { documentsIn } from "@/lib/documents/archive";
import { BUDGETS } from "@/lib/documents/budgets";
import { ZipFile } from "@/lib/documents/zip/zip-file";
import { isBackup } from "@/lib/local/kept/backup";
import { DESCRIPTOR_FILE } from "@/lib/records/package/render";
import { fileNameOf } from "@/lib/records/package/resources";
import type { Region } from "@/lib/records/schema";
import { type Failure, failureOf } from "./failure";
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

const decoder = new TextDecoder();

/** A package whose tables are too large for a page is refused whole: a part of it would say something else. */
function refusalOf(members: readonly ArchiveMember[]): Failure | null {
  for (const member of members)
    if ("code" in member && member.name.endsWith(".csv"))
      return { kind: "failed", code: member.code, detail: `${member.name}: ${member.detail}` };
  const most = BUDGETS.packageRows.most;
  const long = members.find((member) => "bytes" in member && hasLines(member.bytes, most + 1));
  return long
    ? {
        kind: "failed",
        code: "package_rows",
        detail: `${long.name}: more than ${most} rows; join packages with the command line instead`,
      }
    : null;
}

function hasLines(bytes: Uint8Array, most: number): boolean {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) if (++lines > most) return true;
  return false;
}

/** The records of a package, held against what can be; nothing of it is believed before it is kept. */
async function readPackage(
  members: readonly ArchiveMember[],
  regions: () => Promise<readonly Region[]>,
): Promise<ReadOutcome> {
  const refusal = refusalOf(members);
  if (refusal) return refusal;
  const [{ parsePackageFiles }, { claimProblems, descriptorProblems }] = await Promise.all([
    import("@/lib/corpus/parse"),
    import("@/lib/corpus/claims/problems"),
  ]);
  const files = members.flatMap((member) =>
    "bytes" in member ? [[member.name, decoder.decode(member.bytes)] as const] : [],
  );
  const descriptor = files.find(([name]) => isPart(name, DESCRIPTOR_FILE))?.[1] ?? "";
  const parsed = parsePackageFiles(new Map(files));
  if (!parsed.ok) return { kind: "bad_package", issues: parsed.issues };
  const issues = [...descriptorProblems(descriptor), ...claimProblems(parsed.records, await regions())];
  return issues.length === 0 ? { kind: "package", records: parsed.records } : { kind: "bad_package", issues };
}

/** An archive as the documents in it, or as the data package it holds. */
export async function readArchive(
  name: string,
  bytes: Uint8Array,
  regions: () => Promise<readonly Region[]>,
): Promise<ReadOutcome> {
  if (isBackup(new ZipFile(bytes))) return { kind: "backup", bytes };
  const members = [...documentsIn(name, bytes)].map(memberOf);
  const [only] = members;
  if (members.length === 1 && only && "code" in only)
    return { kind: "failed", code: only.code, detail: only.detail };
  if (!isPackage(members)) return { kind: "archive", members };
  return readPackage(members, regions);
}
