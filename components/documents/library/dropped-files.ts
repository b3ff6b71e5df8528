import { isLitter } from "@/lib/documents/litter";
import type { Source } from "../worker/protocol";

/** A file a person handed in; its bytes are fetched where it is read. */
export interface DroppedFile {
  /** With the folders it lay in. */
  readonly name: string;
  readonly size: number;
  readonly source: Source;
}

const fromFile = (file: File, name: string): DroppedFile => ({
  name,
  size: file.size,
  source: file,
});

/** Files of a file input, in the order of their names. */
export function fromList(files: Iterable<File>): DroppedFile[] {
  return [...files]
    .map((file) => fromFile(file, file.webkitRelativePath || file.name))
    .filter(({ name }) => !isLitter(name))
    .sort((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
}

/** Six digits of the clock, which tell pasted texts apart. */
export function clockTime(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((n) => String(n).padStart(2, "0")).join("");
}

/** Text that was pasted, as a file of its own. */
export function fromText(text: string, name: string): DroppedFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, source: bytes };
}

/** A document taken out of an archive. */
export const fromMember = (member: { name: string; bytes: Uint8Array<ArrayBuffer> }): DroppedFile => ({
  name: member.name,
  size: member.bytes.length,
  source: member.bytes,
});

const readEntries = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

const openEntry = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

async function walk(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (entry.isFile)
    return [fromFile(await openEntry(entry as FileSystemFileEntry), entry.fullPath.replace(/^\//, ""))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: DroppedFile[] = [];
  // A reader hands out a part of a folder at a time, and nothing when it is through.
  for (let part = await readEntries(reader); part.length > 0; part = await readEntries(reader))
    for (const child of part) found.push(...(await walk(child)));
  return found;
}

/** Files and folders of a drop, folders with all below them. Must be called while the drop is handled. */
export async function fromDrop(transfer: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === "file" ? item.webkitGetAsEntry?.() : null;
    return entry ? [entry] : [];
  });
  if (entries.length === 0) return fromList(transfer.files);
  const found = (await Promise.all(entries.map(walk))).flat();
  return found
    .filter(({ name }) => !isLitter(name))
    .sort((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
}
