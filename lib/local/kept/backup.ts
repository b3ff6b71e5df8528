import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import * as z from "zod/mini";
import type { DocumentModel } from "../../documents/model";
import { ZipFile } from "../../documents/zip/zip-file";
import type { DecisionEntry } from "../types";
import { SHAPE } from "./migrate";
import { DamagedError, KeptReader } from "./read-kept";
import type { DamagedDocument, LocalResult, StoredDocument } from "./types";

/** All that is kept of a document, with its file where that is at hand. */
export interface BackedUp {
  readonly stored: StoredDocument;
  readonly model: DocumentModel;
  readonly extraction: LocalResult;
  readonly entries: readonly DecisionEntry[];
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** The entry that tells a backup from other archives. */
export const BACKUP_FILE = "juesuan-backup.json";

const FORMAT = "juesuan-backup";
const Header = z.object({ format: z.literal(FORMAT), shape: z.int(), documents: z.array(z.string()) });

const recordsName = (id: string): string => `documents/${id}.json`;
const bytesName = (id: string): string => `files/${id}`;

type Piece = Uint8Array<ArrayBuffer>;

/** A backup, document by document: one archive in pieces, so that no two documents are in memory together. */
export async function* writeBackup(
  ids: readonly string[],
  load: (id: string) => Promise<BackedUp | null>,
): AsyncGenerator<Piece> {
  let pieces: Piece[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece as Piece);
  });
  const add = (bytes: Uint8Array, stream: ZipDeflate | ZipPassThrough): void => {
    archive.add(stream);
    stream.push(bytes, true);
  };
  const addText = (name: string, value: unknown): void =>
    add(strToU8(JSON.stringify(value)), new ZipDeflate(name, { level: 6 }));
  const kept: string[] = [];
  for (const id of ids) {
    const document = await load(id);
    if (!document) continue;
    const { bytes, ...records } = document;
    addText(recordsName(id), records);
    if (bytes) add(bytes, new ZipPassThrough(bytesName(id)));
    kept.push(id);
    yield* pieces;
    pieces = [];
  }
  addText(BACKUP_FILE, { format: FORMAT, shape: SHAPE, documents: kept });
  archive.end();
  yield* pieces;
}

/** Whether an archive is a backup of this site. */
export const isBackup = (archive: ZipFile): boolean => archive.find(BACKUP_FILE) !== undefined;

export type BackupMember = BackedUp | DamagedDocument;

export const isDamaged = (member: BackupMember): member is DamagedDocument => "detail" in member;

/** The documents of a backup, one after another; what is damaged costs no other. @throws DocumentError, DamagedError */
export function* readBackup(bytes: Uint8Array): Generator<BackupMember> {
  const archive = new ZipFile(bytes);
  const json = (name: string): unknown => {
    const entry = archive.find(name);
    return entry && JSON.parse(new TextDecoder().decode(archive.read(entry)));
  };
  const header = Header.safeParse(json(BACKUP_FILE));
  if (!header.success)
    throw new DamagedError({ document_id: "", file: null, kind: "damaged", detail: "its list is damaged" });
  for (const id of header.data.documents) yield readMember(id, archive, json);
}

function readMember(id: string, archive: ZipFile, json: (name: string) => unknown): BackupMember {
  try {
    const raw = (json(recordsName(id)) ?? {}) as Record<string, unknown>;
    const reader = new KeptReader(id, raw.stored);
    const entry = archive.find(bytesName(id));
    return {
      stored: reader.summary(),
      model: reader.model(raw.model),
      extraction: reader.result(raw.extraction, "extraction"),
      entries: reader.decisions(Array.isArray(raw.entries) ? raw.entries : []),
      bytes: entry ? new Uint8Array(archive.read(entry)) : null,
    };
  } catch (cause) {
    if (cause instanceof DamagedError) return cause.damage;
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { document_id: id, file: null, kind: "damaged", detail };
  }
}
