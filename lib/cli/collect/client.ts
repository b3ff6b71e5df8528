import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { Agent, request } from "undici";
import type { Clock } from "./clock";
import { explainFetch, FetchError, InterruptedError } from "./fetch-error";
import { publicLookup } from "./guard";

export interface ClientSettings {
  readonly clock: Clock;
  /** Whether names that look public may lead into a private network. */
  readonly private: boolean;
  /** Seconds one answer may take. */
  readonly seconds: number;
  /** Bytes of one answer. */
  readonly bytes: number;
  /** How the collector names itself. */
  readonly agent: string;
}

/** What a host answered. */
export interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
  header(name: string): string | null;
}

const MIB = 1024 * 1024;
const UNPACK: Readonly<Record<string, typeof gunzip>> = {
  gzip: gunzip,
  "x-gzip": gunzip,
  deflate: inflate,
  br: brotliDecompress,
};

/** Asks for one address at a time; follows nothing by itself. */
export class Client {
  private readonly agent: Agent;

  constructor(private readonly settings: ClientSettings) {
    // The only limits of time are those of the clock.
    const connect = { timeout: 0, ...(settings.private ? {} : { lookup: publicLookup() }) };
    this.agent = new Agent({ connect, connections: 1, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  /** @throws FetchError; InterruptedError where `stop` aborts */
  async get(url: string, headers: Readonly<Record<string, string>>, stop: AbortSignal): Promise<Answer> {
    const { clock, seconds } = this.settings;
    const deadline = clock.deadline(seconds * 1000);
    try {
      return await this.ask(url, headers, AbortSignal.any([deadline.signal, stop]));
    } catch (error) {
      if (stop.aborted) throw new InterruptedError();
      if (deadline.signal.aborted)
        throw new FetchError(
          "failed",
          `No whole answer came within ${seconds} s. Allow more with --timeout.`,
        );
      throw explainFetch(error);
    } finally {
      deadline.clear();
    }
  }

  private async ask(
    url: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const answer = await request(url, {
      dispatcher: this.agent,
      signal,
      headers: {
        "user-agent": this.settings.agent,
        accept: "*/*",
        "accept-encoding": "identity",
        ...headers,
      },
    });
    const header = (name: string): string | null => {
      const value = answer.headers[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    };
    const parts: Uint8Array[] = [];
    let length = 0;
    this.requireSmall(Number(header("content-length") ?? 0), answer.body);
    for await (const part of answer.body) {
      length += part.length;
      this.requireSmall(length, answer.body);
      parts.push(part);
    }
    const body = await this.unpack(Buffer.concat(parts), header("content-encoding"));
    return { status: answer.statusCode, body, header };
  }

  private requireSmall(length: number, body: { destroy(): unknown }): void {
    if (length <= this.settings.bytes) return;
    body.destroy();
    throw this.tooLarge();
  }

  private readonly tooLarge = (): FetchError =>
    new FetchError(
      "failed",
      `The answer has more than the ${this.settings.bytes / MIB} MB one document may have.`,
    );

  /** Nothing packed is asked for; some send it all the same. */
  private async unpack(body: Uint8Array, encoding: string | null): Promise<Uint8Array> {
    if (body.length === 0 || !encoding || encoding === "identity") return body;
    const unpack = UNPACK[encoding.toLowerCase()];
    if (!unpack)
      throw new FetchError("failed", `The answer is packed in a way that is not read (${encoding}).`);
    try {
      return await promisify<Uint8Array, object, Buffer>(unpack)(body, {
        maxOutputLength: this.settings.bytes,
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw this.tooLarge();
      throw new FetchError("failed", "The answer says that it is packed, and cannot be unpacked.");
    }
  }
}
