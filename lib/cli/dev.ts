import { Command } from "commander";
import { publishEngineFile } from "./engine-file";
import { run, tool } from "./run";

export const devCommand = new Command("dev").description("develop with live reload").action(async () => {
  await publishEngineFile();
  process.exitCode = await run(tool("next"), ["dev", "--port", process.env.PORT ?? "3000"], {
    env: { NEXT_TELEMETRY_DISABLED: "1" },
  });
});
