/** A file of the site; the hash is empty where the address holds one. */
export interface KeptFile {
  readonly address: string;
  readonly hash: string;
}

/**
 * The service worker, as text. One cache a version, filled whole before the version may take over: pages and the
 * data they were built with never mix. It waits until a person asks for it (`skip` message), so that nothing
 * changes mid-work.
 */
function worker(version: string, root: string, files: readonly KeptFile[]): void {
  const scope = self as unknown as ServiceWorkerGlobal;
  const name = `juesuan ${root} ${version}`;
  const mine = `juesuan ${root} `;
  const keyOf = ({ address, hash }: KeptFile): string => (hash ? `${address}?hash=${hash}` : address);
  const keys = new Map(files.map((file) => [file.address, keyOf(file)]));

  /** From an earlier version where the content is the same, else from the server. */
  const fill = async (): Promise<void> => {
    const cache = await caches.open(name);
    for (const file of files) {
      const key = keyOf(file);
      if (await cache.match(key)) continue;
      const kept = await caches.match(key);
      const response = kept ?? (await fetch(file.address, { cache: file.hash ? "no-cache" : "default" }));
      if (!response.ok) throw new Error(`${file.address}: ${response.status}`);
      await cache.put(key, response);
    }
  };

  const removeEarlier = async (): Promise<void> => {
    for (const other of await caches.keys())
      if (other.startsWith(mine) && other !== name) await caches.delete(other);
    await scope.clients.claim();
  };

  /** A kept answer brings its own address, without what stands behind # in the one asked for: a new one has none. */
  const anew = ({ body, status, statusText, headers }: Response): Response =>
    new Response(body, { status, statusText, headers });

  const answer = async (request: Request, key: string): Promise<Response> => {
    const kept = await (await caches.open(name)).match(key);
    return kept ? anew(kept) : fetch(request);
  };

  /** What only some documents need, such as fonts and models, is kept once it was needed. */
  const keepOnUse = async (request: Request): Promise<Response> => {
    const cache = await caches.open(name);
    const kept = await cache.match(request.url);
    if (kept) return anew(kept);
    const response = await fetch(request);
    if (response.status === 200) await cache.put(request.url, response.clone());
    return response;
  };

  scope.addEventListener("install", (event) => event.waitUntil(fill()));
  scope.addEventListener("activate", (event) => event.waitUntil(removeEarlier()));
  scope.addEventListener("message", (event) => {
    if (event.data === "skip") void scope.skipWaiting();
  });
  scope.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (event.request.method !== "GET" || url.origin !== scope.location.origin) return;
    const key = keys.get(decodeURI(url.pathname));
    if (key) event.respondWith(answer(event.request, key));
    else if (url.pathname.startsWith(`${root}engine/`)) event.respondWith(keepOnUse(event.request));
  });
}

interface WorkerEvent extends Event {
  readonly data: unknown;
  readonly request: Request;
  waitUntil(done: Promise<unknown>): void;
  respondWith(response: Promise<Response>): void;
}

interface ServiceWorkerGlobal {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
}

export function printServiceWorker(version: string, root: string, files: readonly KeptFile[]): string {
  const values = [version, root, files].map((value) => JSON.stringify(value)).join(", ");
  return `(${worker.toString()})(${values});\n`;
}
