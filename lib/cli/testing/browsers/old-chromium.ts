import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { paths } from "../../paths";
import { run } from "../../run";
import type { DrivenBrowser, DrivenPage } from "./driven-page";

/** The first version that is promised, and the last for Windows 7. The packages hold binary and libraries. */
const VERSIONS = ["103.0.0", "109.0.6"] as const;

const PACKAGE = "@sparticuz/chromium";
const PARTS = ["aws", "swiftshader"] as const;

const ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-zygote"];
const RENDERER = ["--single-process", "--use-gl=angle", "--use-angle=swiftshader"];

/** Fetches a version from the registry into a folder of its own and unpacks it. */
async function fetchChromium(version: string): Promise<string> {
  const target = join(paths.cache, "browsers", `chromium-${version}`);
  if (existsSync(target)) return target;
  const work = `${target}.new`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await writeFile(join(work, "package.json"), '{"private":true}');
  const install = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", work];
  if ((await run("npm", [...install, `${PACKAGE}@${version}`])) !== 0)
    throw new Error(`${PACKAGE} ${version} could not be fetched`);
  const packed = join(work, "node_modules", PACKAGE, "bin");
  const unpack = async (name: string): Promise<Buffer> =>
    brotliDecompressSync(await readFile(join(packed, name)));
  await writeFile(join(work, "chromium"), await unpack("chromium.br"), { mode: 0o755 });
  for (const part of PARTS) {
    const archive = join(work, `${part}.tar`);
    await writeFile(archive, await unpack(`${part}.tar.br`));
    await run("tar", ["xf", archive, "-C", work]);
    await rm(archive);
  }
  await rm(join(work, "node_modules"), { recursive: true });
  await rename(work, target);
  return target;
}

async function start(version: string): Promise<DrivenPage> {
  const folder = await fetchChromium(version);
  const browser = await chromium.launch({
    executablePath: join(folder, "chromium"),
    args: [...ARGS, ...RENDERER],
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, "lib") },
  });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    // The driver's own ways to wait need newer methods than the page's.
    run: (script) => page.evaluate(`(() => { ${script} })()`),
    give: (selector, files) => page.setInputFiles(selector, [...files]),
    close: () => browser.close(),
  };
}

export const OLD_CHROMIUMS: readonly DrivenBrowser[] = VERSIONS.map((version) => ({
  name: `Chromium ${version.split(".")[0]}`,
  start: () => start(version),
}));
