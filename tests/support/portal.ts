import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../../lib/cli/collect/clock";

/** What a portal answers; `send` writes the answer itself, however it likes. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly send?: (response: ServerResponse) => void;
}

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

type Answering = Reply | ((asked: Asked) => Reply);

/** A portal on this machine, of whatever pages a test gives it. What it has not is 404. */
export class Portal {
  readonly asked: Asked[] = [];

  private constructor(
    private readonly server: Server,
    readonly pages: Map<string, Answering>,
  ) {}

  static async open(pages: Readonly<Record<string, Answering>>): Promise<Portal> {
    const server = createServer();
    const portal = new Portal(server, new Map(Object.entries(pages)));
    server.on("request", ({ url = "/", headers }, response) =>
      portal.answer({ path: url, headers }, response),
    );
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return portal;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  at(path: string): string {
    return `http://${this.host}${path}`;
  }

  /** Paths that were asked for, robots.txt apart, since the last call. */
  takeAsked(): string[] {
    return this.asked.splice(0).flatMap(({ path }) => (path === "/robots.txt" ? [] : path));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  private answer(asked: Asked, response: ServerResponse): void {
    this.asked.push(asked);
    const found = this.pages.get(asked.path) ?? { status: 404, body: "nothing" };
    const {
      status = 200,
      headers = {},
      body = "",
      send,
    } = typeof found === "function" ? found(asked) : found;
    if (send) send(response);
    else response.writeHead(status, headers).end(body);
  }
}

/** Time that passes only where somebody waits, and runs out only where a test says so. */
export class TestClock implements Clock {
  readonly slept: number[] = [];
  private readonly running = new Set<() => void>();
  private time = Date.parse("2026-10-08T01:00:00Z");

  now = (): number => this.time;

  async sleep(milliseconds: number): Promise<void> {
    this.pass(milliseconds);
    this.slept.push(milliseconds);
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
  }

  deadline(): { readonly signal: AbortSignal; readonly clear: () => void } {
    const controller = new AbortController();
    const end = (): void => controller.abort();
    this.running.add(end);
    return { signal: controller.signal, clear: () => void this.running.delete(end) };
  }

  /** Whatever is waited for has taken too long. */
  runOut(): void {
    for (const end of this.running) end();
  }
}

/** Answers as a portal does that knows when its pages changed. */
export const withEtag =
  (body: string | Uint8Array, etag: string): ((asked: Asked) => Reply) =>
  ({ headers }) =>
    headers["if-none-match"] === etag ? { status: 304 } : { headers: { etag }, body };

/** A page of links, as lists of portals have them. */
export const listPage = (
  title: string,
  links: readonly (readonly [href: string, words: string, date?: string])[],
  more = "",
): string =>
  `<html><head><title>${title}</title></head><body><ul>${links
    .map(([href, words, date = ""]) => `<li><a href="${href}">${words}</a><span>${date}</span></li>`)
    .join("\n")}</ul>${more}</body></html>`;
