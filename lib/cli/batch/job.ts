import type { Reference } from "../../extract/types";
import { loadPackageReference } from "../../reference/node-package";
import { paths } from "../paths";
import { extractFile } from "./extract-file";
import { type DocumentSummary, emptiness, type Failure, type Outcome, summarise } from "./outcome";
import type { Shard } from "./shard";
import { RecordStore, type StoreForm } from "./store";
import type { SourceFile } from "./walk";

/** What every worker of a run needs. */
export interface JobSettings {
  /** Folder of the record store. */
  readonly store: string;
  readonly form: StoreForm;
  readonly shard: Shard | null;
}

/** Reads files into a store, one after another. */
export class Job {
  private readonly store: RecordStore;

  private constructor(
    private readonly settings: JobSettings,
    private readonly reference: Reference,
  ) {
    this.store = new RecordStore(settings.store, settings.form);
  }

  static async prepare(settings: JobSettings): Promise<Job> {
    return new Job(settings, await loadPackageReference(paths.data));
  }

  async run(file: SourceFile): Promise<Outcome> {
    const documents: DocumentSummary[] = [];
    const failures: Failure[] = [];
    let elsewhere = 0;
    for await (const one of extractFile(file, this.reference, this.settings.shard)) {
      if (one.kind === "elsewhere") elsewhere += 1;
      else if (one.kind === "failed") failures.push(one.failure);
      else {
        const { extraction } = one;
        await this.store.put(extraction, extraction.bureau);
        documents.push(summarise(extraction));
        const empty = emptiness(extraction);
        if (empty) failures.push(empty);
      }
    }
    return { documents, failures, elsewhere };
  }
}
