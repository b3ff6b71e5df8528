import { type EngineManifest, MANIFEST_PATH, readManifest } from "./manifest";

/** A file of the site's own could not be fetched. */
export class FetchError extends Error {
  override readonly name = "FetchError";

  constructor(
    readonly url: string,
    readonly status: number | null,
    options?: ErrorOptions,
  ) {
    super(`${url}: ${status ?? "no answer"}`, options);
  }
}

async function fetchOwn(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new FetchError(url, null, { cause });
  });
  if (!response.ok) throw new FetchError(url, response.status);
  return response;
}

/** Reads a manifest under `base` (the site's root, ending in a slash). */
export async function fetchManifest(base: string, path = MANIFEST_PATH): Promise<EngineManifest> {
  const response = await fetchOwn(new URL(path, base).href, { cache: "no-cache" });
  return readManifest(await response.json());
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Inflates into one buffer of known size, so that the file never stands in memory twice. */
async function inflate(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  const { Gunzip } = await import("fflate");
  const target = new Uint8Array(size);
  let offset = 0;
  const gunzip = new Gunzip((chunk) => {
    target.set(chunk, offset);
    offset += chunk.length;
  });
  gunzip.push(bytes, true);
  if (offset !== size) throw new RangeError(`inflated to ${offset} bytes instead of ${size}`);
  return target;
}

/**
 * Fetches the engine file. Some hosts add Content-Encoding to a .gz file, so that it arrives inflated already;
 * its first bytes tell.
 */
export async function fetchDatabase(url: string, size: number): Promise<Uint8Array> {
  const response = await fetchOwn(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!isGzip(bytes)) return whole(bytes, size);
  if (typeof DecompressionStream !== "function") return inflate(bytes, size);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const inflated = await new Response(stream).arrayBuffer().catch((cause: unknown) => {
    throw new RangeError("the data are cut off", { cause });
  });
  return whole(new Uint8Array(inflated), size);
}

/** @throws RangeError where the file is not as long as it was made */
function whole(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length !== size) throw new RangeError(`${bytes.length} bytes of data instead of ${size}`);
  return bytes;
}
