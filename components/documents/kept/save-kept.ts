import { strToU8, zipSync } from "fflate";
import { writeBackup } from "@/lib/local/kept/backup";
import { saveFile } from "../../foundation/table/save-file";
import { loadBytes, loadDocument, rawDocument } from "../library/read-documents";

const today = (): string => new Date().toISOString().slice(0, 10);

/** All that is kept of a document as it stands there, for whoever can mend it. */
export async function saveRaw(id: string): Promise<void> {
  const [raw, bytes] = [await rawDocument(id), await loadBytes(id)];
  const files: Record<string, Uint8Array> = { "kept.json": strToU8(JSON.stringify(raw, null, 1)) };
  if (bytes instanceof Uint8Array) files.file = bytes;
  const archive = zipSync(files);
  saveFile(`juesuan-raw-${id.slice(0, 12)}.zip`, [archive as Uint8Array<ArrayBuffer>], "application/zip");
}

/** Hands the person everything that is kept here as one file. */
export async function saveBackup(ids: readonly string[]): Promise<void> {
  const load = async (id: string) => {
    const kept = await loadDocument(id);
    return kept && { ...kept, bytes: (await loadBytes(id)) ?? null };
  };
  const pieces: BlobPart[] = [];
  for await (const piece of writeBackup(ids, load)) pieces.push(piece);
  saveFile(`juesuan-backup-${today()}.zip`, pieces, "application/zip");
  writeBackedUp(new Date().toISOString());
}

const KEY = "juesuan.local.backup";

/** When everything was last saved in a file; null where it never was. */
export function readBackedUp(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function writeBackedUp(at: string): void {
  try {
    localStorage.setItem(KEY, at);
  } catch {
    // Storage can be closed: then the person is reminded once more.
  }
}
