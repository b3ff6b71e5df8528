import { fetchManifest } from "@/lib/engine/browser-fetch";
import { NOTHING_GIVEN } from "@/lib/extract/given";
import type { DamagedDocument, StoredDocument } from "@/lib/local/kept/types";
import { siteRoot } from "../../foundation/engine/load-engine";
import { announceLocalChange, subscribeLocalChange } from "../../foundation/local/local-change";
import { NewerStorageError } from "../../foundation/local/local-db";
import { failureOf } from "../worker/failure";
import type { FailureCode, KeepOutcome, ReadStage, TableChoice, WorkerAssets } from "../worker/protocol";
import { ReaderPool } from "../worker/reader-pool";
import { type DroppedFile, fromMember } from "./dropped-files";
import { isFinal, type Job, type JobState, waitsForPerson } from "./job";
import { askToPersist } from "./persistence";
import { inspectDocument, listStored } from "./read-documents";
import { deleteDocument, markRemoved, purgeRemoved } from "./store-documents";

/** Why nothing kept here can be shown. */
export type Closed = { readonly kind: "newer" } | { readonly kind: "closed"; readonly reason: string };

const closedBy = (cause: unknown): Closed =>
  cause instanceof NewerStorageError
    ? { kind: "newer" }
    : { kind: "closed", reason: cause instanceof Error ? cause.message : String(cause) };

export const NOTHING_KEPT: LibraryState = {
  documents: null,
  jobs: [],
  damaged: [],
  closed: null,
  removed: [],
};

export interface LibraryState {
  /** Null until the storage has answered. */
  readonly documents: readonly StoredDocument[] | null;
  readonly jobs: readonly Job[];
  /** Kept, and not to be read. */
  readonly damaged: readonly DamagedDocument[];
  /** Why the storage is closed; null where it is open. */
  readonly closed: Closed | null;
  /** Documents just taken out, which can be brought back. */
  readonly removed: readonly string[];
}

async function findAssets(): Promise<WorkerAssets> {
  const base = siteRoot();
  const { reference, pdf, ocr } = await fetchManifest(base);
  const at = (address: string): string => new URL(address, base).href;
  return { reference: at(reference), pdf: at(pdf), ocr: at(ocr) };
}

/** A removed document stays this long for whoever wants it back in another tab. */
const KEEP_MS = 60 * 60 * 1000;

/** Before the first announcement while a folder is read; each next one waits twice as long, to the longest. */
const ANNOUNCE_MS = 3000;
const LONGEST_ANNOUNCE_MS = 60_000;

/** Files come in faster than a page needs to be drawn. */
const DRAW_MS = 80;

/** The documents of this browser and the files on their way in; React reads it as an external store. */
export class Library {
  readonly pool: ReaderPool;
  #state: LibraryState = NOTHING_KEPT;
  readonly #listeners = new Set<() => void>();
  readonly #controllers = new Map<number, AbortController>();
  /** Files that are read, and tables that wait for their columns. */
  readonly #files = new Map<number, DroppedFile>();
  readonly #jobs = new Map<number, Job>();
  readonly #documents = new Map<string, StoredDocument>();
  readonly #damaged = new Map<string, DamagedDocument>();
  #drawing: ReturnType<typeof setTimeout> | undefined;
  readonly #unannounced = new Set<string>();
  #announced = 0;
  #pause = ANNOUNCE_MS;
  #count = 0;
  #started = false;

  constructor() {
    let assets: Promise<WorkerAssets> | undefined;
    this.pool = new ReaderPool(() => {
      assets ??= findAssets();
      assets.catch(() => {
        assets = undefined;
      });
      return assets;
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#start();
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): LibraryState => this.#state;

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    subscribeLocalChange(() => void this.#refresh());
    const until = new Date(Date.now() - KEEP_MS).toISOString();
    purgeRemoved(until).then(
      () => this.#refresh().then(() => this.#inspect()),
      (cause: unknown) => this.#set({ documents: [], closed: closedBy(cause) }),
    );
  }

  async #refresh(): Promise<void> {
    try {
      const { documents: stored, damaged } = await listStored();
      // What was kept while the list was on its way is not on it.
      const latest = [...this.#unannounced].flatMap((id) => this.#documents.get(id) ?? []);
      this.#documents.clear();
      for (const one of damaged) this.#damaged.set(one.document_id, one);
      for (const document of stored)
        if (document.removed === null && !this.#damaged.has(document.document_id))
          this.#documents.set(document.document_id, document);
      for (const document of latest)
        if (!this.#documents.has(document.document_id)) this.#documents.set(document.document_id, document);
      this.#set({
        documents: [...this.#documents.values()],
        damaged: [...this.#damaged.values()],
        closed: null,
      });
    } catch (cause) {
      this.#set({ documents: [], closed: closedBy(cause) });
    }
  }

  /** Looks at all that is kept, document by document, while the page is used. */
  async #inspect(): Promise<void> {
    for (const id of [...this.#documents.keys()]) {
      const damage = await inspectDocument(id).catch(() => null);
      if (!damage) continue;
      this.#damaged.set(id, damage);
      this.#documents.delete(id);
      this.#draw({ damaged: [...this.#damaged.values()] });
    }
  }

  /** Deletes a document that cannot be read, for good. */
  async discard(id: string): Promise<void> {
    await deleteDocument(id);
    this.#damaged.delete(id);
    this.#documents.delete(id);
    this.#draw({ damaged: [...this.#damaged.values()] });
    announceLocalChange([id]);
  }

  #set(change: Partial<LibraryState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #setJob(id: number, state: JobState): void {
    const job = this.#jobs.get(id);
    if (job) this.#jobs.set(id, { ...job, state });
    this.#drawing ??= setTimeout(() => this.#draw(), DRAW_MS);
  }

  /** Shows what has come in since the last time. */
  #draw(change: Partial<LibraryState> = {}): void {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    const documents = this.#state.documents && [...this.#documents.values()];
    this.#set({ jobs: [...this.#jobs.values()], documents, ...change });
  }

  #forgetJobs(isOver: (job: Job) => boolean): void {
    for (const job of [...this.#jobs.values()]) if (isOver(job)) this.#jobs.delete(job.id);
  }

  /** Reads files one after the other; those of an earlier batch that are done leave the list. */
  add(files: readonly DroppedFile[]): void {
    askToPersist();
    this.#forgetJobs((job) => isFinal(job) && !waitsForPerson(job));
    this.#queue(files);
  }

  #queue(files: readonly DroppedFile[]): void {
    const jobs = files.map((file): Job => {
      this.#count += 1;
      return { id: this.#count, file: file.name, size: file.size, state: { kind: "waiting" } };
    });
    for (const job of jobs) this.#jobs.set(job.id, job);
    this.#draw({ removed: [] });
    files.forEach((file, i) => {
      const job = jobs[i];
      if (job) void this.#read(job.id, file);
    });
  }

  async #read(
    id: number,
    file: DroppedFile,
    settled: { choice?: TableChoice; accepted?: boolean } = {},
  ): Promise<void> {
    const controller = new AbortController();
    this.#controllers.set(id, controller);
    this.#files.set(id, file);
    try {
      const job = {
        file: file.name,
        source: file.source,
        given: NOTHING_GIVEN,
        ...settled,
        onStage: (stage: ReadStage) => this.#setJob(id, stage),
      };
      await this.#settle(id, await this.pool.keep(job, controller.signal));
    } catch (cause) {
      if (controller.signal.aborted) this.#setJob(id, { kind: "cancelled" });
      else this.#setJob(id, failureOf(cause));
    } finally {
      this.#controllers.delete(id);
      this.#announce();
      const job = this.#jobs.get(id);
      if (!job || !waitsForPerson(job)) this.#files.delete(id);
    }
  }

  async #settle(id: number, outcome: KeepOutcome): Promise<void> {
    if (outcome.kind === "archive") {
      this.#setJob(id, { kind: "unpacked", files: outcome.members.length });
      this.#queue(outcome.members.flatMap((member) => ("bytes" in member ? [fromMember(member)] : [])));
      for (const member of outcome.members) if ("code" in member) this.#fail(member);
    } else if (outcome.kind === "done") {
      this.#take([outcome.stored]);
      this.#setJob(id, { kind: "done", documentId: outcome.stored.document_id });
    } else if (outcome.kind === "imported") {
      this.#take(outcome.stored);
      const { problems, stored } = outcome;
      this.#setJob(id, { kind: "imported", documents: stored.map((one) => one.document_id), problems });
    } else if (outcome.kind === "restored") {
      const { stored, ...rest } = outcome.restored;
      this.#take(stored);
      for (const one of stored) this.#damaged.delete(one.document_id);
      this.#setJob(id, { kind: "restored", documents: stored.length, ...rest });
    } else {
      // Of a package that met a full storage some documents are kept.
      if (outcome.kind === "failed") await this.#refresh();
      this.#setJob(id, outcome);
    }
  }

  #take(stored: readonly StoredDocument[]): void {
    for (const document of stored) {
      this.#documents.delete(document.document_id);
      this.#documents.set(document.document_id, document);
      this.#unannounced.add(document.document_id);
    }
  }

  /** Of a folder not every document: all pages build their tables anew with each announcement. */
  #announce(): void {
    if (this.#unannounced.size === 0) return;
    const isLast = [...this.#jobs.values()].every(isFinal);
    if (!isLast && Date.now() - this.#announced < this.#pause) return;
    this.#pause = isLast ? ANNOUNCE_MS : Math.min(2 * this.#pause, LONGEST_ANNOUNCE_MS);
    this.#announced = Date.now();
    announceLocalChange([...this.#unannounced]);
    this.#unannounced.clear();
  }

  /** A member of an archive that could not be taken out has a line of its own. */
  #fail({ name, code, detail }: { name: string; code: FailureCode; detail: string }): void {
    this.#count += 1;
    this.#jobs.set(this.#count, {
      id: this.#count,
      file: name,
      size: 0,
      state: { kind: "failed", code, detail },
    });
    this.#draw();
  }

  /** Imports a table of figures whose columns a person has settled. */
  importTable(id: number, choice: TableChoice): void {
    this.#again(id, { choice });
  }

  /** Keeps a data package whose claims a person has seen. */
  acceptPackage(id: number): void {
    this.#again(id, { accepted: true });
  }

  #again(id: number, settled: { choice?: TableChoice; accepted?: boolean }): void {
    const file = this.#files.get(id);
    if (!file) return;
    this.#setJob(id, { kind: "waiting" });
    void this.#read(id, file, settled);
  }

  /** Takes out what an import brought. */
  async undoImport(id: number): Promise<void> {
    const job = this.#jobs.get(id);
    if (job?.state.kind !== "imported") return;
    this.#jobs.delete(id);
    await this.remove(job.state.documents);
  }

  cancel(id: number): void {
    this.#controllers.get(id)?.abort(new DOMException("cancelled", "AbortError"));
  }

  cancelAll(): void {
    for (const id of [...this.#controllers.keys()]) this.cancel(id);
  }

  /** Takes lines of finished files out of the list. */
  dismiss(id?: number): void {
    this.#forgetJobs((job) => isFinal(job) && (id === undefined || job.id === id));
    this.#draw();
  }

  async remove(ids: readonly string[]): Promise<void> {
    await markRemoved(ids, new Date().toISOString());
    for (const id of ids) this.#documents.delete(id);
    this.#draw({ removed: ids });
    announceLocalChange(ids);
  }

  async bringBack(): Promise<void> {
    const { removed } = this.#state;
    await markRemoved(removed, null);
    this.#set({ removed: [] });
    announceLocalChange(removed);
  }

  forgetRemoved(): void {
    this.#set({ removed: [] });
  }
}

let shared: Library | undefined;

/** One library a page, however often components mount. */
export function sharedLibrary(): Library {
  shared ??= new Library();
  return shared;
}
