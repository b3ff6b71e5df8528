import type * as z from "zod/mini";
import type { DocumentModel } from "../../documents/model";
import type { DecisionEntry } from "../types";
import { migrate, SHAPE, shapeOf } from "./migrate";
import { KeptDecision, KeptModel, KeptResult, KeptSummary } from "./schema";
import type { DamagedDocument, LocalResult, StoredDocument } from "./types";

/** What is kept of a document is not what it should be. */
export class DamagedError extends Error {
  override readonly name = "DamagedError";

  constructor(readonly damage: DamagedDocument) {
    super(damage.detail);
  }
}

const ISSUES = 3;

const fileOf = (summary: unknown): string | null => {
  const file = (summary as { file?: unknown } | null | undefined)?.file;
  return typeof file === "string" ? file : null;
};

/** Reads all that is kept of one document; the summary says in which shape. @throws DamagedError */
export class KeptReader {
  readonly #shape: number;

  constructor(
    private readonly id: string,
    private readonly raw: unknown,
  ) {
    this.#shape = shapeOf(raw);
    if (this.#shape > SHAPE) this.#refuse("newer", `shape ${this.#shape}; this version knows ${SHAPE}`);
  }

  /** Whether what is kept should be written anew in today's shape. */
  get isOld(): boolean {
    return this.#shape < SHAPE;
  }

  summary(): StoredDocument {
    const migrated = migrate(this.raw, this.#shape);
    const named =
      typeof migrated === "object" && migrated !== null ? { ...migrated, shape: SHAPE } : migrated;
    const summary = this.#read("summary", KeptSummary, named) as StoredDocument;
    this.#own("summary", summary.document_id);
    this.#own("summary", summary.record.document_id);
    return summary;
  }

  result(raw: unknown, name: string): LocalResult {
    const result = this.#read(name, KeptResult, migrate(raw, this.#shape)) as LocalResult;
    this.#own(name, result.document.document_id);
    for (const fact of result.facts) this.#own(name, fact.document_id);
    return result;
  }

  model(raw: unknown): DocumentModel {
    this.#read("model", KeptModel, raw);
    return raw as DocumentModel;
  }

  decisions(raw: readonly unknown[]): DecisionEntry[] {
    return raw.map((one) => {
      const entry = this.#read("decision", KeptDecision, one) as DecisionEntry;
      this.#own("decision", entry.document_id);
      return entry;
    });
  }

  #own(name: string, id: string): void {
    if (id !== this.id) this.#refuse("damaged", `${name}: of another document`);
  }

  #read(name: string, schema: z.ZodMiniType, value: unknown): unknown {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    const words = read.error.issues
      .slice(0, ISSUES)
      .map(({ path, message }) => `${[name, ...path].join(".")}: ${message}`);
    return this.#refuse("damaged", words.join("; "));
  }

  #refuse(kind: DamagedDocument["kind"], detail: string): never {
    throw new DamagedError({ document_id: this.id, file: fileOf(this.raw), kind, detail });
  }
}
