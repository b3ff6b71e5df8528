import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { FetchError, fetchDatabase, fetchManifest } from "../../lib/engine/browser-fetch";
import { findEngineObstacle } from "../../lib/engine/capability";
import { untilAborted } from "../../lib/engine/until-aborted";

const FILE = new TextEncoder().encode("DUCK, a database file of some length, length, length");

const answer = (body: BodyInit | null, init?: ResponseInit) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(body, init)),
  );

afterEach(() => vi.unstubAllGlobals());

describe("the engine file", () => {
  test("is inflated where the host sends it as it is", async () => {
    answer(gzipSync(FILE));
    expect(await fetchDatabase("http://a.test/x.duckdb.gz", FILE.length)).toEqual(FILE);
  });

  test("is taken as it comes where the host marked it as encoded and the browser inflated it", async () => {
    answer(FILE);
    expect(await fetchDatabase("http://a.test/x.duckdb.gz", FILE.length)).toEqual(FILE);
  });

  test("is inflated without DecompressionStream too", async () => {
    vi.stubGlobal("DecompressionStream", undefined);
    answer(gzipSync(FILE));
    expect(await fetchDatabase("http://a.test/x.duckdb.gz", FILE.length)).toEqual(FILE);
  });

  test("that is missing is an error with its address and status", async () => {
    answer("", { status: 404 });
    await expect(fetchManifest("http://a.test/juesuan/")).rejects.toMatchObject({
      name: "FetchError",
      url: "http://a.test/juesuan/data/manifest.json",
      status: 404,
    });
  });

  test("that cannot be reached is an error without a status", async () => {
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => Promise.reject(new TypeError("offline"))),
    );
    const error = await fetchDatabase("http://a.test/x", 1).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(FetchError);
    expect(error).toMatchObject({ status: null, cause: new TypeError("offline") });
  });
});

describe("what the engine needs", () => {
  test.each([
    [{ WebAssembly: {}, Worker: class {} }, undefined],
    [{ Worker: class {} }, "no-webassembly"],
    [{ WebAssembly: {} }, "no-worker"],
  ])("%o", (scope, obstacle) => {
    expect(findEngineObstacle(scope as unknown as typeof globalThis)).toBe(obstacle);
  });
});

describe("untilAborted", () => {
  test("passes value and error through", async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(Promise.resolve(1), signal)).toBe(1);
    await expect(untilAborted(Promise.reject(new Error("no")), signal)).rejects.toThrow("no");
  });

  test("does not wait for a promise that never settles", async () => {
    const controller = new AbortController();
    const waiting = untilAborted(new Promise(() => undefined), controller.signal);
    controller.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    await expect(untilAborted(Promise.reject(new Error("later")), controller.signal)).rejects.toThrow("gone");
  });
});
