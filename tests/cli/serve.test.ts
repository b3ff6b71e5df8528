import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { createSiteServer, listen } from "../../lib/cli/serve";

describe("the site's server", () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  let dir = "";

  async function serve(basePath = ""): Promise<string> {
    dir = await mkdtemp(join(tmpdir(), "atlas-site-"));
    await writeFile(
      join(dir, "index.html"),
      "<html><script>start()</script><script src=a.js></script></html>",
    );
    await writeFile(join(dir, "404.html"), "<html>not here</html>");
    await mkdir(join(dir, "compare"));
    await writeFile(join(dir, "compare/index.html"), "<html>compare</html>");
    await writeFile(join(dir, "numbers.txt"), "0123456789");
    const server = createSiteServer({ dir, basePath });
    await listen(server, 0, "127.0.0.1");
    stops.push(() => server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test("a page allows exactly the scripts it carries inside itself", async () => {
    const policy = (await fetch(await serve())).headers.get("content-security-policy") ?? "";
    const hash = createHash("sha256").update("start()").digest("base64");
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  });

  test.each([
    ["bytes=2-4", 206, "234"],
    ["bytes=7-", 206, "789"],
    ["bytes=-3", 200, "0123456789"],
    ["bytes=5-2", 200, "0123456789"],
    ["bytes=0-1,4-5", 200, "0123456789"],
    ["bytes=50-60", 416, ""],
  ])("range %s is answered with %d", async (range, status, text) => {
    const response = await fetch(`${await serve()}/numbers.txt`, { headers: { range } });
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is refused", async (method) => {
    const response = await fetch(await serve(), { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  test("a site built anew is served as it is now, and what is gone is not found", async () => {
    const url = await serve();
    await fetch(`${url}/compare/`);
    await fetch(`${url}/numbers.txt`);
    await writeFile(join(dir, "compare/index.html"), "<html><script>again()</script></html>");
    await writeFile(join(dir, "added.txt"), "new");
    await rm(join(dir, "numbers.txt"));
    const page = await fetch(`${url}/compare/`);
    expect(await page.text()).toContain("again()");
    const hash = createHash("sha256").update("again()").digest("base64");
    expect(page.headers.get("content-security-policy")).toContain(hash);
    expect(await (await fetch(`${url}/added.txt`)).text()).toBe("new");
    expect((await fetch(`${url}/numbers.txt`)).status).toBe(404);
  });

  test("an address as long as a page makes them is answered", async () => {
    const response = await fetch(`${await serve()}/compare/?sql=${"x".repeat(100_000)}`);
    expect(response.status).toBe(200);
  });

  test("under a sub-path other paths lead to it", async () => {
    const url = await serve("/juesuan");
    const redirected = await fetch(`${url}/`, { redirect: "manual" });
    expect([redirected.status, redirected.headers.get("location")]).toEqual([302, "/juesuan/"]);
    expect(await (await fetch(`${url}/juesuan/compare/`)).text()).toContain("compare");
  });

  test("nothing outside the folder is served", async () => {
    const response = await fetch(`${await serve()}/..%2f..%2fetc%2fpasswd`);
    expect([response.status, await response.text()]).toEqual([404, "<html>not here</html>"]);
  });

  test("a taken port is reported by its error code", async () => {
    const port = Number(new URL(await serve()).port);
    const second = createSiteServer({ dir: await mkdtemp(join(tmpdir(), "atlas-site-")), basePath: "" });
    await expect(listen(second, port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
