// The server alone, bundled into one file for an image that holds nothing else: node server.mjs [DIR].
import { serveCommand } from "./serve-site";

await serveCommand.parseAsync();
