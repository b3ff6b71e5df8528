import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { run, tool } from "./run";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** An installed Chromium: CHROME_PATH, the usual names on the PATH, the usual places, playwright's own. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env.CHROME_PATH ?? "", ...onPath, ...PLACES, chromium.executablePath()];
  return candidates.find((path) => path !== "" && existsSync(path));
}

async function installBrowser(): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    console.error("Installing chromium and a Chinese font (apt-get) …");
    await run("apt-get", ["update"]);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const packages = ["chromium", "fonts-noto-cjk"];
    if ((await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env })) === 0)
      return;
  }
  console.error("Installing chromium (playwright) …");
  await run(tool("playwright-core"), ["install", "chromium"]);
}

/** Path of a Chromium, installed now where there is none; undefined where that fails too. */
export async function ensureBrowser(): Promise<string | undefined> {
  const found = findBrowser();
  if (found) return found;
  await installBrowser();
  return findBrowser();
}
