import { pathToFileURL } from "node:url";
import { DocumentError } from "../../documents/document-error";
import type { Reference } from "../../extract/types";
import { loadRequirements } from "../../reference/node-package";
import { paths } from "../paths";
import { type OcrChoice, readAnyDocument } from "../read-document";
import { explain } from "./explain";
import { type Extracted, extractFile, type ReadDocument } from "./extract-file";
import { loadNames } from "./load-names";
import type { MemberOutcome, Report } from "./messages";
import { emptiness, summarise } from "./outcome";
import type { Shard } from "./shard";
import { RecordStore, type StoreForm } from "./store";
import type { SourceFile } from "./walk";

/** What every reader of a run needs. */
export interface JobSettings {
  /** Folder of the record store. */
  readonly store: string;
  readonly form: StoreForm;
  readonly shard: Shard | null;
  /** Whether pages that are pictures are recognised. */
  readonly ocr: OcrChoice;
  /** Whether each document is held against what had to be published. */
  readonly disclosure: boolean;
  /** Path of a module whose `readAnyDocument` reads in place of the product's own: for readers that fail in all ways. */
  readonly reader?: string;
}

async function readerOf({ reader, ocr }: JobSettings): Promise<ReadDocument> {
  if (reader) return (await import(pathToFileURL(reader).href)).readAnyDocument;
  return (bytes, step) => readAnyDocument(bytes, step, ocr);
}

/** Reads files into a store, one after another. */
export class Job {
  private readonly store: RecordStore;

  private constructor(
    private readonly settings: JobSettings,
    private readonly reference: Reference,
    private readonly read: ReadDocument,
  ) {
    this.store = new RecordStore(settings.store, settings.form);
  }

  static async prepare(settings: JobSettings): Promise<Job> {
    const [names, read, requirements] = await Promise.all([
      loadNames(),
      readerOf(settings),
      settings.disclosure ? loadRequirements(paths.data) : null,
    ]);
    return new Job(settings, requirements ? { ...names, requirements } : names, read);
  }

  /** Reads the documents of a file from the `from`-th on; each is announced before it is begun. */
  async run(file: SourceFile, from: number, report: (report: Report) => Promise<void>): Promise<void> {
    const work = {
      reference: this.reference,
      shard: this.settings.shard,
      read: this.read,
      from,
      step: (more?: number) => void report({ kind: "alive", ...(more === undefined ? {} : { more }) }),
      begin: (index: number, name: string) => report({ kind: "begun", index, name }),
    };
    for await (const one of extractFile(file, work))
      await report({ kind: "ended", outcome: await this.keep(one) });
  }

  private async keep(one: Extracted): Promise<MemberOutcome> {
    if (one.kind !== "read") return one;
    const { extraction } = one;
    const { file } = extraction.document;
    try {
      await this.store.put(extraction, extraction.bureau);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      return { kind: "failed", failure: { file, ...explain(error) } };
    }
    return { kind: "read", document: summarise(extraction), failure: emptiness(extraction) };
  }
}
