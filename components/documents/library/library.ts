import { fetchManifest } from "@/lib/engine/browser-fetch";
import { NOTHING_GIVEN } from "@/lib/extract/given";
import { siteRoot } from "../../foundation/engine/load-engine";
import { announceLocalChange, subscribeLocalChange } from "../../foundation/local/local-change";
import type { StoredDocument } from "../../foundation/local/local-db";
import type { FailureCode, ReadOutcome, TableChoice, WorkerAssets } from "../worker/protocol";
import { ReaderPool } from "../worker/reader-pool";
import { type DroppedFile, fromMember } from "./dropped-files";
import { isFinal, type Job, type JobState } from "./job";
import { keepOutcome, storageFailure } from "./keep-outcome";
import { listStored, markRemoved, purgeRemoved } from "./store-documents";

export interface LibraryState {
  /** Null until the storage has answered. */
  readonly documents: readonly StoredDocument[] | null;
  readonly jobs: readonly Job[];
  /** Why the storage is closed; null where it is open. */
  readonly closed: string | null;
  /** Documents just taken out, which can be brought back. */
  readonly removed: readonly string[];
}

async function findAssets(): Promise<WorkerAssets> {
  const base = siteRoot();
  const { reference, pdf } = await fetchManifest(base);
  return { reference: new URL(reference, base).href, pdf: new URL(pdf, base).href };
}

/** A removed document stays this long for whoever wants it back in another tab. */
const KEEP_MS = 60 * 60 * 1000;

/** Between two announcements while a folder is read. */
const ANNOUNCE_MS = 3000;

/** The documents of this browser and the files on their way in; React reads it as an external store. */
export class Library {
  readonly pool: ReaderPool;
  #state: LibraryState = { documents: null, jobs: [], closed: null, removed: [] };
  readonly #listeners = new Set<() => void>();
  readonly #controllers = new Map<number, AbortController>();
  /** Files that are read, and tables that wait for their columns. */
  readonly #files = new Map<number, DroppedFile>();
  readonly #unannounced = new Set<string>();
  #announced = 0;
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
      () => this.#refresh(),
      (cause: unknown) => this.#set({ documents: [], closed: String(cause) }),
    );
  }

  async #refresh(): Promise<void> {
    try {
      const stored = await listStored();
      this.#set({ documents: stored.filter((document) => document.removed === null), closed: null });
    } catch (cause) {
      this.#set({ documents: [], closed: String(cause) });
    }
  }

  #set(change: Partial<LibraryState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #setJob(id: number, state: JobState): void {
    this.#set({ jobs: this.#state.jobs.map((job) => (job.id === id ? { ...job, state } : job)) });
  }

  /** Reads files one after the other; those of an earlier batch that are done leave the list. */
  add(files: readonly DroppedFile[]): void {
    this.#set({
      jobs: this.#state.jobs.filter((job) => !isFinal(job) || job.state.kind === "table"),
      removed: [],
    });
    this.#queue(files);
  }

  #queue(files: readonly DroppedFile[]): void {
    const jobs = files.map((file): Job => {
      this.#count += 1;
      return { id: this.#count, file: file.name, size: file.size, state: { kind: "waiting" } };
    });
    this.#set({ jobs: [...this.#state.jobs, ...jobs] });
    files.forEach((file, i) => {
      const job = jobs[i];
      if (job) void this.#read(job.id, file);
    });
  }

  async #read(id: number, file: DroppedFile, choice?: TableChoice): Promise<void> {
    const controller = new AbortController();
    this.#controllers.set(id, controller);
    this.#files.set(id, file);
    try {
      const outcome = await this.pool.read(
        {
          file: file.name,
          bytes: file.bytes,
          given: NOTHING_GIVEN,
          choice,
          known: () => (this.#state.documents ?? []).map((document) => document.document_id),
          onStage: (stage) => this.#setJob(id, stage),
        },
        controller.signal,
      );
      await this.#settle(id, file, outcome);
    } catch (cause) {
      if (controller.signal.aborted) this.#setJob(id, { kind: "cancelled" });
      else this.#setJob(id, storageFailure(cause));
    } finally {
      this.#controllers.delete(id);
      this.#announce();
      if (this.#state.jobs.find((job) => job.id === id)?.state.kind !== "table") this.#files.delete(id);
    }
  }

  async #settle(id: number, file: DroppedFile, outcome: ReadOutcome): Promise<void> {
    if (outcome.kind === "archive") {
      this.#setJob(id, { kind: "unpacked", files: outcome.members.length });
      this.#queue(outcome.members.flatMap((member) => ("bytes" in member ? [fromMember(member)] : [])));
      for (const member of outcome.members) if ("code" in member) this.#fail(member);
      return;
    }
    if (outcome.kind !== "read" && outcome.kind !== "package" && outcome.kind !== "figures") {
      this.#setJob(id, outcome);
      return;
    }
    this.#setJob(id, { kind: "storing" });
    const known = new Set((this.#state.documents ?? []).map((document) => document.document_id));
    try {
      const state = await keepOutcome(file, outcome, known);
      await this.#refresh();
      this.#setJob(id, state);
    } catch (cause) {
      // Of a package some documents may be kept already.
      await this.#refresh();
      throw cause;
    } finally {
      for (const { document_id } of this.#state.documents ?? [])
        if (!known.has(document_id)) this.#unannounced.add(document_id);
    }
  }

  /** Of a folder not every document: all pages build their tables anew with each announcement. */
  #announce(): void {
    if (this.#unannounced.size === 0) return;
    const isLast = this.#state.jobs.every(isFinal);
    if (!isLast && Date.now() - this.#announced < ANNOUNCE_MS) return;
    this.#announced = Date.now();
    announceLocalChange([...this.#unannounced]);
    this.#unannounced.clear();
  }

  /** A member of an archive that could not be taken out has a line of its own. */
  #fail({ name, code, detail }: { name: string; code: FailureCode; detail: string }): void {
    this.#count += 1;
    const job: Job = { id: this.#count, file: name, size: 0, state: { kind: "failed", code, detail } };
    this.#set({ jobs: [...this.#state.jobs, job] });
  }

  /** Imports a table of figures whose columns a person has settled. */
  importTable(id: number, choice: TableChoice): void {
    const file = this.#files.get(id);
    if (!file) return;
    this.#setJob(id, { kind: "waiting" });
    void this.#read(id, file, choice);
  }

  cancel(id: number): void {
    this.#controllers.get(id)?.abort(new DOMException("cancelled", "AbortError"));
  }

  cancelAll(): void {
    for (const id of [...this.#controllers.keys()]) this.cancel(id);
  }

  /** Takes lines of finished files out of the list. */
  dismiss(id?: number): void {
    this.#set({
      jobs: this.#state.jobs.filter((job) => !isFinal(job) || (id !== undefined && job.id !== id)),
    });
  }

  async remove(ids: readonly string[]): Promise<void> {
    await markRemoved(ids, new Date().toISOString());
    this.#set({ removed: ids });
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
