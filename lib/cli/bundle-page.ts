import { mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { paths } from "./paths";

const PUBLIC = { engine: join(paths.public, "engine"), data: join(paths.public, "data") };

/** A folder with one page that runs `entry`, beside the engine and data of the build. */
export async function bundlePage(
  entry: string,
  folders: Readonly<Record<string, string>> = PUBLIC,
): Promise<string> {
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
    '<!doctype html><meta charset="utf-8"><title>bare</title><p>决算图谱</p><script type="module" src="page.js"></script>',
  );
  for (const [name, target] of Object.entries(folders)) await symlink(target, join(dir, name));
  return dir;
}
