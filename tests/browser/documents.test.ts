import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { mergeData } from "../../lib/cli/merge";
import { paths } from "../../lib/cli/paths";
import { parsePackageFiles } from "../../lib/corpus/parse";
import type { PackageRecords } from "../../lib/records/package/resources";
import { accountsContent, plainLayouts } from "../documents/support/accounts-blocks";
import { writeDocx } from "../documents/support/write-docx";
import { writeHtml } from "../documents/support/write-html";
import { accounts } from "../support/accounts/arbitrary";
import { siteUrl, test, withPage } from "./fixture";
import { axeOf, findViolations } from "./support-axe";
import { brokenAccounts, fixtureText, giveFiles, untilKept } from "./support-documents";
import { addressOf, moveReady, openReady, pickOption, untilSettled, watchErrors } from "./support-pages";

const DESK = { viewport: { width: 1440, height: 900 } };
const BUREAU = "430212:交通运输局";

const [made] = fc.sample(accounts, { numRuns: 1, seed: 3 });
const [layout] = fc.sample(plainLayouts, { numRuns: 1, seed: 3 });
if (!made || !layout) throw new Error("no sample");
const content = accountsContent(made, layout);

/** Requests that leave the origin while `page` lives. */
function watchForeign(page: Page): string[] {
  const foreign: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== siteUrl()) foreign.push(url);
    if (request.method() !== "GET") foreign.push(`${request.method()} ${url}`);
  });
  return foreign;
}

const openDocuments = (page: Page, locale: "zh" | "en" = "zh"): Promise<unknown> =>
  page.goto(addressOf("documents", "", locale));

/** Whether something derived is kept; a number is written into it as that of damaged documents. */
const changeLaid = (page: Page, damaged: number | null): Promise<boolean> =>
  page.evaluate(
    (n) =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open("juesuan.laid", 1);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(false);
        opening.onsuccess = () => {
          const tx = opening.result.transaction("laid", "readwrite");
          const store = tx.objectStore("laid");
          const reading = store.get("last");
          reading.onsuccess = () => {
            if (reading.result && n !== null) store.put({ ...reading.result, damaged: n }, "last");
          };
          tx.oncomplete = () => {
            opening.result.close();
            resolve(reading.result !== undefined);
          };
          tx.onerror = () => reject(tx.error);
        };
      }),
    damaged,
  );

/** Puts 820.15 in the place of the 828.15 of brokenAccounts, by keyboard. */
async function correctFirstTable(page: Page): Promise<void> {
  await page.locator(".entry", { hasText: "8,281,500" }).first().click();
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "数值" }).fill("820.15");
  await page.getByRole("textbox", { name: "理由" }).fill("原文印的是 820.15");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await counts(page))[1]).toBe("已定 1");
}

async function savedPackage(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出数据包" }).click(),
  ]);
  const file = join(await mkdtemp(join(tmpdir(), "package-")), "local.zip");
  await download.saveAs(file);
  return new Uint8Array(await readFile(file));
}

const textsOf = (archive: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);

/** The one document of a package, by its id, and the package's records. */
function packageOf(archive: Uint8Array): [string, PackageRecords] {
  const parsed = parsePackageFiles(new Map(textsOf(archive)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return [parsed.records.documents[0]?.document_id ?? "", parsed.records];
}

/** The folder of a package, as a person unpacks it. */
async function unpacked(archive: Uint8Array): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "package-"));
  for (const [name, text] of textsOf(archive)) await writeFile(join(dir, basename(name)), text);
  return dir;
}

async function readPackage(dir: string): Promise<Map<string, string>> {
  const names = await readdir(dir);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), "utf8")] as const)),
  );
}

const counts = (page: Page): Promise<string[]> =>
  page.locator(".review-filters .segments label").allTextContents();

describe("a document that is dropped", () => {
  test("is read here, stands beside the others as local, and survives a reload", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        const foreign = watchForeign(page);
        const errors = watchErrors(page);
        // Chromium asks for its default icon while the head changes between two pages.
        const icons: string[] = [];
        page.on("console", (message) => {
          if (new URL(message.location().url, siteUrl()).pathname === "/favicon.ico")
            icons.push(message.text());
        });
        await openDocuments(page);
        await giveFiles(page, [{ name: "渌口交通.txt", content: fixtureText("tab-rows-wanyuan") }]);
        await untilKept(page, 1);
        expect(await page.locator(".review-head").textContent()).toContain("株洲市渌口区交通运输局");
        await openReady(page, addressOf("bureau", `?v=1&id=${encodeURIComponent(BUREAU)}`));
        const figure = page.locator("main .figure-button", { hasText: "1,832.65" }).first();
        await figure.waitFor();
        expect(await figure.textContent()).toContain("本地");
        await figure.click();
        await page.getByRole("dialog").getByRole("link", { name: "在文档里查看" }).click();
        await page.locator('.entry[aria-selected="true"]').waitFor();
        expect(await page.locator(".source-box mark").textContent()).toBe("1,832.65");
        expect(foreign).toEqual([]);
        expect(errors).toEqual(icons);
      },
      DESK,
    );
  });

  test("can be a Word file, a web page, an archive of them; the same bytes come in once", async ({
    browser,
  }) => {
    await withPage(browser, async (page) => {
      await openDocuments(page, "en");
      const docx = writeDocx(content);
      const html = strToU8(writeHtml(content));
      const archive = zipSync({ "folder/a.docx": docx, "folder/b.html": html, "folder/.DS_Store": html });
      await giveFiles(page, [
        { name: "all.zip", content: archive },
        { name: "again.docx", content: docx },
      ]);
      await untilKept(page, 2);
      expect(await page.locator(".document-file").allTextContents()).toEqual(
        expect.arrayContaining(["all.zip/folder/b.html"]),
      );
      // Two formats of one account: said in the list, and counted once by what all pages read.
      await page.locator(".sidebar", { hasText: "counted once" }).waitFor();
      await page.locator(".document-list li", { hasText: "the same accounts as" }).waitFor();
      await page.locator(".entry").first().click();
      expect(await page.locator(".source-cell[data-marked=true]").count()).toBe(1);
    });
  });

  test("says in words why it was not taken, and takes the others", async ({ browser }) => {
    await withPage(browser, async (page) => {
      await openDocuments(page);
      await giveFiles(page, [
        { name: "empty.txt", content: "" },
        { name: "news.txt", content: "某市召开会议，研究部门决算公开工作，要求各单位做好准备。".repeat(8) },
        { name: "broken.pdf", content: "%PDF-1.4 nothing else" },
        { name: "good.txt", content: fixtureText("tab-rows-yuan") },
      ]);
      await untilKept(page, 1);
      const lines = (await page.locator(".jobs li").allTextContents()).join("\n");
      for (const words of ["文件是空的", "没有找到决算表", "文件已损坏"]) expect(lines).toContain(words);
    });
  });

  test("is drawn as its page with the figure marked where it is a PDF", async ({ browser }) => {
    const printer = await browser.newPage();
    await printer.setContent(writeHtml(content));
    const pdf = await printer.pdf({ format: "A4", landscape: true });
    await printer.close();
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        await giveFiles(page, [{ name: "accounts.pdf", content: pdf }]);
        await untilKept(page, 1);
        const mark = page.locator(".page-mark");
        await mark.waitFor();
        const box = await mark.boundingBox();
        expect(box?.width).toBeGreaterThan(8);
        expect(box?.height).toBeGreaterThan(8);
        const inked = await page.locator(".source-sheet canvas").evaluate((canvas: HTMLCanvasElement) => {
          const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          return data.filter((value, i) => i % 4 === 0 && value < 100).length;
        });
        expect(inked).toBeGreaterThan(500);
      },
      DESK,
    );
  });
});

describe("the review", () => {
  test("is done by keyboard; each decision is kept at once, undone and redone", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        await giveFiles(page, [{ name: "渌口交通.txt", content: brokenAccounts() }]);
        await untilKept(page, 1);
        const wrong = page.locator(".entry", { hasText: "8,281,500" }).first();
        await wrong.waitFor();
        const open = Number((await counts(page))[0]?.replace(/\D/g, ""));
        expect(open).toBeGreaterThan(1);
        await wrong.click();
        await page.keyboard.press("e");
        await page.getByRole("textbox", { name: "数值" }).fill("820.15");
        await page.keyboard.press("Enter");
        expect(await page.locator(".field-problem").textContent()).toBe("请写明理由");
        await page.getByRole("textbox", { name: "理由" }).fill("原文印的是 820.15");
        await page.keyboard.press("Enter");
        // With the figure corrected the table adds up, and nothing is left to review.
        await expect.poll(() => counts(page)).toEqual(["待审 0", "已定 1", expect.stringContaining("全部")]);
        await page.reload();
        await expect.poll(async () => (await counts(page))[1]).toBe("已定 1");
        await page.locator(".review-filters label", { hasText: "已定" }).click();
        await page.locator(".entry").first().click();
        const detail = await page.locator(".entry-detail").textContent();
        expect(detail).toContain("8,281,500.00");
        expect(detail).toContain("原文印的是 820.15");
        await page.keyboard.press("u");
        await expect.poll(async () => (await counts(page))[0]).toBe(`待审 ${open}`);
        await page.locator(".entry-list").focus();
        await page.keyboard.press("r");
        await expect.poll(async () => (await counts(page))[0]).toBe("待审 0");
      },
      DESK,
    );
  });

  test("bureau, region and year can be stated where the document does not", async ({ browser }) => {
    const nameless = fixtureText("tab-rows-wanyuan")
      .replaceAll("株洲市渌口区交通运输局", "")
      .replaceAll(/2022年度?/g, "");
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page, "en");
        await giveFiles(page, [{ name: "nameless.txt", content: nameless }]);
        await untilKept(page, 1);
        expect(await page.locator(".review-head").textContent()).toContain("bureau not stated");
        await page.locator(".entry-list").focus();
        await page.keyboard.press("g");
        await page.getByRole("textbox", { name: "Full name of the bureau" }).fill("株洲市渌口区交通运输局");
        await page.locator(".picker-button", { hasText: "Region" }).click();
        await page.getByRole("searchbox", { name: "Region" }).fill("430212");
        await page.getByRole("dialog").getByRole("option", { name: "430212" }).click();
        await page.getByRole("textbox", { name: "Year of the accounts" }).fill("2022");
        await page.getByRole("button", { name: "Save and read again" }).click();
        await expect.poll(() => page.locator(".review-head").textContent()).toContain("湖南省株洲市渌口区");
        expect(await page.locator(".document-open").textContent()).toContain("2022");
        await page.getByRole("button", { name: "Undo", exact: true }).click();
        await expect.poll(() => page.locator(".review-head").textContent()).toContain("bureau not stated");
      },
      DESK,
    );
  });

  // The arrow key reaches the review as its "next figure", which closes the form and loses what was typed.
  test("the region is chosen with the keyboard and the form stays open", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page, "en");
        await giveFiles(page, [{ name: "one.txt", content: fixtureText("tab-rows-wanyuan") }]);
        await untilKept(page, 1);
        await page.locator(".entry-list").focus();
        await page.keyboard.press("g");
        await pickOption(page, "Region", "430212");
        const year = page.getByRole("textbox", { name: "Year of the accounts" });
        await year.fill("2022");
        expect(await year.inputValue()).toBe("2022");
      },
      DESK,
    );
  });
});

describe("what is kept", () => {
  test("is exported as a package that the command line merges and another browser takes, corrections included", async ({
    browser,
  }) => {
    const archive = await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        await giveFiles(page, [{ name: "渌口交通.txt", content: brokenAccounts() }]);
        await untilKept(page, 1);
        await correctFirstTable(page);
        return savedPackage(page);
      },
      DESK,
    );
    const [id, files] = packageOf(archive);
    const original = files.facts.filter((fact) => fact.printed === "828.15" && fact.origin !== "corrected");
    const corrected = files.facts.filter((fact) => fact.origin === "corrected");
    expect(corrected.map((fact) => [fact.value, fact.preferred])).toEqual([["8201500.00", true]]);
    expect(corrected[0]?.status_reason).toContain("原文印的是 820.15");
    expect(original.map((fact) => fact.preferred)).toContain(false);

    const out = join(await mkdtemp(join(tmpdir(), "merge-")), "merged");
    await mergeData([await unpacked(archive), paths.data], { out });
    const merged = parsePackageFiles(await readPackage(out));
    if (!merged.ok) throw new Error(JSON.stringify(merged.issues.slice(0, 3)));
    expect(merged.records.documents.length).toBeGreaterThan(files.documents.length);
    const own = merged.records.facts.filter((fact) => fact.document_id === id);
    expect(own).toEqual(files.facts);

    const again = await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        await giveFiles(page, [{ name: "juesuan-local.zip", content: archive }]);
        await untilKept(page, 1);
        await openReady(page, addressOf("bureau", `?v=1&id=${encodeURIComponent(BUREAU)}`));
        await page.locator("main .figure-button .tag-local").first().waitFor();
        await openDocuments(page);
        await untilKept(page, 1);
        return savedPackage(page);
      },
      DESK,
    );
    expect(packageOf(again)[1]).toEqual(files);
  });

  test("is the same in every tab, is taken out and brought back, and can be left out of the pages", async ({
    browser,
  }) => {
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        const other = await page.context().newPage();
        await openDocuments(other);
        await giveFiles(page, [{ name: "渌口交通.txt", content: fixtureText("tab-rows-wanyuan") }]);
        await untilKept(page, 1);
        await untilKept(other, 1);
        await page.locator(".document-remove").click();
        await page.getByRole("button", { name: "撤销", exact: true }).first().waitFor();
        await expect.poll(() => other.locator(".document-list li").count()).toBe(0);
        await page.locator(".undo-note").getByRole("button", { name: "撤销" }).click();
        await untilKept(other, 1);
        await openReady(page, addressOf("explore"));
        await page.locator(".local-note").getByRole("button").click();
        await expect.poll(() => page.locator(".local-note").textContent()).toContain("未显示");
      },
      DESK,
    );
  });

  test("is marked wherever it shows: a ring in the charts, a sign beside the figures", async ({
    browser,
  }) => {
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        const names = ["tab-rows-wanyuan", "cell-lines-hunan", "cell-lines-report"];
        await giveFiles(
          page,
          names.map((name) => ({ name: `${name}.txt`, content: fixtureText(name) })),
        );
        await untilKept(page, names.length);
        for (const charts of ["three-public", "execution", "performance"] as const) {
          // Two of them begin with governments.
          const departments = charts === "performance" ? "" : "?v=2&s=department";
          await moveReady(page, addressOf(charts, departments));
          await page.locator("main svg [data-local]").first().waitFor({ state: "attached" });
          // Long tables draw only the rows in sight: there the words under the chart say it.
          const sign = charts === "performance" ? ".figure-button" : ".chart-local";
          await page.locator(`main ${sign} .tag-local`).first().waitFor();
        }
        await moveReady(page, addressOf("explore", `?v=1&b=${encodeURIComponent(BUREAU)}`));
        await page.locator("main .figure-button .tag-local").first().waitFor();
      },
      DESK,
    );
  });

  test("a table of figures comes in once its columns are settled", async ({ browser }) => {
    const table = [
      "地区,单位名称,年度,“三公”经费决算数（万元）,公务接待费决算数（万元）",
      "湖南省株洲市渌口区,渌口区水利局,2022,12.50,3.20",
      "湖南省株洲市渌口区,渌口区林业局,2022,8.00,",
      "湖南省某某县,某某县财政局,2022,1.00,1.00",
    ].join("\n");
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        await giveFiles(page, [{ name: "三公.csv", content: table }]);
        await page.getByRole("button", { name: "核对各列并导入" }).click();
        expect(await page.getByLabel("“年度”是什么").inputValue()).toBe("year");
        await page.getByRole("button", { name: "导入", exact: true }).click();
        await untilKept(page, 1);
        expect(await page.locator(".jobs").textContent()).toContain("请用区划代码");
        await moveReady(page, addressOf("bureau", `?v=1&id=${encodeURIComponent("430212:水利局")}`));
        await page.locator("main .figure-button", { hasText: "12.50" }).first().waitFor();
      },
      DESK,
    );
  });
});

/** From now on whoever reads has room for records in the storage, but for no document. */
function fillStorage(): void {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    if (this.name === "models") throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, given);
  };
}

describe("whatever happens", () => {
  test("a tab that is lost while it reads loses nothing kept or accepted", async ({ browser }) => {
    const context = await browser.newContext({ ...DESK, serviceWorkers: "block" });
    try {
      const page = await context.newPage();
      await openDocuments(page);
      await giveFiles(page, [{ name: "渌口交通.txt", content: brokenAccounts() }]);
      await untilKept(page, 1);
      await page.locator(".entry").first().waitFor();
      const before = await counts(page);
      await page.locator(".entry-list").focus();
      await page.keyboard.press("a");
      await expect.poll(() => counts(page)).not.toEqual(before);
      const after = await counts(page);
      const many = Array.from({ length: 12 }, (_, i) => ({
        name: `${i}.txt`,
        content: `${fixtureText("tab-rows-yuan")}\n${i}`,
      }));
      await giveFiles(page, many);
      await page.locator(".document-list li").nth(1).waitFor();
      await page.close({ runBeforeUnload: false });
      const next = await context.newPage();
      await openDocuments(next);
      await next.locator(".document-list li").nth(1).waitFor();
      await next.locator(".document-open", { hasText: "渌口交通.txt" }).click();
      await expect.poll(() => counts(next)).toEqual(after);
    } finally {
      await context.close();
    }
  });

  test("a full storage is said, what was kept stays", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        await giveFiles(page, [{ name: "first.txt", content: fixtureText("tab-rows-yuan") }]);
        await untilKept(page, 1);
        const second = { name: "second.txt", content: fixtureText("tab-rows-wanyuan") };
        for (const worker of page.workers()) await worker.evaluate(fillStorage);
        await giveFiles(page, [second]);
        await page.locator(".jobs", { hasText: "浏览器的空间不够" }).waitFor();
        await untilKept(page, 1);
        await page.reload();
        await untilKept(page, 1);
        await giveFiles(page, [second]);
        await untilKept(page, 2);
        expect(await page.locator(".document-list li").count()).toBe(2);
      },
      DESK,
    );
  });

  test("what is typed stays in its form where the storage is full, and is kept once there is room", async ({
    browser,
  }) => {
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        await giveFiles(page, [{ name: "渌口交通.txt", content: brokenAccounts() }]);
        await untilKept(page, 1);
        await page.evaluate(() => {
          const { put } = IDBObjectStore.prototype;
          Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
          IDBObjectStore.prototype.put = () => {
            throw new DOMException("full", "QuotaExceededError");
          };
        });
        await page.locator(".entry", { hasText: "8,281,500" }).first().click();
        await page.keyboard.press("e");
        await page.getByRole("textbox", { name: "数值" }).fill("820.15");
        await page.getByRole("textbox", { name: "理由" }).fill("原文印的是 820.15");
        await page.keyboard.press("Enter");
        await page.locator(".notice-warn", { hasText: "浏览器的空间满了" }).waitFor();
        expect(await page.getByRole("textbox", { name: "理由" }).inputValue()).toBe("原文印的是 820.15");
        await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
        await page.getByRole("textbox", { name: "理由" }).focus();
        await page.keyboard.press("Enter");
        await expect.poll(async () => (await counts(page))[1]).toBe("已定 1");
        expect(await page.getByRole("textbox", { name: "理由" }).count()).toBe(0);
      },
      DESK,
    );
  });

  test("two tabs that decide one figure: the form stays on it, and both decisions are shown", async ({
    browser,
  }) => {
    const context = await browser.newContext({ ...DESK, serviceWorkers: "block" });
    try {
      const [here, there] = [await context.newPage(), await context.newPage()];
      await openDocuments(here);
      await giveFiles(here, [{ name: "渌口交通.txt", content: brokenAccounts() }]);
      await untilKept(here, 1);
      await here.locator(".entry", { hasText: "8,281,500" }).first().click();
      await here.keyboard.press("e");
      await here.getByRole("textbox", { name: "数值" }).fill("820.16");
      await here.getByRole("textbox", { name: "理由" }).fill("这里的理由");
      await openDocuments(there);
      await untilKept(there, 1);
      await correctFirstTable(there);
      await expect.poll(async () => (await counts(here))[1]).toBe("已定 1");
      expect(await here.getByRole("textbox", { name: "数值" }).inputValue()).toBe("820.16");
      await here.getByRole("textbox", { name: "理由" }).press("Enter");
      const conflict = here.locator(".conflict");
      await conflict.waitFor();
      expect(await conflict.textContent()).toMatch(/820\.15.*820\.16/);
      await conflict.getByRole("button", { name: "用这里的" }).click();
      await conflict.waitFor({ state: "detached" });
      const decided = (): Promise<number> =>
        here.evaluate(
          () =>
            new Promise<number>((resolve, reject) => {
              const opening = indexedDB.open("juesuan.local");
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const count = opening.result.transaction("decisions").objectStore("decisions").count();
                count.onsuccess = () => resolve(count.result);
                opening.result.close();
              };
            }),
        );
      await expect.poll(decided).toBe(2);
      expect(await here.getByRole("textbox", { name: "理由" }).count()).toBe(0);
    } finally {
      await context.close();
    }
  });

  test("what was derived from kept documents is shown again as it was, until one of them changes", async ({
    browser,
  }) => {
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        await giveFiles(page, [{ name: "渌口交通.txt", content: brokenAccounts() }]);
        await untilKept(page, 1);
        const open = async (): Promise<void> => {
          await openReady(page, addressOf("bureau", `?v=1&id=${encodeURIComponent(BUREAU)}`));
          await page.locator("main .figure-button .tag-local").first().waitFor();
          await untilSettled(page);
        };
        const figures = (): Promise<string[]> => page.locator("main .figure-button").allInnerTexts();
        await open();
        const derived = await figures();
        expect(derived.length).toBeGreaterThan(10);
        await expect.poll(() => changeLaid(page, null), { timeout: 30_000 }).toBe(true);
        await open();
        await expect.poll(figures).toEqual(derived);

        // A mark on what is kept shows that it is what is laid.
        await changeLaid(page, 7);
        const notice = page.getByText("有 7 份本地文档已损坏");
        await openReady(page, addressOf("compare"));
        await notice.waitFor();
        await moveReady(page, addressOf("documents"));
        await untilKept(page, 1);
        await correctFirstTable(page);
        await openReady(page, addressOf("compare"));
        expect(await notice.count()).toBe(0);
        await expect.poll(() => changeLaid(page, null), { timeout: 30_000 }).toBe(true);
        await open();
        await expect.poll(figures).not.toEqual(derived);
      },
      DESK,
    );
  });

  test("script in a document is text on every page that shows it", async ({ browser }) => {
    const script = "<img src=x onerror=document.title='ran'>";
    const hostile = fixtureText("tab-rows-wanyuan")
      .replace("拨款收入\t1", `拨款收入${script}\t1`)
      .concat(`\n项目名称\t${script}\n`);
    await withPage(
      browser,
      async (page) => {
        const errors = watchErrors(page);
        await openDocuments(page);
        await giveFiles(page, [{ name: `${script}.txt`, content: hostile }]);
        await untilKept(page, 1);
        await page.locator(".source-box").waitFor();
        expect(await page.locator("main").textContent()).toContain(script);
        const bureau = addressOf("bureau", `?v=1&id=${encodeURIComponent(BUREAU)}`);
        // Loaded with what is kept, then gone on from there.
        await openReady(page, bureau);
        for (const address of [bureau, addressOf("explore"), addressOf("outliers")]) {
          if (address !== bureau) await moveReady(page, address);
          await untilSettled(page);
          expect(await page.locator("img").count()).toBe(0);
          expect(await page.title()).not.toBe("ran");
        }
        expect(errors).toEqual([]);
      },
      DESK,
    );
  });

  test("another edition of the same accounts is named, with the one that stands", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page);
        await giveFiles(page, [{ name: "渌口交通.txt", content: brokenAccounts() }]);
        await untilKept(page, 1);
        await giveFiles(page, [{ name: "渌口交通（更正）.txt", content: fixtureText("tab-rows-wanyuan") }]);
        await untilKept(page, 2);
        await page.locator(".document-open", { hasText: "更正" }).click();
        const note = page.locator(".edition-note");
        await note.waitFor();
        await expect.poll(() => note.textContent()).toContain("渌口交通.txt");
        await expect.poll(() => note.textContent()).toContain("只计一次，以这一份为准");
        await page.locator(".document-open").first().click();
        await page.locator(".edition-note", { hasText: "以那一份为准" }).waitFor();
      },
      DESK,
    );
  });
});

describe.each(["zh", "en"] as const)("the review in %s", (locale) => {
  test("has no axe violations in either theme and fits a telephone", async ({ browser }) => {
    await withPage(
      browser,
      async (page) => {
        await openDocuments(page, locale);
        await giveFiles(page, [{ name: "渌口交通.txt", content: brokenAccounts() }]);
        await untilKept(page, 1);
        await page.locator(".entry").first().waitFor();
        await page.keyboard.press("?");
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await findViolations(axeOf(page))).toEqual([]);
        }
        await page.setViewportSize({ width: 390, height: 844 });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBeLessThanOrEqual(390);
      },
      DESK,
    );
  });
});
