import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DrivenPage } from "./driven-page";

type Send = (command: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One answer of Firefox: its kind, the number of the command, what went wrong and what came of it. */
type Answer = readonly [kind: 1, id: number, error: { readonly message: string } | null, result: unknown];

/** Firefox's own remote protocol (Marionette 3): messages of JSON, each behind its length in bytes and a colon. */
function senderOf(socket: Socket): Send {
  const waiting = new Map<number, Waiting>();
  let rest = Buffer.alloc(0);
  let last = 0;
  const take = (message: Answer | object): void => {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as unknown as Answer;
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  };
  socket.on("data", (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let colon = rest.indexOf(":"); colon > 0; colon = rest.indexOf(":")) {
      const end = colon + 1 + Number(rest.subarray(0, colon).toString("latin1"));
      if (rest.length < end) return;
      take(JSON.parse(rest.subarray(colon + 1, end).toString("utf8")));
      rest = rest.subarray(end);
    }
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox has gone"));
  });
  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const message = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}

const TRIES = 240;
const PAUSE_MS = 250;

/** The port Firefox chose, which it writes into its profile. */
async function portOf(profile: string): Promise<number> {
  for (let n = 0; n < TRIES; n++) {
    const text = await readFile(join(profile, "MarionetteActivePort"), "utf8").catch(() => "");
    if (text !== "") return Number(text);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error("Firefox does not answer");
}

const MOST_MS = 120_000;

/** Starts an installed Firefox without a window and with a profile of its own. */
export async function startFirefox(program: string): Promise<DrivenPage> {
  const profile = await mkdtemp(join(tmpdir(), "atlas-firefox-"));
  await writeFile(join(profile, "user.js"), 'user_pref("marionette.port", 0);\n');
  const child = spawn(program, ["--headless", "--marionette", "--no-remote", "--profile", profile], {
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const socket = connect(await portOf(profile), "127.0.0.1");
  const send = senderOf(socket);
  const timeouts = { pageLoad: MOST_MS, script: MOST_MS };
  await send("WebDriver:NewSession", { capabilities: { alwaysMatch: { timeouts } } });
  return {
    open: async (url) => void (await send("WebDriver:Navigate", { url })),
    run: async <T>(script: string) =>
      ((await send("WebDriver:ExecuteScript", { script, args: [] })) as { readonly value: T }).value,
    give: async (selector, files) => {
      const found = await send("WebDriver:FindElement", { using: "css selector", value: selector });
      const [id] = Object.values((found as { readonly value: Readonly<Record<string, string>> }).value);
      await send("WebDriver:ElementSendKeys", { id, text: files.join("\n") });
    },
    close: async () => {
      await send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => child.kill());
      await ended;
      socket.destroy();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
