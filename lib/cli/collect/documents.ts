import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hostOf } from "../../collect/address";
import type { FileKind } from "../../documents/sniff";
import { replaceFile } from "../replace-file";
import type { Taken } from "./visit";

/** Folders of a collection. */
export const DOCUMENTS = "documents";
export const EARLIER = "earlier";

const ENDINGS: Partial<Readonly<Record<FileKind, string>>> = {
  text: "txt",
  mhtml: "mht",
  unknown_office: "bin",
  encrypted: "bin",
  opendocument: "odt",
  gzip: "gz",
};

const PICTURES: readonly (readonly [ending: string, first: number])[] = [
  ["png", 0x89],
  ["jpg", 0xff],
  ["gif", 0x47],
];

/** By what the bytes are; what an address or a header calls them is not asked. */
function endingOf(kind: FileKind, bytes: Uint8Array): string {
  if (kind === "picture") return PICTURES.find(([, first]) => bytes[0] === first)?.[0] ?? "tif";
  return ENDINGS[kind] ?? kind;
}

const NAME_CHARACTERS = 40;

/**
 * A name of our own making: the letters and digits of the title for people, and the hash of the address, which
 * tells it from all others. Nothing in it can lead out of the folder.
 */
export function nameDocument(url: string, title: string, kind: FileKind, bytes: Uint8Array): string {
  const readable = [...title.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "")]
    .slice(0, NAME_CHARACTERS)
    .join("");
  const hash = createHash("sha256").update(url).digest("hex").slice(0, 12);
  const host = hostOf(url).replace(/[^\w.-]/g, "_");
  return `${DOCUMENTS}/${host}/${readable}${readable && "-"}${hash}.${endingOf(kind, bytes)}`;
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Path of an earlier version of a document in its collection. */
export const earlierPath = ({ file, sha256 }: Taken): string => {
  const parts = file.split("/");
  const name = `${sha256.slice(0, 12)}-${parts.at(-1)}`;
  return [EARLIER, ...parts.slice(1, -1), name].join("/");
};

/** Documents of a collection on the disk. What is there is whole, and what it replaces is kept. */
export class Documents {
  constructor(private readonly dir: string) {}

  /** Whether the document is there as it was taken. */
  isWhole({ file, sha256 }: Taken): Promise<boolean> {
    return readFile(join(this.dir, file)).then(
      (bytes) => sha256Of(bytes) === sha256,
      () => false,
    );
  }

  /** @param before the document an earlier run took from the same address */
  async put(file: string, bytes: Uint8Array, before: Taken | null): Promise<Taken> {
    const taken = { file, sha256: sha256Of(bytes) };
    if (before && before.sha256 !== taken.sha256) await this.keepEarlier(before);
    await replaceFile(join(this.dir, file), bytes);
    return taken;
  }

  private async keepEarlier(before: Taken): Promise<void> {
    const bytes = await readFile(join(this.dir, before.file)).catch(() => null);
    if (bytes && sha256Of(bytes) === before.sha256)
      await replaceFile(join(this.dir, earlierPath(before)), bytes);
  }
}
