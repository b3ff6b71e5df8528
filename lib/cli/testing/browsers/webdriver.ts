import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import type { DrivenBrowser, DrivenPage } from "./driven-page";
import { startFirefox } from "./firefox";

/** An installed browser and how it is started: by its own protocol, or by a program that speaks WebDriver for it. */
interface Installed {
  readonly name: string;
  /** One of these, by the names it is installed under. */
  readonly programs: readonly string[];
  readonly start: (program: string) => Promise<DrivenPage>;
}

const WEBKIT = { "webkitgtk:browserOptions": { args: ["--automation"] } };

const INSTALLED: readonly Installed[] = [
  { name: "Firefox", programs: ["firefox-esr", "firefox"], start: startFirefox },
  { name: "WebKitGTK", programs: ["WebKitWebDriver"], start: (program) => startDriver(program, WEBKIT) },
];

const findProgram = (name: string): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

type Call = (method: "GET" | "POST" | "DELETE", path: string, body?: unknown) => Promise<unknown>;

const callerOf =
  (base: string): Call =>
  async (method, path, body) => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${(value as { message?: string }).message}`);
    return value;
  };

const TRIES = 40;
const PAUSE_MS = 250;

/** Waits for the program to listen. */
async function waitFor(call: Call): Promise<void> {
  for (let n = 0; n < TRIES; n++) {
    if (await call("GET", "/status").catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error("the driver does not answer");
}

async function startDriver(
  program: string,
  capabilities: Readonly<Record<string, unknown>>,
): Promise<DrivenPage> {
  const port = await freePort();
  const child: ChildProcess = spawn(program, [`--port=${port}`], { stdio: "ignore" });
  const driver = callerOf(`http://127.0.0.1:${port}`);
  await waitFor(driver);
  const made = (await driver("POST", "/session", { capabilities: { alwaysMatch: capabilities } })) as {
    sessionId: string;
  };
  const call: Call = (method, path, body) => driver(method, `/session/${made.sessionId}${path}`, body);
  return {
    open: async (url) => void (await call("POST", "/url", { url })),
    run: <T>(script: string) => call("POST", "/execute/sync", { script, args: [] }) as Promise<T>,
    give: async (selector, files) => {
      const found = await call("POST", "/element", { using: "css selector", value: selector });
      const [id] = Object.values(found as Record<string, string>);
      await call("POST", `/element/${id}/value`, { text: files.join("\n") });
    },
    close: async () => {
      await call("DELETE", "").catch(() => undefined);
      child.kill();
    },
  };
}

/** Browsers that are installed and can be driven, and the names of those that are not. */
export function findDriven(): { readonly found: DrivenBrowser[]; readonly missing: string[] } {
  const found: DrivenBrowser[] = [];
  const missing: string[] = [];
  for (const { name, programs, start } of INSTALLED) {
    const program = programs.map(findProgram).find((path) => path !== undefined);
    if (program) found.push({ name, start: () => start(program) });
    else missing.push(`${name} (${programs.join(", ")})`);
  }
  return { found, missing };
}
