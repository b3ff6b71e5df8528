import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { CorpusDocument } from "../../corpus/corpus-document";
import { type Digest, digestOf } from "../../corpus/repetition";
import { BUDGETS } from "../../documents/budgets";
import { DocumentError } from "../../documents/document-error";
import type { Disclosure } from "../../records/disclosure";
import { resourceNamed } from "../../records/package/resources";
import { formatRows, parseRows } from "../../records/package/table";
import type { Bureau, DocumentRecord } from "../../records/schema";
import { replaceFile } from "../replace-file";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export const FACTS = resourceNamed("facts");
export const FINDINGS = resourceNamed("findings");
export const DISCLOSURES = resourceNamed("disclosures");

/** The records of one document as they stand in a package: rows of CSV without header, in the package's order. */
export interface StoredRows {
  readonly facts: string;
  readonly findings: string;
  readonly disclosures: string;
}

interface Kept<Form> {
  readonly document: DocumentRecord;
  readonly bureau: Bureau | null;
  readonly digest: Digest;
  readonly facts: Form;
  readonly findings: Form;
  /** What the document shows of each requirement; only where that was asked for. */
  readonly disclosures?: readonly Disclosure[];
}

/**
 * How records are kept: as the rows a package is written from, or as records, which tell an empty print from
 * none as rows cannot.
 */
export type StoreForm = "rows" | "records";

const SUM_BYTES = 32;

const sumOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** Records on the disk are not those that were written. */
export class DamagedStoreError extends Error {
  override readonly name = "DamagedStoreError";

  constructor(path: string) {
    super(`${path} has been changed or damaged. Start the same command again: the document is read anew.`);
  }
}

/**
 * Records of documents on disk, one compressed file a document, named by the hash of its bytes. Each is written
 * under another name first: what is there is whole.
 */
export class RecordStore {
  constructor(
    readonly dir: string,
    readonly form: StoreForm,
  ) {}

  private pathOf(id: string): string {
    return join(this.dir, id.slice(0, 2), `${id}.json.gz`);
  }

  /** Whether the records are there as they were written. */
  async isWhole(id: string): Promise<boolean> {
    return this.packed(id).then(
      () => true,
      () => false,
    );
  }

  async put(one: CorpusDocument, bureau: Bureau | null): Promise<void> {
    const { document, facts, findings, disclosures } = one;
    const kept =
      this.form === "rows"
        ? { facts: formatRows(FACTS, facts), findings: formatRows(FINDINGS, findings) }
        : { facts, findings };
    const text = JSON.stringify({ document, bureau, digest: digestOf(one), ...kept, disclosures });
    if (text.length > BUDGETS.documentRecords.most)
      throw new DocumentError("too_large", "It yields more records than one document can have. Split it.");
    const bytes = await pack(text, { level: 1 });
    await replaceFile(this.pathOf(document.document_id), Buffer.concat([sumOf(bytes), bytes]));
  }

  /** Adds what a document that is kept shows of each requirement. */
  async addDisclosures(id: string, disclosures: readonly Disclosure[]): Promise<void> {
    const kept = await this.read<unknown>(id);
    const bytes = await pack(JSON.stringify({ ...kept, disclosures }), { level: 1 });
    await replaceFile(this.pathOf(id), Buffer.concat([sumOf(bytes), bytes]));
  }

  async rows(id: string): Promise<StoredRows> {
    if (this.form === "records") return rowsOf(await this.document(id));
    const { facts, findings, disclosures = [] } = await this.read<string>(id);
    return { facts, findings, disclosures: formatRows(DISCLOSURES, disclosures) };
  }

  async document(id: string): Promise<CorpusDocument> {
    if (this.form === "records") return this.read<never[]>(id);
    const { document, facts, findings, disclosures } = await this.read<string>(id);
    return { document, facts: parseRows(FACTS, facts), findings: parseRows(FINDINGS, findings), disclosures };
  }

  /** What a document shows of each requirement, with the document and whose it is. */
  async register(
    id: string,
  ): Promise<Pick<Kept<unknown>, "document" | "bureau"> & { readonly rows: readonly Disclosure[] }> {
    const { document, bureau, disclosures = [] } = await this.read<unknown>(id);
    return { document, bureau, rows: disclosures };
  }

  async digest(id: string): Promise<Digest> {
    return (await this.read<unknown>(id)).digest;
  }

  private async read<Form>(id: string): Promise<Kept<Form>> {
    return JSON.parse((await unpack(await this.packed(id))).toString("utf8"));
  }

  /** The compressed records, behind their sum. */
  private async packed(id: string): Promise<Buffer> {
    const path = this.pathOf(id);
    const file = await readFile(path);
    const bytes = file.subarray(SUM_BYTES);
    if (!sumOf(bytes).equals(file.subarray(0, SUM_BYTES))) throw new DamagedStoreError(path);
    return bytes;
  }
}

const rowsOf = ({ facts, findings, disclosures = [] }: CorpusDocument): StoredRows => ({
  facts: formatRows(FACTS, facts),
  findings: formatRows(FINDINGS, findings),
  disclosures: formatRows(DISCLOSURES, disclosures),
});
