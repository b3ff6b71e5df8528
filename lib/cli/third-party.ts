import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CARRIED_LICENCES } from "./carried-licences";
import { ROOT } from "./paths";

/** A package the product is made of, with what its authors ask to be handed on. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** As they come with the package; some packages carry none. */
  readonly texts: readonly string[];
  readonly home: string;
}

type Named = string | { readonly type?: string; readonly url?: string };

/** What of a package's description is looked at; old ones list licences. */
interface About {
  readonly license?: Named;
  readonly licenses?: readonly Named[];
  readonly homepage?: string;
  readonly repository?: Named;
}

const nameOf = (named: Named | undefined): string =>
  (typeof named === "string" ? named : named?.type) ?? "unknown";

const licenceOf = ({ license, licenses }: About): string =>
  license === undefined && licenses ? licenses.map(nameOf).join(" OR ") : nameOf(license);

const addressOf = ({ homepage, repository }: About): string =>
  homepage ?? (typeof repository === "string" ? repository : (repository?.url ?? ""));

/** Licences that ask for no more than their text to be handed on. */
export const ACCEPTED: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MPL-2.0",
  "Unlicense",
]);

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const TEXT = /^(?:licen[cs]e|notice|copying)/i;

/** Texts of a package's folder and of the folders right inside it, such as those of fonts. */
async function textsIn(dir: string, deeper = 1): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const texts: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(dir, entry.name);
    if (entry.isFile() && TEXT.test(entry.name)) texts.push((await readFile(path, "utf8")).trim());
    else if (entry.isDirectory() && deeper > 0 && entry.name !== "node_modules")
      texts.push(...(await textsIn(path, deeper - 1)));
  }
  return [...new Set(texts)];
}

async function componentAt(path: string): Promise<Component> {
  const dir = join(ROOT, path);
  const about: About & { readonly name: string; readonly version: string } = JSON.parse(
    await readFile(join(dir, "package.json"), "utf8"),
  );
  return {
    name: about.name,
    version: about.version,
    licence: licenceOf(about),
    texts: [...(await textsIn(dir)), ...(CARRIED_LICENCES[about.name] ?? [])],
    home: addressOf(about),
  };
}

/** The packages that the product needs to run, sorted by name; those of tests and tools are no part of it. */
export async function listComponents(): Promise<Component[]> {
  const lock = JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8"));
  const paths = Object.entries<Locked>(lock.packages).flatMap(([path, { dev, optional }]) =>
    path === "" || dev || optional ? [] : [path],
  );
  const components = await Promise.all(paths.map(componentAt));
  const known = new Map(components.map((one) => [`${one.name} ${one.version}`, one]));
  return [...known.keys()].toSorted().map((key) => known.get(key) as Component);
}

/** Every licence a component's expression allows to choose from. */
export const licencesOf = ({ licence }: Component): readonly string[] =>
  licence.replace(/[()]/g, "").split(/ (?:OR|AND) /);

/** The list as it stands in NOTICE. */
export function printNotice(components: readonly Component[]): string {
  return [
    "决算图谱 · Juesuan Atlas",
    "",
    "Made with these components; their licences stand in third-party.txt of every built site.",
    "",
    ...components.map(({ name, version, licence }) => `${name} ${version} (${licence})`),
    "",
  ].join("\n");
}

/** The list with the texts. */
export function printTexts(components: readonly Component[]): string {
  const line = "=".repeat(80);
  return components
    .map(({ name, version, licence, texts, home }) =>
      [line, `${name} ${version} (${licence})`, home, line, "", ...texts.flatMap((text) => [text, ""])].join(
        "\n",
      ),
    )
    .join("\n");
}

/** Puts the texts beside the pages of a built site. */
export async function writeThirdParty(site: string): Promise<void> {
  await writeFile(join(site, "third-party.txt"), printTexts(await listComponents()));
}
