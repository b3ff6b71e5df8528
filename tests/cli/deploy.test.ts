import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parseAllDocuments } from "yaml";
import { ROOT } from "../../lib/cli/paths";
import { sampleAccounts, tablesText } from "../corpus/made";

type Yaml = { readonly [key: string]: Yaml } & readonly Yaml[] & string;

const read = (file: string): string => readFileSync(join(ROOT, "deploy", file), "utf8");

function manifests(file: string): Yaml[] {
  return parseAllDocuments(read(file)).map((one) => {
    expect(one.errors).toEqual([]);
    return one.toJS() as Yaml;
  });
}

const sh = (command: string, env: Record<string, string> = {}, cwd = ROOT) =>
  spawnSync("sh", ["-c", command], { cwd, encoding: "utf8", env: { ...process.env, ...env } });

/** Several runs of the command line, each a process that starts, reads and ends. */
const SEVERAL_RUNS_MS = 240_000;

const folders: string[] = [];
async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "atlas-deploy-"));
  folders.push(dir);
  return dir;
}
afterAll(() => Promise.all(folders.map((dir) => rm(dir, { recursive: true, force: true }))));

describe("parts of a corpus on many machines", () => {
  let documents = "";
  beforeAll(async () => {
    documents = await newFolder();
    for (const [i, made] of sampleAccounts(3).entries())
      await writeFile(join(documents, `${i}.txt`), tablesText(made));
    await writeFile(join(documents, "damaged.pdf"), "%PDF-1.4\nno more");
  });

  const job = manifests("kubernetes/extract.yaml")[0] as Yaml;
  const container = job.spec?.template?.spec?.containers?.[0] as unknown as Yaml;

  /** What a pod runs, with folders of this test in the places of its volumes. */
  const pod = (index: number, parts: string, count: number) =>
    sh(container.command?.[2]?.replace("/documents", documents).replace("/parts", parts) ?? "", {
      JOB_COMPLETION_INDEX: String(index),
      PARTS: String(count),
      ATLAS_EXTRACT: "--jobs 1",
    });

  test(
    "an indexed job's pods read each document once and merge into the package of one run",
    async () => {
      const parts = await newFolder();
      for (const index of [0, 1]) expect(pod(index, parts, 2)).toMatchObject({ status: 0 });
      const counts = ["00001", "00002"].map(
        (part) => JSON.parse(readFileSync(join(parts, part, "report.json"), "utf8")).documents.read as number,
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
      const merged = join(await newFolder(), "merged");
      const all = join(await newFolder(), "all");
      expect(
        sh(`node lib/cli/bootstrap.mjs data merge ${parts}/00001 ${parts}/00002 --out ${merged}`).status,
      ).toBe(0);
      sh(`node lib/cli/bootstrap.mjs extract --jobs 1 --out ${all} ${documents}`);
      for (const file of ["documents.csv", "facts.csv", "findings.csv"])
        expect(await readFile(join(merged, file), "utf8")).toBe(await readFile(join(all, file), "utf8"));
    },
    SEVERAL_RUNS_MS,
  );

  test("the job starts as many pods as it tells them parts, and none can write outside its volumes", () => {
    const parts = container.env?.find?.(({ name }: Yaml) => name === "PARTS") as unknown as Yaml;
    expect(String(job.spec?.completions)).toBe(parts.value);
    expect(container).toMatchObject({ securityContext: { readOnlyRootFilesystem: true } });
  });

  test(
    "a Slurm task reads its part, a wrong option ends it, a finished part is handed on",
    async () => {
      const parts = await newFolder();
      const bin = await newFolder();
      await writeFile(join(bin, "rclone"), `#!/bin/sh\necho "$@" >> ${bin}/calls\n`, { mode: 0o755 });
      const task = (options: string) =>
        sh(`"${ROOT}/deploy/slurm/extract.sbatch" "${documents}" "${parts}"`, {
          SLURM_SUBMIT_DIR: ROOT,
          SLURM_ARRAY_TASK_COUNT: "1",
          SLURM_ARRAY_TASK_MIN: "5",
          SLURM_ARRAY_TASK_ID: "5",
          ATLAS_EXTRACT: options,
          UPLOAD_TO: "store:parts",
          PATH: `${bin}:${process.env.PATH}`,
        });
      expect(task("--no-such-option").status).toBe(2);
      expect(existsSync(join(bin, "calls"))).toBe(false);
      expect(task("--jobs 1 --ocr never")).toMatchObject({ status: 0 });
      expect(await readFile(join(bin, "calls"), "utf8")).toBe(
        `copy --exclude .work/** ${parts}/00001 store:parts/00001\n`,
      );
    },
    SEVERAL_RUNS_MS,
  );

  test.skipIf(spawnSync("parallel", ["--version"]).status !== 0)(
    "GNU parallel reads every part and starts none twice",
    async () => {
      const parts = await newFolder();
      const start = () =>
        sh(`deploy/parallel.sh "${documents}" "${parts}" --jobs 1`, {
          PARTS: "1",
          ATLAS_EXTRACT: "--jobs 1 --ocr never",
        });
      expect(start()).toMatchObject({ status: 0 });
      const log = await readFile(join(parts, "joblog"), "utf8");
      start();
      expect(await readFile(join(parts, "joblog"), "utf8")).toBe(log);
      expect(existsSync(join(parts, "00001/facts.csv"))).toBe(true);
    },
    SEVERAL_RUNS_MS,
  );
});

describe("the image of the site", () => {
  const dockerfile = read("Dockerfile").replaceAll("\\\n", " ");
  let child: ChildProcess;
  let base = "";
  let site = "";
  let health = "";

  beforeAll(async () => {
    const dir = await newFolder();
    site = join(dir, "site");
    await mkdir(join(site, "data"), { recursive: true });
    await mkdir(join(site, "engine"));
    await writeFile(join(site, "index.html"), "<html>决算</html>");
    for (const name of ["worker", "wasm", "reference", "search", "pdf", "ocr", "database"])
      await writeFile(join(site, "engine", name), name);
    const manifest = Object.fromEntries(
      ["worker", "wasm", "reference", "search", "pdf", "ocr", "database"].map((name) => [
        name,
        `engine/${name}`,
      ]),
    );
    await writeFile(
      join(site, "data/manifest.json"),
      JSON.stringify({ ...manifest, databaseBytes: 1, wasmBytes: 1, builtFrom: "0123" }),
    );
    const bundle = /^RUN (npx esbuild .*)$/m.exec(dockerfile)?.[1] ?? "";
    const script = join(dir, "server.mjs");
    expect(sh(bundle.replace("/server.mjs", script)).status).toBe(0);
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const port = String((probe.address() as AddressInfo).port);
    await new Promise((resolve) => probe.close(resolve));
    // Outside the checkout, as in the image: nothing but this one file is there.
    child = spawn(process.execPath, [script, site], {
      cwd: dir,
      env: { ...process.env, PORT: port, HOST: "127.0.0.1", BASE_PATH: "/juesuan" },
      stdio: "ignore",
    });
    base = `http://127.0.0.1:${port}`;
    const [, check = "[]"] = /HEALTHCHECK .*? CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    health = (JSON.parse(check) as string[])[2] ?? "";
    await vi.waitFor(() => fetch(`${base}/healthz`), { timeout: 10_000 });
  });
  afterAll(() => child?.kill("SIGKILL"));

  const check = (): number | null =>
    spawnSync(process.execPath, ["-e", health], { env: { ...process.env, PORT: new URL(base).port } }).status;

  test("one file serves the pages and says which data they show", async () => {
    expect(await (await fetch(`${base}/juesuan/`)).text()).toContain("决算");
    const answer = await fetch(`${base}/healthz`);
    expect([answer.status, answer.headers.get("cache-control"), await answer.json()]).toEqual([
      200,
      "no-store",
      { status: "ok", builtFrom: "0123" },
    ]);
    expect(check()).toBe(0);
  });

  test("a site that lacks a file is said to be unavailable, by name, until it is there", async () => {
    await rm(join(site, "engine/wasm"));
    const answer = await fetch(`${base}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { status: "unavailable", missing: ["engine/wasm"] },
    ]);
    expect(check()).toBe(1);
    await writeFile(join(site, "engine/wasm"), "wasm");
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  });

  test("it ends when it is told to", async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  test("everything the image is made of is in the checkout and not kept out of it", async () => {
    const ignored = read("Dockerfile.dockerignore").trim().split("\n");
    const named = [...dockerfile.matchAll(/\b(?:lib|deploy)\/[\w./-]+/g)].map(([path]) => path);
    for (const path of ["package-lock.json", "data", ...named]) {
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
      expect(ignored.some((entry) => path === entry || path.startsWith(`${entry}/`))).toBe(false);
    }
    expect(dockerfile.split("AS server")[1]).toMatch(/USER node/);
  });

  test("compose and the deployment run it without rights and without writing", () => {
    expect(manifests("compose.yaml")[0]?.services?.site).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
    });
    const [deployment] = manifests("kubernetes/site.yaml");
    const container = deployment?.spec?.template?.spec?.containers?.[0];
    expect(container).toMatchObject({
      readinessProbe: { httpGet: { path: "/healthz" } },
      securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ["ALL"] } },
    });
  });
});
