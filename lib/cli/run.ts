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

/** A tool that a command depends on did not end well. */
export class ToolError extends Error {
  override readonly name = "ToolError";

  constructor(
    readonly program: string,
    readonly status: number,
  ) {
    super(`${program} ended with status ${status}`);
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
