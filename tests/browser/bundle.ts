import { mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { paths } from "../../lib/cli/paths";

/** A folder with one page that runs `entry`, beside the engine and data of the build. */
export async function bundlePage(entry: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "atlas-page-"));
  await build({
    entryPoints: [entry],
    outfile: join(dir, "page.js"),
    bundle: true,
    format: "esm",
    platform: "browser",
    logLevel: "error",
  });
  await writeFile(
    join(dir, "index.html"),
    '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>',
  );
  await symlink(join(paths.public, "engine"), join(dir, "engine"));
  await symlink(join(paths.public, "data"), join(dir, "data"));
  return dir;
}
