import { Command } from "commander";
import { explain } from "./batch/explain";

/** Commands by name; each module is loaded only when it runs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./start")).startCommand,
  build: async () => (await import("./build")).buildCommand,
  publish: async () => (await import("./publish")).publishCommand,
  serve: async () => (await import("./serve-site")).serveCommand,
  dev: async () => (await import("./dev")).devCommand,
  collect: async () => (await import("./collect")).collectCommand,
  extract: async () => (await import("./extract")).extractCommand,
  data: async () => (await import("./data")).dataCommand,
  pictures: async () => (await import("./pictures")).picturesCommand,
  bench: async () => (await import("./bench")).benchCommand,
  test: async () => (await import("./testing/test")).testCommand,
  "test:browsers": async () => (await import("./testing/browsers/run")).browsersCommand,
  "test:fuzz": async () => (await import("./testing/fuzz")).fuzzCommand,
  "test:levels": async () => (await import("./testing/levels")).levelsCommand,
  "test:mutation": async () => (await import("./testing/mutation")).mutationCommand,
};

async function main(argv: readonly string[]): Promise<void> {
  const load = COMMANDS[argv[2] ?? ""];
  if (!load) {
    console.error(`usage: npm run <${Object.keys(COMMANDS).join("|")}>`);
    process.exitCode = 2;
    return;
  }
  await new Command("npm run")
    .enablePositionalOptions()
    .addCommand(await load())
    .parseAsync(argv);
}

function fail(error: unknown): void {
  process.stderr.write(`${explain(error).message}\n`);
  process.exit(1);
}

process.on("uncaughtException", fail).on("unhandledRejection", fail);
await main(process.argv);
