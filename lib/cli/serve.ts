import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
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

/** The policy of a path: pages name the hashes of their own inline scripts. */
function createPolicies(dir: string): (path: string) => string {
  const known = new Map<string, string>();
  const policyOf = (path: string): string => {
    const page = [join(dir, path), join(dir, path, "index.html"), join(dir, `${path}.html`)].find(
      (file) => file.endsWith(".html") && existsSync(file),
    );
    return contentSecurityPolicy(page ? hashInlineScripts(readFileSync(page, "utf8")) : []);
  };
  return (path) => {
    const policy = known.get(path) ?? policyOf(path);
    known.set(path, policy);
    return policy;
  };
}

function respondNotFound(response: ServerResponse, dir: string, policy: string): void {
  const page = join(dir, "404.html");
  response.statusCode = 404;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", policy);
  response.end(existsSync(page) ? readFileSync(page) : "404");
}

/** A server of the exported site: byte ranges, pre-compressed files, cache and security headers. */
export function createSiteServer({ dir, basePath }: Site): Server {
  const policyOf = createPolicies(dir);
  const files = sirv(dir, {
    etag: true,
    gzip: true,
    setHeaders(response, path) {
      response.setHeader("Cache-Control", cacheControl(path));
      response.setHeader("Accept-Ranges", "bytes");
      response.setHeader("Content-Security-Policy", policyOf(path));
    },
  });
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const url = request.url ?? "/";
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
