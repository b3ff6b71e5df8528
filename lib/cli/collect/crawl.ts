import pLimit from "p-limit";
import { hostOf, Reach } from "../../collect/address";
import type { Start } from "../../collect/list";
import type { Journal } from "../journal";
import type { Answer, Client } from "./client";
import type { Clock } from "./clock";
import { type Documents, nameDocument } from "./documents";
import { FetchError, InterruptedError } from "./fetch-error";
import { type Beyond, follow } from "./follow";
import { Frontier, type Item } from "./frontier";
import { Host } from "./host";
import { judgeAnswer } from "./judge-answer";
import type { Visit, Visited } from "./visit";

/** What one run may take. */
export interface Limits {
  readonly depth: number;
  readonly pages: number;
  readonly bytes: number;
  /** Milliseconds. */
  readonly time: number;
}

export interface CrawlSettings {
  readonly starts: readonly Start[];
  readonly limits: Limits;
  /** Milliseconds between two questions to one host. */
  readonly pause: number;
  readonly clock: Clock;
  readonly client: Client;
  readonly documents: Documents;
  readonly stop: AbortSignal;
  /** What this run has done before it was interrupted, by address. */
  readonly done: ReadonlyMap<string, Visited>;
  /** What the run before this one found, by address. */
  readonly before: ReadonlyMap<string, Visited>;
  readonly journal: Pick<Journal<Visited>, "append">;
  readonly progress: { expect(total: number): void; add(failed: number): void };
}

export interface Crawled {
  readonly visited: readonly Visited[];
  /** Files that are wanted and stand elsewhere. */
  readonly beyond: readonly Beyond[];
  /** Addresses that were not looked at, and why; empty where the run came to its end. */
  readonly left: readonly Item[];
  readonly limit: string | null;
}

/** Hosts asked at the same time. */
const HOSTS = 4;
const MIB = 1024 * 1024;

/** Looks at what a list names and what it leads to. */
class Crawl {
  readonly visited: Visited[] = [];
  readonly beyond = new Map<string, Beyond>();
  readonly frontier = new Frontier();
  limit: string | null = null;
  private readonly hosts = new Map<string, Host>();
  private readonly reach: Reach;
  private readonly begun: number;
  private readonly broken = new AbortController();
  private readonly stop: AbortSignal;
  private asked = 0;
  private bytes = 0;

  constructor(private readonly settings: CrawlSettings) {
    this.reach = new Reach(settings.starts.map(({ url }) => url));
    this.begun = settings.clock.now();
    this.stop = AbortSignal.any([settings.stop, this.broken.signal]);
  }

  async run(): Promise<void> {
    for (const { url, known, single } of this.settings.starts)
      this.frontier.add({
        url,
        role: "page",
        depth: 0,
        words: "",
        page: "",
        title: "",
        published: "",
        known,
        single,
        hops: [],
      });
    await this.drainAll();
    if (this.limit !== null || this.stop.aborted) return;
    // What an earlier run took and nothing links any more is asked for by its address.
    for (const { item, visit } of this.settings.before.values())
      if (visit.taken && this.reach.isOnHost(item.url))
        this.frontier.add({ ...item, single: true, hops: [] });
    await this.drainAll();
  }

  private async drainAll(): Promise<void> {
    const together = pLimit(HOSTS);
    for (
      let hosts = this.frontier.hosts();
      hosts.length > 0 && this.limit === null;
      hosts = this.frontier.hosts()
    ) {
      const ended = await Promise.allSettled(hosts.map((host) => together(() => this.drain(host))));
      const broken = ended.find((one) => one.status === "rejected");
      if (broken) throw broken.reason;
      if (this.stop.aborted) return;
    }
  }

  private async drain(host: string): Promise<void> {
    for (let item = this.frontier.take(host); item; item = this.frontier.take(host)) {
      const isDone = await this.look(item).catch((error) => {
        if (error instanceof InterruptedError) return false;
        // Where one host's documents cannot be kept, no other host is asked for more.
        this.broken.abort();
        throw error;
      });
      if (isDone) continue;
      this.frontier.putBack(item);
      return;
    }
  }

  /** @returns false where the run may not look at anything more */
  private async look(item: Item): Promise<boolean> {
    const { done, journal, progress } = this.settings;
    const known = done.get(item.url);
    if (known && (await this.isKept(known.visit))) {
      this.keep({ item, visit: known.visit });
      return true;
    }
    this.limit ??= this.exceeded();
    if (this.stop.aborted || this.limit !== null) return false;
    this.asked += 1;
    const visited = { item, visit: await this.visit(item) };
    await journal.append(visited);
    this.keep(visited);
    progress.expect(this.frontier.size);
    progress.add(Number(visited.visit.outcome === "failed"));
    return true;
  }

  private exceeded(): string | null {
    const { limits, clock } = this.settings;
    if (this.asked >= limits.pages) return `the limit of ${limits.pages} addresses is reached (--pages)`;
    if (this.bytes >= limits.bytes) return `the limit of ${limits.bytes / MIB} MB is reached (--megabytes)`;
    if (clock.now() - this.begun >= limits.time)
      return `the limit of ${limits.time / 60_000} minutes is reached (--minutes)`;
    return null;
  }

  /** Adds what an address leads to. */
  private keep(visited: Visited): void {
    const { item, visit } = visited;
    this.visited.push(visited);
    if (visit.to !== null) this.frontier.add({ ...item, url: visit.to, hops: [...item.hops, item.url] });
    if (!visit.page) return;
    const { items, beyond } = follow(
      item,
      visit.page,
      this.reach,
      this.settings.limits.depth,
      visit.taken !== null,
    );
    for (const one of items) this.frontier.add(one);
    for (const one of beyond) this.beyond.set(one.item.url, one);
  }

  /** Whether what was taken then is still on the disk as it was. */
  private async isKept({ taken }: Visit): Promise<boolean> {
    return taken === null || this.settings.documents.isWhole(taken);
  }

  private hostFor(url: string): Host {
    const { client, clock, pause } = this.settings;
    const host = this.hosts.get(hostOf(url)) ?? new Host({ client, clock, pause, stop: this.stop });
    this.hosts.set(hostOf(url), host);
    return host;
  }

  private async visit(item: Item): Promise<Visit> {
    const { clock, before } = this.settings;
    const known = before.get(item.url)?.visit ?? null;
    const taken = known?.taken ?? null;
    const at = (): string => new Date(clock.now()).toISOString();
    const nothing = { etag: null, modified: null, page: null, to: null, taken };
    const isKept = known !== null && (await this.isKept(known));
    try {
      const answer = await this.hostFor(item.url).get(item.url, isKept ? conditionsOf(known) : {});
      this.bytes += answer.body.length;
      if (answer.status === 304 && known) return { ...known, at: at() };
      return await this.take(item, answer, { ...nothing, at: at() });
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      return { ...nothing, outcome: error.kind, reason: error.message, at: at() };
    }
  }

  private async take(item: Item, answer: Answer, start: Omit<Visit, "outcome" | "reason">): Promise<Visit> {
    const { outcome, reason, page, to, keep } = judgeAnswer(answer, item, this.reach);
    const visit = { ...start, outcome, reason, page, to };
    if (outcome !== "page" && outcome !== "file") return visit;
    const title = page?.title ?? `${item.title} ${item.words}`;
    const known = { etag: answer.header("etag"), modified: answer.header("last-modified") };
    if (keep === null) return { ...visit, ...known, taken: null };
    const file = start.taken?.file ?? nameDocument(item.url, title, keep, answer.body);
    return { ...visit, ...known, taken: await this.settings.documents.put(file, answer.body, start.taken) };
  }
}

function conditionsOf({ etag, modified }: Visit): Record<string, string> {
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(modified === null ? {} : { "if-modified-since": modified }),
  };
}

/** Looks at all a list leads to, as far as the limits and the signal allow. */
export async function crawl(settings: CrawlSettings): Promise<Crawled> {
  const run = new Crawl(settings);
  await run.run();
  return {
    visited: run.visited,
    beyond: [...run.beyond.values()],
    left: run.frontier.left(),
    limit: run.limit,
  };
}
