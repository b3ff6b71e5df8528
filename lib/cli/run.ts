import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./paths";

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
}

/** Path of a tool that is installed with the project. */
export const tool = (name: string): string =>
  join(ROOT, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

/** Runs a program with the terminal attached; resolves with its exit status, 127 where it cannot start. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: "inherit",
      shell: process.platform === "win32",
      env: { ...process.env, ...options.env },
    });
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs an installed tool and keeps what it prints. */
export function captureTool(
  name: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ readonly status: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(tool(name), args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      env: { ...process.env, ...options.env },
    });
    let output = "";
    const keep = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => resolve({ status: 127, output: String(error) }));
    child.once("close", (code) => resolve({ status: code ?? 1, output }));
  });
}

/** A tool that a command depends on did not end well. */
export class ToolError extends Error {
  override readonly name = "ToolError";

  constructor(
    readonly program: string,
    readonly status: number,
    output = "",
  ) {
    super(`${program} ended with status ${status}${output && `\n${output}`}`);
  }
}

/** Runs an installed tool. @throws ToolError unless it ends with status 0 */
export async function runTool(
  name: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<void> {
  const status = await run(tool(name), args, options);
  if (status !== 0) throw new ToolError(name, status);
}
