import { standingOf } from "@/lib/local/decisions";
import { type BackedUp, isDamaged, readBackup } from "@/lib/local/kept/backup";
import type { StoredDocument } from "@/lib/local/kept/types";
import type { DecisionEntry } from "@/lib/local/types";
import { rawDocument } from "../library/read-documents";
import { restoreDocument } from "../library/store-documents";

/** What became of a backup. */
export interface Restored {
  readonly stored: readonly StoredDocument[];
  /** Documents that are here as they are in the backup. */
  readonly same: number;
  /** Here with other decisions, by file: they stay as they are here. */
  readonly differing: readonly string[];
  /** Damaged in the backup, by file. */
  readonly damaged: readonly string[];
}

const told = (entries: readonly DecisionEntry[]): string =>
  JSON.stringify(entries.map(({ id: _, ...entry }) => entry));

/** What stands here of a document of a backup. */
async function compare({ stored, entries }: BackedUp): Promise<"absent" | "same" | "differs"> {
  const here = await rawDocument(stored.document_id);
  if (!here || typeof (here.summary as StoredDocument).removed === "string") return "absent";
  const own = here.decisions as readonly DecisionEntry[];
  if (told(own) === told(entries)) return "same";
  // Nothing decided here, something in the backup: nothing is lost by taking it.
  const standing = standingOf(own);
  return own.length === 0 || standing.accepted.size + standing.corrected.size === 0 ? "absent" : "differs";
}

/** Brings back what a backup holds and what is not here. What is kept here stays as it is. */
export async function restoreBackup(bytes: Uint8Array): Promise<Restored> {
  const stored: StoredDocument[] = [];
  const differing: string[] = [];
  const damaged: string[] = [];
  let same = 0;
  for (const member of readBackup(bytes)) {
    if (isDamaged(member)) {
      damaged.push(member.file ?? member.document_id);
      continue;
    }
    const state = await compare(member);
    if (state === "absent") stored.push(await restoreDocument(member));
    else if (state === "same") same++;
    else differing.push(member.stored.file);
  }
  return { stored, same, differing, damaged };
}
