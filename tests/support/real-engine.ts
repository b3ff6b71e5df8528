import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileDatabase } from "../../lib/cli/compile-database";
import { readPackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { NodeEngine } from "../../lib/engine/node";

let opened: Promise<NodeEngine> | undefined;

/** The engine over the project's own data, compiled once a worker and left open for its other tests. */
export function realEngine(): Promise<NodeEngine> {
  opened ??= (async () => {
    const file = join(await mkdtemp(join(tmpdir(), "engine-")), "atlas.duckdb");
    await compileDatabase(await readPackage(paths.data), file);
    return NodeEngine.open(file);
  })();
  return opened;
}
