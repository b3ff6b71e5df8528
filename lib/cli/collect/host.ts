import pLimit from "p-limit";
import robotsParser from "robots-parser";
import { hostOf, parseAddress } from "../../collect/address";
import type { Answer, Client } from "./client";
import type { Clock } from "./clock";
import { FetchError, InterruptedError } from "./fetch-error";

/** Name by which a robots.txt may speak of this collector. */
export const ROBOT = "juesuan-atlas";

const TRIES = 3;
/** Whoever asks for a longer pause is left alone until a later run. */
const LONGEST_PAUSE = 10 * 60_000;
const ROBOTS_HOPS = 5;
const ROBOTS_BYTES = 512 * 1024;

type Robots = ReturnType<typeof robotsParser>;

export interface HostSettings {
  readonly client: Client;
  readonly clock: Clock;
  /** Milliseconds between an answer and the next question. */
  readonly pause: number;
  readonly stop: AbortSignal;
}

/** Seconds or a date, as milliseconds from now; null where nothing readable is said. */
function retryAfter(answer: Answer, now: number): number | null {
  const said = answer.header("retry-after");
  if (said === null) return null;
  if (/^\d{1,9}$/.test(said.trim())) return Number(said) * 1000;
  const date = Date.parse(said);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** One host: asked one thing at a time, with a pause between, as its robots.txt allows. */
export class Host {
  private readonly line = pLimit(1);
  private readonly robots = new Map<string, Promise<Robots>>();
  /** When it may be asked again. */
  private free = 0;
  private pause: number;
  /** Why it is not asked any more in this run. */
  private closed: FetchError | null = null;

  constructor(private readonly settings: HostSettings) {
    this.pause = settings.pause;
  }

  /** @throws FetchError, InterruptedError */
  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const robots = await this.robotsFor(url);
    if (robots.isAllowed(url, ROBOT) === false)
      throw new FetchError("refused", "The host's robots.txt asks not to read this address.");
    return this.ask(url, headers);
  }

  private async ask(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      if (this.closed) throw this.closed;
      const answer = await this.line(() => this.inTurn(url, headers));
      if (answer.status !== 429 && answer.status !== 503) return answer;
      const { clock } = this.settings;
      const wait = retryAfter(answer, clock.now()) ?? Math.max(this.pause, 1000) * 4 ** attempt;
      if (attempt === TRIES || wait > LONGEST_PAUSE) {
        this.closed = new FetchError(
          "failed",
          `The host is busy and asks for a pause (${answer.status}). Run the same command again later.`,
        );
        throw this.closed;
      }
      this.free = Math.max(this.free, clock.now() + wait);
    }
  }

  private async inTurn(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const { client, clock, stop } = this.settings;
    if (stop.aborted) throw new InterruptedError();
    const wait = this.free - clock.now();
    if (wait > 0)
      await clock.sleep(wait, stop).catch(() => {
        throw new InterruptedError();
      });
    try {
      return await client.get(url, headers, stop);
    } finally {
      this.free = clock.now() + this.pause;
    }
  }

  private robotsFor(url: string): Promise<Robots> {
    const address = new URL("/robots.txt", url).href;
    const known = this.robots.get(address) ?? this.readRobots(address);
    this.robots.set(address, known);
    return known;
  }

  /** @throws FetchError where they cannot be read: then nothing of the host is */
  private async readRobots(address: string): Promise<Robots> {
    const answer = await this.askRobots(address);
    const { status } = answer;
    if (status === 401 || status === 403)
      throw new FetchError("refused", `The host's robots.txt may not be read (${status}): nothing of it is.`);
    if (status >= 500)
      throw new FetchError(
        "failed",
        `The host's robots.txt could not be read (${status}). Run the same command again later.`,
      );
    const text = status === 200 ? new TextDecoder().decode(answer.body.subarray(0, ROBOTS_BYTES)) : "";
    const robots = robotsParser(address, text);
    const delay = (robots.getCrawlDelay(ROBOT) ?? 0) * 1000;
    if (delay > LONGEST_PAUSE)
      throw new FetchError(
        "refused",
        `The host's robots.txt asks for ${delay / 1000} s between two addresses: nothing of it is read.`,
      );
    this.pause = Math.max(this.pause, delay);
    return robots;
  }

  /** A robots.txt that has moved is followed on its own host. */
  private async askRobots(address: string): Promise<Answer> {
    let at = address;
    for (let hop = 0; ; hop++) {
      const answer = await this.ask(at, {});
      const to = parseAddress(answer.header("location") ?? "", at)?.href;
      if (answer.status < 300 || answer.status >= 400 || !to || hop === ROBOTS_HOPS) return answer;
      if (hostOf(to) !== hostOf(address)) return answer;
      at = to;
    }
  }
}
