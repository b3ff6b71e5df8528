// Runs with nothing installed: installs what package-lock.json names, then hands over to lib/cli/main.ts.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const [MAJOR, MINOR] = [20, 20];

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return;
  console.error(`Node ${MAJOR}.${MINOR} or later is needed, this is ${process.versions.node}.`);
  process.exit(1);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), "utf8")).packages;
  } catch {
    return {};
  }
}

/** Packages of other systems are named in the lock file and never installed here. */
function isInstalled() {
  const installed = readPackages("node_modules/.package-lock.json");
  return Object.entries(readPackages("package-lock.json")).every(
    ([path, { version, optional }]) =>
      path === "" || (installed[path] ? installed[path].version === version : optional === true),
  );
}

function install() {
  console.error("Installing packages (npm ci) …");
  const result = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: ROOT,
    shell: process.platform === "win32",
    // Standard output belongs to the records a command prints.
    stdio: ["ignore", 2, 2],
  });
  if (result.status === 0) return;
  console.error("npm ci failed: the packages are neither installed nor reachable.");
  process.exit(1);
}

requireNode();
if (!isInstalled()) install();
const { compileCommands } = await import("./compile.mjs");
await import(pathToFileURL((await compileCommands()).main).href);
