import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { hashBytes } from "./content-hash";
import { paths } from "./paths";
import { replaceFile } from "./replace-file";

const compress = promisify(gzip);

/** From here on compressing takes long enough to be worth a place in the cache. */
const LARGE = 1_000_000;

/** gzip -9 of `bytes`; large results are kept in the cache by the hash of their content. */
export async function gzipCached(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length < LARGE) return compress(bytes, { level: 9 });
  const cached = join(paths.cache, "gzip", `${hashBytes(bytes)}.gz`);
  if (existsSync(cached)) return readFile(cached);
  const packed = await compress(bytes, { level: 9 });
  await replaceFile(cached, packed);
  return packed;
}
