import { readdirSync } from "node:fs";
import { dirname, posix, relative, sep } from "node:path";
import { paths } from "./paths";

/** Paths of all pages the build exported, in both languages: /, /compare/, /en/compare/ … */
export function listPages(dir: string = paths.site): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "index.html")
    .map((entry) =>
      relative(dir, dirname(`${entry.parentPath}${sep}index.html`))
        .split(sep)
        .join(posix.sep),
    )
    .filter((path) => !path.includes("_") && path !== "404")
    .map((path) => (path === "" ? "/" : `/${path}/`))
    .toSorted();
}
