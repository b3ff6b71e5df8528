import { spawn, spawnSync } from "node:child_process";
import type { lookup as lookupName } from "node:dns";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { LockedError, lockFolder } from "../../lib/cli/batch/lock";
import { publicLookup } from "../../lib/cli/collect/guard";
import { type Collected, type CollectSettings, runCollect } from "../../lib/cli/collect/run-collect";
import { ROOT } from "../../lib/cli/paths";
import { readList, startAt } from "../../lib/collect/list";
import type { SourceRow } from "../../lib/collect/source-table";
import { readCsvRecords } from "../../lib/records/csv";
import { sampleAccounts, tablesText } from "../corpus/made";
import { listPage, Portal, TestClock, withEtag } from "../support/portal";

const folders: string[] = [];
const portals: Portal[] = [];
afterEach(async () => {
  await Promise.all(portals.splice(0).map((portal) => portal.close()));
  await Promise.all(folders.splice(0).map((dir) => rm(dir, { recursive: true, force: true })));
});

async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "atlas-collect-"));
  folders.push(dir);
  return dir;
}

async function open(pages: Parameters<typeof Portal.open>[0]): Promise<Portal> {
  const portal = await Portal.open(pages);
  portals.push(portal);
  return portal;
}

const PAUSE = 2000;
const MIB = 1024 * 1024;
const PDF = new TextEncoder().encode("%PDF-1.4\n% not much of one\n");

interface Run extends Partial<Omit<CollectSettings, "clock" | "limits">> {
  readonly clock?: TestClock;
  readonly stop?: AbortSignal;
  readonly limits?: Partial<CollectSettings["limits"]>;
}

/** Collects from the page /bmjs/ of a portal, or from what else is named. */
async function collect(
  portal: Portal,
  { stop, limits, ...more }: Run = {},
): Promise<Collected & { dir: string }> {
  const dir = more.dir ?? (await newFolder());
  const settings = {
    starts: [startAt(portal.at("/bmjs/"))],
    limits: { depth: 2, pages: 100, bytes: 50 * MIB, time: 3_600_000, ...limits },
    pause: PAUSE,
    clock: new TestClock(),
    private: true,
    seconds: 60,
    bytes: MIB,
    agent: "test",
    ...more,
    dir,
  };
  return { dir, ...(await runCollect(settings, stop ?? new AbortController().signal)) };
}

const tableOf = async (dir: string, name = "sources.csv"): Promise<Readonly<Record<string, string>>[]> =>
  readCsvRecords(await readFile(join(dir, name), "utf8"));

const brief = (portal: Portal, rows: readonly Pick<SourceRow, "url" | "status">[]): string[] =>
  rows.map(({ url, status }) => `${url.replace(`http://${portal.host}`, "")} ${status}`);

const reasonOf = ({ rows }: Collected, end: string): string =>
  rows.find(({ url }) => url.endsWith(end))?.reason ?? "no such row";

describe("what a list leads to", () => {
  const article = `<html><head><meta name="PubDate" content="2023-09-20"></head><body><h1>水利局2022年度部门决算</h1>
    <p>本年收入1,234.56万元。</p><a href="b.docx">附件：决算公开表</a></body></html>`;
  const pages = {
    "/bmjs/": {
      body: listPage(
        "部门决算公开",
        [
          ["2023/a.html", "水利局2022年度部门决算", "2023-09-28"],
          ["/other/c.html", "教育局部门决算"],
          ["http://portal.invalid/bmjs/x.html", "决算"],
          ["d.pdf", "预算公开", "2023-02-01"],
          ["http://portal.invalid/f.pdf", "财政局决算"],
        ],
        `<a href="/bmjs/index_2.html">下一页</a>`,
      ),
    },
    "/bmjs/index_2.html": {
      body: listPage("部门决算公开", [["g.html", "通知"]], `<a href="/bmjs/">上一页</a>`),
    },
    "/bmjs/g.html": {
      body: listPage("通知", [
        ["h.html", "决算说明"],
        ["e.pdf", "会议通知"],
      ]),
    },
    "/bmjs/h.html": { body: listPage("说明", [["/bmjs/too-deep.html", "决算"]]) },
    "/bmjs/2023/a.html": { body: article },
    "/bmjs/2023/b.docx": { body: zipSync({ "[Content_Types].xml": PDF, "word/document.xml": PDF }) },
    "/bmjs/d.pdf": { body: PDF },
  };

  test("pages and files whose words say so, inside the folder and depth, through the pages of the list", async () => {
    const portal = await open(pages);
    const run = await collect(portal);
    expect(portal.takeAsked().sort()).toEqual(Object.keys(pages).sort());
    expect(brief(portal, run.rows)).toEqual([
      "/bmjs/2023/a.html new",
      "/bmjs/2023/b.docx new",
      "/bmjs/d.pdf new",
      "http://portal.invalid/f.pdf refused",
    ]);
    expect(reasonOf(run, "f.pdf")).toContain("another host, portal.invalid");
  });

  test("stand in sources.csv with page, title, date, hash and file", async () => {
    const portal = await open(pages);
    const { dir } = await collect(portal);
    const text = await readFile(join(dir, "sources.csv"), "utf8");
    expect(text.split("\n")[0]).toMatch(/^file,url,page,title,published,fetched_at,sha256,status,/);
    const [page, file, direct] = await tableOf(dir);
    expect(page).toMatchObject({
      page: portal.at("/bmjs/"),
      title: "水利局2022年度部门决算",
      published: "2023-09-20",
      fetched_at: expect.stringMatching(/^2026-10-08T01:00/),
    });
    expect(file).toMatchObject({
      page: portal.at("/bmjs/2023/a.html"),
      title: "附件：决算公开表",
      published: "2023-09-20",
    });
    expect(direct).toMatchObject({ title: "预算公开", published: "2023-02-01" });
    for (const row of [page, file, direct]) {
      expect(row?.file).toMatch(
        /^documents\/127\.0\.0\.1_\d+\/[\p{L}\p{N}]+-[0-9a-f]{12}\.(?:html|docx|pdf)$/u,
      );
      expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(await readFile(join(dir, direct?.file ?? ""))).toEqual(Buffer.from(PDF));
  });

  test("a row of a table that knows whose it is, is one disclosure with its files", async () => {
    const portal = await open({
      ...pages,
      "/bmjs/2023/a.html": {
        body: article.replace("</body>", `<a href="next.html">下一篇：教育局决算</a></body>`),
      },
    });
    const starts = readList(
      `url,region_code,bureau,year\n${portal.at("/bmjs/2023/a.html")},430626,水利局,2022\n`,
      "l.csv",
    );
    const { dir } = await collect(portal, { starts });
    expect(portal.takeAsked()).toEqual(["/bmjs/2023/a.html", "/bmjs/2023/b.docx"]);
    expect((await tableOf(dir)).map(({ bureau, year, region_code }) => [bureau, year, region_code])).toEqual([
      ["水利局", "2022", "430626"],
      ["水利局", "2022", "430626"],
    ]);
  });

  test("a row of a table whose page lists others is followed, and says only where they are", async () => {
    const portal = await open(pages);
    const starts = readList(
      `url,region_code,year,kind\n${portal.at("/bmjs/")},430626,2023,final_account\n`,
      "l.csv",
    );
    const { dir } = await collect(portal, { starts });
    const found = (await tableOf(dir)).filter(({ file }) => file?.endsWith(".html"));
    expect(found.map(({ region_code, year, kind }) => [region_code, year, kind])).toEqual([
      ["430626", "", ""],
    ]);
  });

  test("names of files are ours, whatever titles and addresses say", async () => {
    const portal = await open({
      "/bmjs/": {
        body: listPage("决算", [
          ["/bmjs/..%2f..%2fx.pdf", "../../../etc/决算\u202e"],
          ["/bmjs/CON.pdf?a=../b", "决算"],
        ]),
      },
      "/bmjs/..%2f..%2fx.pdf": { body: PDF },
      "/bmjs/CON.pdf?a=../b": { body: PDF },
    });
    const { dir } = await collect(portal);
    const [host = ""] = await readdir(join(dir, "documents"));
    const files = await readdir(join(dir, "documents", host));
    expect(files).toHaveLength(2);
    for (const file of files) expect(file).toMatch(/^[\p{L}\p{N}]+-[0-9a-f]{12}\.pdf$/u);
    expect((await readdir(dir)).sort()).toEqual([
      ".work",
      "changes.csv",
      "changes.txt",
      "documents",
      "sources.csv",
    ]);
  });

  test("a page in GBK is read, and one that holds no links is named", async () => {
    const gbk = new Uint8Array([
      ...new TextEncoder().encode('<meta charset="gbk"><a href="x.pdf">'),
      0xbe,
      0xf6,
      0xcb,
      0xe3,
    ]);
    const portal = await open({
      "/bmjs/": { body: gbk },
      "/bmjs/x.pdf": { body: PDF },
      "/js/": { body: "<html><script>draw()</script>" },
    });
    const run = await collect(portal, { starts: [startAt(portal.at("/bmjs/")), startAt(portal.at("/js/"))] });
    expect(brief(portal, run.rows)).toEqual(["/bmjs/x.pdf new", "/js/ failed"]);
    expect(reasonOf(run, "/js/")).toContain("drawn by a script");
  });
});

describe("an address of the list nothing can come of is named", () => {
  const reasonFor = async (pages: Parameters<typeof Portal.open>[0]) => {
    const portal = await open(pages);
    const run = await collect(portal);
    expect(run.rows.map(({ status }) => status)).toEqual([expect.stringMatching(/failed|refused/)]);
    return run.rows[0]?.reason;
  };

  test("where all its links lead out of its folder", async () => {
    expect(await reasonFor({ "/bmjs/": { body: listPage("决算", [["/other/a.html", "决算"]]) } })).toContain(
      "None of its links",
    );
  });

  test("where it redirects out of its folder", async () => {
    const moved = { status: 301, headers: { location: "/new/" } };
    expect(await reasonFor({ "/bmjs/": moved, "/new/": { body: listPage("决算", []) } })).toContain(
      "out of the folder",
    );
  });

  test("and not where something is printed before its markup", async () => {
    const body = `\ufeff\ufeffvar x = 1;\n${listPage("决算", [["a.pdf", "决算"]])}`;
    const portal = await open({ "/bmjs/": { body }, "/bmjs/a.pdf": { body: PDF } });
    expect(brief(portal, (await collect(portal)).rows)).toEqual(["/bmjs/a.pdf new"]);
  });
});

describe("a collector is polite", () => {
  test("asks robots.txt first, keeps its pause, and reads nothing it asks to leave", async () => {
    const portal = await open({
      "/robots.txt": { body: "User-agent: *\nDisallow: /bmjs/secret\nCrawl-delay: 5\n" },
      "/bmjs/": {
        body: listPage("决算", [
          ["secret/a.pdf", "决算"],
          ["b.pdf", "决算"],
        ]),
      },
      "/bmjs/b.pdf": { body: PDF },
    });
    const clock = new TestClock();
    const run = await collect(portal, { clock });
    expect(portal.asked.map(({ path }) => path)).toEqual(["/robots.txt", "/bmjs/", "/bmjs/b.pdf"]);
    expect(clock.slept).toEqual([PAUSE, 5000]);
    expect(reasonOf(run, "a.pdf")).toContain("robots.txt asks not to read");
  });

  test.each([
    [403, "refused"],
    [500, "failed"],
  ])("robots.txt that answers %i closes the whole host", async (status, kind) => {
    const portal = await open({ "/robots.txt": { status }, "/bmjs/": { body: listPage("决算", []) } });
    const run = await collect(portal);
    expect(portal.takeAsked()).toEqual([]);
    expect(brief(portal, run.rows)).toEqual([`/bmjs/ ${kind}`]);
  });

  test("a pause between addresses that no run could keep closes the whole host", async () => {
    const portal = await open({
      "/robots.txt": { body: "User-agent: *\nCrawl-delay: 86400\n" },
      "/bmjs/": { body: listPage("决算", []) },
    });
    const run = await collect(portal);
    expect(portal.takeAsked()).toEqual([]);
    expect(reasonOf(run, "/bmjs/")).toContain("asks for 86400 s");
  });

  test("one request at a time a host, with the pause between an answer and the next question", async () => {
    let [open_, most] = [0, 0];
    const slow = {
      send: (response: { end(text: Uint8Array): void }) => {
        open_ += 1;
        most = Math.max(most, open_);
        setImmediate(() => {
          open_ -= 1;
          response.end(PDF);
        });
      },
    };
    const names = Array.from({ length: 6 }, (_, i) => `${i}.pdf`);
    const portal = await open({
      "/bmjs/": {
        body: listPage(
          "决算",
          names.map((name) => [name, "决算"] as const),
        ),
      },
      ...Object.fromEntries(names.map((name) => [`/bmjs/${name}`, slow])),
    });
    const clock = new TestClock();
    const run = await collect(portal, { clock });
    expect([run.rows.length, most]).toEqual([6, 1]);
    expect(clock.slept).toEqual(Array(7).fill(PAUSE));
  });

  test("waits as long as it is asked to, then tries again, and leaves a host alone that stays busy", async () => {
    let times = 0;
    const portal = await open({
      "/bmjs/": {
        body: listPage("决算", [
          ["a.pdf", "决算"],
          ["b.pdf", "决算"],
          ["c.pdf", "决算"],
        ]),
      },
      "/bmjs/a.pdf": () =>
        times++ === 0 ? { status: 429, headers: { "retry-after": "90" } } : { body: PDF },
      "/bmjs/b.pdf": { status: 503, headers: { "retry-after": "Thu, 08 Oct 2026 01:05:00 GMT" } },
    });
    const clock = new TestClock();
    const run = await collect(portal, { clock });
    expect(portal.takeAsked()).toEqual([
      "/bmjs/",
      "/bmjs/a.pdf",
      "/bmjs/a.pdf",
      ...Array(3).fill("/bmjs/b.pdf"),
    ]);
    expect(clock.slept).toContain(90_000);
    expect(brief(portal, run.rows)).toEqual(["/bmjs/a.pdf new", "/bmjs/b.pdf failed", "/bmjs/c.pdf failed"]);
    expect(reasonOf(run, "c.pdf")).toContain("busy");
  });

  test("a pause nobody would wait for ends the host's turn at once", async () => {
    const portal = await open({ "/bmjs/": { status: 503, headers: { "retry-after": "86400" } } });
    const clock = new TestClock();
    const run = await collect(portal, { clock });
    expect([portal.takeAsked().length, clock.slept]).toEqual([1, [PAUSE]]);
    expect(brief(portal, run.rows)).toEqual(["/bmjs/ failed"]);
  });

  test.each([401, 403, 407, 451])("takes %i for an answer", async (status) => {
    const portal = await open({
      "/bmjs/": { body: listPage("决算", [["a.pdf", "决算"]]) },
      "/bmjs/a.pdf": { status },
    });
    const run = await collect(portal);
    expect(portal.takeAsked()).toEqual(["/bmjs/", "/bmjs/a.pdf"]);
    expect(brief(portal, run.rows)).toEqual(["/bmjs/a.pdf refused"]);
  });
});

describe("redirects", () => {
  test("are followed inside what is allowed, and named where they lead elsewhere or nowhere", async () => {
    const other = await open({ "/": { body: "<a href=x>x</a>" } });
    const to = (location: string) => ({ status: 302, headers: { location } });
    const portal = await open({
      "/bmjs/": {
        body: listPage("决算", [
          ["a.pdf", "决算"],
          ["b.pdf", "决算"],
          ["c.pdf", "决算"],
          ["d.pdf", "决算"],
          ["e.html", "决算"],
          ["f0.pdf", "决算"],
          ["g.pdf", "决算"],
        ]),
      },
      "/bmjs/a.pdf": to("/store/a.pdf"),
      "/store/a.pdf": { body: PDF },
      "/bmjs/b.pdf": to(other.at("/")),
      "/bmjs/c.pdf": to("/bmjs/c2.pdf"),
      "/bmjs/c2.pdf": to("/bmjs/c.pdf"),
      "/bmjs/d.pdf": { status: 301 },
      "/bmjs/e.html": to("/login/"),
      ...Object.fromEntries(
        Array.from({ length: 8 }, (_, i) => [`/bmjs/f${i}.pdf`, to(`/bmjs/f${i + 1}.pdf`)]),
      ),
      "/bmjs/g.pdf": to("file:///etc/passwd"),
    });
    const run = await collect(portal);
    expect(other.asked).toEqual([]);
    expect(brief(portal, run.rows)).toEqual([
      "/bmjs/b.pdf refused",
      "/bmjs/c2.pdf failed",
      "/bmjs/d.pdf failed",
      "/bmjs/e.html refused",
      "/bmjs/f5.pdf failed",
      "/bmjs/g.pdf failed",
      "/store/a.pdf new",
    ]);
    expect(["b.pdf", "c2.pdf", "e.html", "f5.pdf"].map((name) => reasonOf(run, name))).toEqual([
      expect.stringContaining(`another host, ${other.host}`),
      expect.stringContaining("in a circle"),
      expect.stringContaining("out of the folder"),
      expect.stringContaining("more than 5 times"),
    ]);
  });

  test("pages that lead to each other for ever end with the depth", async () => {
    const endless = (path: string) => ({
      body: listPage("决算", [
        [`${path}x/`, "决算"],
        ["/bmjs/", "首页"],
        [path, "决算"],
      ]),
    });
    const portal = await open({
      "/bmjs/": endless("/bmjs/"),
      "/bmjs/x/": endless("/bmjs/x/"),
      "/bmjs/x/x/": endless("/bmjs/x/x/"),
      "/bmjs/x/x/x/": endless("/bmjs/x/x/x/"),
    });
    await collect(portal);
    expect(portal.takeAsked()).toEqual(["/bmjs/", "/bmjs/x/", "/bmjs/x/x/"]);
  });
});

describe("answers that lie", () => {
  test("are told by their bytes and named with the reason", async () => {
    const portal = await open({
      "/bmjs/": {
        body: listPage("决算", [
          ["page.pdf", "决算"],
          ["words.pdf", "决算"],
          ["empty.pdf", "决算"],
          ["short.pdf", "决算"],
          ["endless.pdf", "决算"],
          ["large.pdf", "决算"],
          ["packed.pdf", "决算"],
          ["missing.pdf", "决算"],
          ["broken.pdf", "决算"],
          ["called-a-page.doc", "决算"],
        ]),
      },
      "/bmjs/page.pdf": {
        headers: { "content-type": "application/pdf" },
        body: "<html><body>请登录</body></html>",
      },
      "/bmjs/words.pdf": { headers: { "content-type": "application/pdf" }, body: "error" },
      "/bmjs/empty.pdf": {},
      "/bmjs/short.pdf": {
        send: (response) => {
          response.writeHead(200, { "content-length": "5000" });
          response.write(PDF, () => response.socket?.destroy());
        },
      },
      "/bmjs/endless.pdf": {
        send: (response) => {
          const more = (): void =>
            void (response.writable && response.write(new Uint8Array(256 * 1024), more));
          more();
        },
      },
      "/bmjs/large.pdf": {
        send: (response) => void response.writeHead(200, { "content-length": "99999999" }).flushHeaders(),
      },
      "/bmjs/packed.pdf": { headers: { "content-encoding": "gzip" }, body: "no gzip" },
      "/bmjs/broken.pdf": { send: (response) => void response.socket?.end("nonsense\r\n\r\n") },
      "/bmjs/called-a-page.doc": { headers: { "content-type": "text/html" }, body: PDF },
    });
    const run = await collect(portal);
    expect(
      run.rows.filter(({ status }) => status === "new").map(({ file }) => file.split(".").at(-1)),
    ).toEqual(["pdf"]);
    expect(run.rows.filter(({ status }) => status === "failed")).toHaveLength(9);
    const said = ["page", "words", "empty", "short", "endless", "large", "packed", "missing", "broken"].map(
      (name) => reasonOf(run, `${name}.pdf`),
    );
    expect(said).toEqual([
      expect.stringContaining("answers with a web page"),
      expect.stringContaining("is no document (application/pdf)"),
      "The answer is empty.",
      expect.stringContaining("broke off"),
      expect.stringContaining("more than the 1 MB"),
      expect.stringContaining("more than the 1 MB"),
      expect.stringContaining("cannot be unpacked"),
      "It is not there (404).",
      expect.stringContaining("no web server"),
    ]);
    expect(run.text.split("\n")[0]).toBe(
      "1 new, 0 changed, 0 unchanged, 0 gone, 0 refused, 9 failed, 0 left",
    );
  });

  test("an answer that never comes ends with its time, and the next is asked for", async () => {
    const clock = new TestClock();
    const portal = await open({
      "/bmjs/": {
        body: listPage("决算", [
          ["never.pdf", "决算"],
          ["a.pdf", "决算"],
        ]),
      },
      "/bmjs/never.pdf": { send: () => setImmediate(() => clock.runOut()) },
      "/bmjs/a.pdf": { body: PDF },
    });
    const run = await collect(portal, { clock });
    expect(brief(portal, run.rows)).toEqual(["/bmjs/a.pdf new", "/bmjs/never.pdf failed"]);
    expect(reasonOf(run, "never.pdf")).toContain("within 60 s");
  });
});

describe("a private network", () => {
  test.each(["127.0.0.1", "0x7f.1", "localhost"])("is read where the list says %s", async (name) => {
    const portal = await open({ "/bmjs/": { body: listPage("决算", []) } });
    const port = portal.host.split(":")[1];
    const run = await collect(portal, { private: false, starts: [startAt(`http://${name}:${port}/bmjs/`)] });
    expect(portal.asked.map(({ path }) => path)).toContain("/bmjs/");
    expect(run.rows.filter(({ status }) => status === "refused")).toEqual([]);
  });

  test.each([
    ["czj.example.cn", "10.1.2.3"],
    ["czj.example.cn", "169.254.169.254"],
    ["czj.example.cn", "::ffff:192.168.0.1"],
  ])("is not entered where the name %s is looked up to %s", async (name, address) => {
    const lookup = ((...asked: [string, object, (...found: unknown[]) => void]) =>
      asked[2](null, [{ address, family: 4 }])) as unknown as typeof lookupName;
    const [error] = await new Promise<unknown[]>((resolve) =>
      publicLookup(lookup)(name, {}, (...said: unknown[]) => resolve(said)),
    );
    expect(error).toMatchObject({ kind: "refused", message: expect.stringContaining("private network") });
  });
});

describe("limits", () => {
  const names = Array.from({ length: 8 }, (_, i) => `${i}.pdf`);
  const pages = {
    "/bmjs/": {
      body: listPage(
        "决算",
        names.map((name) => [name, "决算"] as const),
      ),
    },
    ...Object.fromEntries(names.map((name) => [`/bmjs/${name}`, { body: PDF }])),
  };

  test.each([
    [{ pages: 3 }, 3, "--pages"],
    [{ bytes: 1 }, 1, "--megabytes"],
    [{ time: 3 * PAUSE }, 3, "--minutes"],
  ] as const)(
    "%o ends a run with what is left, and the same command goes on",
    async (limits, asked, option) => {
      const portal = await open(pages);
      const first = await collect(portal, { limits });
      expect(portal.takeAsked()).toHaveLength(asked);
      expect(first.limit).toContain(option);
      expect(first.rows.filter(({ status }) => status === "left")).toHaveLength(names.length + 1 - asked);
      const second = await collect(portal, { dir: first.dir });
      expect(portal.takeAsked()).toHaveLength(names.length + 1 - asked);
      expect(brief(portal, second.rows)).toEqual(names.map((name) => `/bmjs/${name} new`));
    },
  );

  test("an interrupted run says so and goes on where it stopped, as one that was killed does", async () => {
    const stop = new AbortController();
    const portal = await open({
      ...pages,
      "/bmjs/3.pdf": () => {
        stop.abort("SIGINT");
        return { body: PDF };
      },
    });
    const first = await collect(portal, { stop: stop.signal });
    expect(first.interrupted).toBe("SIGINT");
    const journal = join(first.dir, ".work", "current.jsonl");
    const lines = (await readFile(journal, "utf8")).split("\n");
    // The last entry was being written when the power failed.
    await writeFile(journal, lines.join("\n").slice(0, -20));
    portal.pages.set("/bmjs/3.pdf", { body: PDF });
    portal.takeAsked();
    const second = await collect(portal, { dir: first.dir });
    expect(portal.takeAsked()).toEqual(names.slice(2).map((name) => `/bmjs/${name}`));
    expect(brief(portal, second.rows)).toEqual(names.map((name) => `/bmjs/${name} new`));
  });

  test("one run at a time works in a folder, and none in a folder of other things", async () => {
    const portal = await open(pages);
    const { dir } = await collect(portal);
    const release = await lockFolder(join(dir, ".work"));
    await expect(collect(portal, { dir })).rejects.toBeInstanceOf(LockedError);
    await release();
    await writeFile(join(dir, "letter.txt"), "mine");
    await expect(collect(portal, { dir })).rejects.toThrow("holds other files (letter.txt)");
  });

  test("5,000 documents on 50 pages of a list are all collected", async () => {
    const count = 5000;
    const portal = await open({});
    const perPage = 100;
    for (let page = 0; page < count / perPage; page++) {
      const links = Array.from(
        { length: perPage },
        (_, i) => [`/files/${page * perPage + i}.pdf`, "部门决算"] as const,
      );
      const next = `<a href="/bmjs/index_${page + 1}.html">下一页</a>`;
      portal.pages.set(page === 0 ? "/bmjs/" : `/bmjs/index_${page}.html`, {
        body: listPage("决算", links, next),
      });
    }
    for (let i = 0; i < count; i++) portal.pages.set(`/files/${i}.pdf`, { body: `%PDF-1.4 ${i}` });
    const run = await collect(portal, { limits: { pages: 10_000, time: Number.POSITIVE_INFINITY } });
    expect(run.rows.filter(({ status }) => status === "new")).toHaveLength(count);
    expect(
      brief(
        portal,
        run.rows.filter(({ status }) => status !== "new"),
      ),
    ).toEqual(["/bmjs/index_50.html failed"]);
    expect(new Set(run.rows.map(({ sha256 }) => sha256)).size).toBe(count + 1);
  }, 300_000);
});

describe("a second run", () => {
  const [made, other] = sampleAccounts(2);
  if (!made || !other) throw new Error("two samples were asked for");
  const text = tablesText(made);
  /** One figure of the total of the first table, printed another way. */
  const printed = /\d[\d,]*\.\d{2}/.exec(text)?.[0] ?? "";
  const corrected = printed.replace(/\d(?=\.)/, (digit) => String((Number(digit) + 1) % 10));
  const asPage = (body: string): string => `访问量：1\n${body}`;

  test("asks whether pages have changed, and says what is new, gone and changed with the figures", async () => {
    const portal = await open({
      "/bmjs/": withEtag(
        listPage("决算", [
          ["a.html", "决算"],
          ["b.html", "决算"],
          ["c.pdf", "决算"],
          ["d.pdf", "决算"],
        ]),
        '"1"',
      ),
      "/bmjs/a.html": withEtag(asPage(text), '"a"'),
      "/bmjs/b.html": withEtag(asPage(tablesText(other)), '"b"'),
      "/bmjs/c.pdf": { headers: { "last-modified": "Wed, 20 Sep 2023 01:00:00 GMT" }, body: PDF },
      "/bmjs/d.pdf": { body: PDF },
    });
    const { dir } = await collect(portal);
    const kept = await tableOf(dir);
    portal.asked.length = 0;
    portal.pages.set(
      "/bmjs/",
      withEtag(
        listPage("决算", [
          ["a.html", "决算"],
          ["b.html", "决算"],
          ["e.pdf", "决算"],
          ["c.pdf", "决算"],
        ]),
        '"2"',
      ),
    );
    portal.pages.set("/bmjs/a.html", withEtag(asPage(text.replace(printed, corrected)), '"a2"'));
    portal.pages.set("/bmjs/e.pdf", { body: PDF });
    portal.pages.delete("/bmjs/d.pdf");
    const second = await collect(portal, { dir });
    const conditions = portal.asked.map(({ path, headers }) => [
      path,
      headers["if-none-match"] ?? headers["if-modified-since"],
    ]);
    expect(conditions).toEqual(
      expect.arrayContaining([
        ["/bmjs/", '"1"'],
        ["/bmjs/b.html", '"b"'],
        ["/bmjs/c.pdf", "Wed, 20 Sep 2023 01:00:00 GMT"],
        ["/bmjs/d.pdf", undefined],
      ]),
    );
    expect(brief(portal, second.rows)).toEqual([
      "/bmjs/a.html changed",
      "/bmjs/b.html unchanged",
      "/bmjs/c.pdf unchanged",
      "/bmjs/d.pdf gone",
      "/bmjs/e.pdf new",
    ]);
    const changes = await tableOf(dir, "changes.csv");
    expect(
      changes
        .filter(({ change }) => change !== "changed")
        .map(({ change, url }) => `${change} ${url?.slice(-5)}`),
    ).toEqual(["gone d.pdf", "new e.pdf"]);
    const figures = changes.filter(({ change }) => change === "changed");
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.map(({ before, now }) => [before, now])).toContainEqual([
      expect.stringContaining(printed),
      expect.stringContaining(corrected),
    ]);
    expect(second.text).toMatch(new RegExp(`${printed}\\S* → ${corrected}`));
    expect(await readFile(join(dir, "changes.txt"), "utf8")).toBe(second.text);
    const [before] = kept;
    const earlier = join(dir, figures[0]?.earlier_file ?? "");
    expect(await readFile(earlier, "utf8")).toBe(asPage(text));
    expect(figures[0]?.file).toBe(before?.file);
    // What is gone stays as evidence, and is not said to be gone a second time.
    const third = await collect(portal, { dir });
    expect(brief(portal, third.rows).filter((row) => !row.endsWith("unchanged"))).toEqual([
      "/bmjs/d.pdf gone",
    ]);
    expect(await tableOf(dir, "changes.csv")).toEqual([]);
    expect(await readFile(join(dir, kept.at(-1)?.file ?? ""))).toEqual(Buffer.from(PDF));
  });

  test("a document that changed in its ornaments alone has no figure that differs", async () => {
    const portal = await open({ "/bmjs/": { body: asPage(text) } });
    const { dir } = await collect(portal);
    portal.pages.set("/bmjs/", { body: asPage(text).replace("访问量：1\n", "访问量：17\n") });
    await collect(portal, { dir });
    expect((await tableOf(dir, "changes.csv")).map(({ change, reason }) => [change, reason])).toEqual([
      ["changed", "no figure differs"],
    ]);
  });

  test("fetches again what was damaged or lost on the disk", async () => {
    const links = [
      ["a.pdf", "决算"],
      ["b.pdf", "决算"],
    ] as const;
    const portal = await open({
      "/bmjs/": withEtag(listPage("决算", links), '"1"'),
      "/bmjs/a.pdf": withEtag(PDF, '"a"'),
      "/bmjs/b.pdf": withEtag(PDF, '"b"'),
    });
    const { dir, rows } = await collect(portal);
    const paths = rows.map(({ file }) => join(dir, file));
    await writeFile(paths[0] ?? "", "damaged");
    await rm(paths[1] ?? "");
    const again = await collect(portal, { dir });
    expect(brief(portal, again.rows)).toEqual(["/bmjs/a.pdf unchanged", "/bmjs/b.pdf unchanged"]);
    for (const path of paths) expect(await readFile(path)).toEqual(Buffer.from(PDF));
  });

  test("with another list keeps what the first one led to", async () => {
    const portal = await open({
      "/bmjs/": { body: asPage(text) },
      "/czj/": { body: asPage(tablesText(other)) },
    });
    const { dir } = await collect(portal);
    const starts = [startAt(portal.at("/czj/"))];
    const second = await collect(portal, { dir, starts });
    expect(brief(portal, second.rows)).toEqual(["/bmjs/ unchanged", "/czj/ new"]);
  });
});

describe("npm run collect", () => {
  const COMMAND = ["lib/cli/bootstrap.mjs", "collect"];
  const start = (args: readonly string[]) => spawn(process.execPath, [...COMMAND, ...args], { cwd: ROOT });

  async function run(...args: readonly string[]) {
    const child = start(args);
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (part) => (stdout += part));
    child.stderr.on("data", (part) => (stderr += part));
    const [status] = await once(child, "close");
    return { status, stdout, stderr };
  }

  test("what cannot be used is a usage error with a next step, before anything is asked for", async () => {
    const out = await newFolder();
    const list = join(out, "list.csv");
    await writeFile(list, "address\nhttp://a.test\n");
    const faults = await Promise.all([
      run("--out", out),
      run(list),
      run("/nowhere/list.csv", "--out", join(out, "new")),
      run(list, "--out", join(out, "new")),
      run("http://a.test/", "--out", out),
      run("http://a.test/", "--out", join(out, "new"), "--pause", "0"),
    ]);
    expect(faults.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(faults[2]?.stderr).toContain("There is no such file");
    expect(faults[3]?.stderr).toContain("no column url");
    expect(faults[4]?.stderr).toContain("holds other files (list.csv)");
    expect(await readdir(out)).toEqual(["list.csv"]);
  });

  test("collects, says what is new on standard output and what failed on standard error, with status 1", async () => {
    const portal = await open({
      "/bmjs/": {
        body: listPage("决算", [
          ["a.pdf", "决算"],
          ["b.pdf", "决算"],
        ]),
      },
      "/bmjs/a.pdf": { body: PDF },
    });
    const out = await newFolder();
    const { status, stdout, stderr } = await run(
      portal.at("/bmjs/"),
      "--out",
      out,
      "--private",
      "--pause",
      "1",
    );
    expect(status).toBe(1);
    expect(stdout).toBe(
      `1 new, 0 changed, 0 unchanged, 0 gone, 0 refused, 1 failed, 0 left\nnew      ${portal.at("/bmjs/a.pdf")}  决算\n`,
    );
    expect(stderr).toContain(`${portal.at("/bmjs/b.pdf")}: failed: It is not there (404).`);
    expect(portal.asked[0]?.headers["user-agent"]).toMatch(/^juesuan-atlas/);
  });

  test("Ctrl-C ends it with status 130 while it waits, and the same command goes on", async () => {
    let child: ReturnType<typeof start> | undefined;
    const portal = await open({
      "/bmjs/": {
        body: listPage("决算", [
          ["a.pdf", "决算"],
          ["b.pdf", "决算"],
        ]),
      },
      "/bmjs/a.pdf": () => {
        child?.kill("SIGINT");
        return { body: PDF };
      },
      "/bmjs/b.pdf": { body: PDF },
    });
    const out = await newFolder();
    const args = [portal.at("/bmjs/"), "--out", out, "--private", "--pause", "1"];
    child = start(args);
    let said = "";
    child.stderr?.on("data", (part) => (said += part));
    const [status] = await once(child, "close");
    expect([status, said]).toEqual([130, "interrupted: the same command goes on from here\n"]);
    expect((await tableOf(out)).some((row) => row.status === "left")).toBe(true);
    child = undefined;
    const again = await run(...args);
    expect([again.status, again.stderr]).toEqual([0, ""]);
    expect((await tableOf(out)).map((row) => row.status)).toEqual(["new", "new"]);
  });

  test("extract takes sources.csv as it is: address, page, title and date stand with the document and in the register", async () => {
    const [made] = sampleAccounts(1);
    if (!made) throw new Error("a sample was asked for");
    const portal = await open({
      "/bmjs/": { body: listPage("决算", [["a.txt", "某局2022年度部门决算", "2023-09-28"]]) },
      "/bmjs/a.txt": { body: tablesText(made) },
    });
    const { dir } = await collect(portal);
    const extract = (...args: readonly string[]) =>
      spawnSync(process.execPath, ["lib/cli/bootstrap.mjs", "extract", ...args], {
        cwd: ROOT,
        encoding: "utf8",
      });
    const out = await newFolder();
    const sources = ["--sources", join(dir, "sources.csv")];
    expect(extract(join(dir, "documents"), ...sources, "--out", out)).toMatchObject({ status: 0 });
    expect(await tableOf(out, "documents.csv")).toMatchObject([
      {
        url: portal.at("/bmjs/a.txt"),
        page_url: portal.at("/bmjs/"),
        title: "某局2022年度部门决算",
        published: "2023-09-28",
      },
    ]);
    const register = await tableOf(out, "disclosures.csv");
    expect(register.find((row) => row.requirement_id === "account.way.website")?.state).toBe("present");
    const other = join(dir, "changes.csv");
    expect(extract(other, ...sources).stderr).toContain("names none of these files");
    expect(extract(join(dir, "documents"), "--sources", join(dir, "changes.txt")).status).toBe(2);
  });
});
