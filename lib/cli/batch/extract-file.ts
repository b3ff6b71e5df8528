import { createHash } from "node:crypto";
import { documentsIn, type Member } from "../../documents/archive";
import type { DocumentModel } from "../../documents/model";
import { extractModel } from "../../extract/extract";
import type { Extraction, Reference } from "../../extract/types";
import { explain } from "./explain";
import type { Failure } from "./outcome";
import { readFileBytes } from "./read-file-bytes";
import { isInShard, type Shard } from "./shard";
import { pathOf, type SourceFile } from "./walk";

export type Extracted =
  | { readonly kind: "read"; readonly extraction: Extraction; readonly model: DocumentModel }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "elsewhere" };

/** Called after each page or other part that takes time; with the seconds that what comes next may take beyond the usual. */
export type Step = (more?: number) => void;

/** @throws DocumentError */
export type ReadDocument = (bytes: Uint8Array, step: Step) => Promise<DocumentModel>;

/** What reading a file needs, and who is told of its course. */
export interface Work {
  readonly reference: Reference;
  readonly read: ReadDocument;
  readonly shard?: Shard | null;
  /** Documents of an archive that are passed over. */
  readonly from?: number;
  readonly step?: Step;
  readonly begin?: (index: number, name: string) => Promise<void>;
}

/**
 * Reads one file, an archive document by document from the `from`-th on. Whatever is wrong with it is a value, never
 * an exception.
 */
export async function* extractFile(file: SourceFile, work: Work): AsyncGenerator<Extracted> {
  const { name } = file;
  const { from = 0 } = work;
  let index = 0;
  try {
    const bytes = await readFileBytes(pathOf(file));
    for (const member of documentsIn(name, bytes)) {
      if (index >= from) {
        await work.begin?.(index, member.name);
        yield await extractMember(member, file.published, work);
      }
      index++;
    }
  } catch (error) {
    yield failed(name, error);
  }
}

async function extractMember(
  member: Member,
  published: SourceFile["published"],
  work: Work,
): Promise<Extracted> {
  const { step = () => {} } = work;
  if ("error" in member) return failed(member.name, member.error);
  const { name, bytes } = member;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (work.shard && !isInShard(sha256, work.shard)) return { kind: "elsewhere" };
  try {
    const model = await work.read(bytes, step);
    step();
    const input = { file: name, bytes, sha256, published };
    return { kind: "read", model, extraction: extractModel(input, model, work.reference) };
  } catch (error) {
    return failed(name, error);
  }
}

function failed(file: string, error: unknown): Extracted {
  return { kind: "failed", failure: { file, ...explain(error) } };
}
