import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { HEALTH_PATH, readHealth, readSiteManifest } from "./health";
import { contentSecurityPolicy, hashInlineScripts, SECURITY_HEADERS } from "./security-headers";
import type { Site } from "./site";

const YEAR = 31_536_000;

/** Files whose name holds a hash or a version of their content. */
const HASHED = /^\/(_next\/static|engine)\/|^\/data\/[0-9a-f]{16}\./;

const cacheControl = (path: string): string =>
  HASHED.test(path) ? `public, max-age=${YEAR}, immutable` : "no-cache";

/** sirv misreads ranges other than bytes=A-B (suffixes, lists); a server may answer any range with the whole. */
function dropUnusualRange(request: IncomingMessage): void {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  const isPlain = range && (range[2] === "" || Number(range[1]) <= Number(range[2]));
  if (!isPlain) delete request.headers.range;
}

/** The server that the pages of a site ask, if they do. */
function serverOf(dir: string): string | undefined {
  try {
    return readSiteManifest(dir).server;
  } catch {
    return undefined;
  }
}

/** The policy of a path: pages name the hashes of their own inline scripts. A page built anew has a new one. */
function createPolicies(dir: string): (path: string) => string {
  const known = new Map<string, { readonly built: number; readonly policy: string }>();
  const policyOf = (page: string): string => {
    const built = statSync(page).mtimeMs;
    const before = known.get(page);
    if (before?.built === built) return before.policy;
    const policy = contentSecurityPolicy(hashInlineScripts(readFileSync(page, "utf8")), serverOf(dir));
    known.set(page, { built, policy });
    return policy;
  };
  return (path) => {
    const page = [join(dir, path), join(dir, path, "index.html"), join(dir, `${path}.html`)].find(
      (file) => file.endsWith(".html") && existsSync(file),
    );
    return page ? policyOf(page) : contentSecurityPolicy([]);
  };
}

/** Addresses hold whole views and statements of SQL. */
const LONGEST_HEAD = 256 * 1024;

const METHODS: ReadonlySet<string | undefined> = new Set(["GET", "HEAD"]);

function respondNotFound(response: ServerResponse, dir: string, policy: string): void {
  const page = join(dir, "404.html");
  response.statusCode = 404;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", policy);
  response.end(existsSync(page) ? readFileSync(page) : "404");
}

/** For probes and load balancers: 200 where the site is whole, else 503 with what is not there. */
function respondHealth(response: ServerResponse, dir: string): void {
  const health = readHealth(dir);
  response.statusCode = health.status === "ok" ? 200 : 503;
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Cache-Control", "no-store");
  response.end(`${JSON.stringify(health)}\n`);
}

/** A server of the exported site, which may be built anew while it runs: byte ranges, pre-compressed files, cache and security headers. */
export function createSiteServer({ dir, basePath }: Site): Server {
  const policyOf = createPolicies(dir);
  const files = sirv(dir, {
    dev: true,
    etag: true,
    gzip: true,
    setHeaders(response, path) {
      response.setHeader("Cache-Control", cacheControl(path));
      response.setHeader("Accept-Ranges", "bytes");
      response.setHeader("Content-Security-Policy", policyOf(path));
    },
  });
  return createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (!METHODS.has(request.method)) {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const url = request.url ?? "/";
    if (url === HEALTH_PATH) return respondHealth(response, dir);
    if (basePath !== "" && !url.startsWith(`${basePath}/`)) {
      response.writeHead(302, { Location: `${basePath}/` }).end();
      return;
    }
    request.url = url.slice(basePath.length);
    dropUnusualRange(request);
    files(request, response, () => respondNotFound(response, dir, policyOf("/404.html")));
  });
}

/** Listens, or rejects with the server's own error (EADDRINUSE where the port is taken). */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}
