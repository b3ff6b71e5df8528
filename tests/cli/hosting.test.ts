import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ROOT } from "../../lib/cli/paths";

const NGINX = ["nginx", "/usr/sbin/nginx"].find((path) => spawnSync(path, ["-v"]).status === 0);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The example of the documentation, run as it stands but for its port and folder. */
async function configure(dir: string, port: number): Promise<string> {
  const text = await readFile(join(ROOT, "docs/hosting.md"), "utf8");
  const [, example = ""] = /```nginx\n([\s\S]*?)```/.exec(text) ?? [];
  const server = example
    .replace("listen 8080", `listen 127.0.0.1:${port}`)
    .replace("/srv/juesuan", join(dir, "site"));
  expect(server).toContain(`${port};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${dir}/${name};`,
  );
  await writeFile(join(dir, "mime.types"), "types { text/html html; text/javascript js; }");
  const path = join(dir, "nginx.conf");
  await writeFile(
    path,
    `daemon off; master_process off; pid ${dir}/pid; error_log ${dir}/error.log; events {} http { access_log off; ${temporary.join(" ")} ${server} }`,
  );
  return path;
}

describe.skipIf(!NGINX)("the site behind nginx as the documentation sets it up", () => {
  let dir = "";
  let base = "";
  let child: ChildProcess;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "atlas-nginx-"));
    await mkdir(join(dir, "site/compare"), { recursive: true });
    await mkdir(join(dir, "site/engine"));
    await writeFile(join(dir, "site/404.html"), "not here");
    await writeFile(join(dir, "site/compare/index.html"), "比较");
    await writeFile(join(dir, "site/engine/duckdb.wasm"), "0123456789");
    await writeFile(join(dir, "site/engine/a.mjs"), "plain");
    await writeFile(join(dir, "site/engine/a.mjs.gz"), gzipSync("plain"));
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    const path = await configure(dir, port);
    child = spawn(NGINX as string, ["-p", dir, "-c", path], { stdio: "ignore" });
    await vi.waitFor(() => fetch(base));
  });
  afterAll(async () => {
    child?.kill();
    await rm(dir, { recursive: true, force: true });
  });

  test("pages, types and packed files arrive as the pages need them", async () => {
    const page = await fetch(`${base}/compare/`);
    expect([await page.text(), page.headers.get("cache-control")]).toEqual(["比较", "no-cache"]);
    const wasm = await fetch(`${base}/engine/duckdb.wasm`, { headers: { range: "bytes=2-4" } });
    expect([wasm.status, wasm.headers.get("content-type"), await wasm.text()]).toEqual([
      206,
      "application/wasm",
      "234",
    ]);
    const script = await fetch(`${base}/engine/a.mjs`);
    expect([
      script.headers.get("content-type"),
      script.headers.get("content-encoding"),
      await script.text(),
    ]).toEqual([expect.stringMatching(/^text\/javascript/), "gzip", "plain"]);
  });

  test("what is not there, long addresses and other methods are answered in words", async () => {
    const gone = await fetch(`${base}/nothing/`);
    expect([gone.status, await gone.text()]).toEqual([404, "not here"]);
    expect((await fetch(`${base}/compare/?sql=${"x".repeat(50_000)}`)).status).toBe(200);
    for (const method of ["POST", "PUT", "DELETE"])
      expect((await fetch(`${base}/compare/`, { method })).status).toBeGreaterThanOrEqual(400);
  });
});
