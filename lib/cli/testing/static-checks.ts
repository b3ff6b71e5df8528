import { captureTool } from "../run";
import type { Tally } from "./tally";

interface Check {
  readonly title: string;
  readonly tool: string;
  readonly args: readonly string[];
}

const CHECKS: readonly Check[] = [
  { title: "type check", tool: "tsc", args: ["--noEmit"] },
  { title: "lint and format", tool: "biome", args: ["check", "--error-on-warnings"] },
  {
    title: "dependency arrows",
    tool: "depcruise",
    args: ["--config", ".dependency-cruiser.mjs", "lib", "components", "app"],
  },
];

/** Runs the static checks one after another; what they print appears when they end. */
export async function runStaticChecks(): Promise<Tally> {
  let failed = 0;
  for (const { title, tool, args } of CHECKS) {
    const { status, output } = await captureTool(tool, args);
    console.log(`\n— ${title}: ${status === 0 ? "passed" : `failed\n${output}`}`);
    if (status !== 0) failed++;
  }
  return { passed: CHECKS.length - failed, failed, skipped: 0 };
}
