import { Command } from "commander";
import { dataCommand } from "./data";

const program = new Command("juesuan-atlas").addCommand(dataCommand);
await program.parseAsync();
