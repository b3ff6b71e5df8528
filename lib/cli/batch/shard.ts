/** One of n parts of a corpus, told by the hash of a document's bytes: the same document is always in the same part. */
export interface Shard {
  /** 1 to `of`. */
  readonly part: number;
  readonly of: number;
}

/** @throws RangeError for anything but i/n with 1 ≤ i ≤ n */
export function parseShard(text: string): Shard {
  const [, part, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (!part || !of || part > of) throw new RangeError(`${text} is no shard: write i/n with 1 ≤ i ≤ n`);
  return { part, of };
}

/** @param hash hexadecimal */
export function isInShard(hash: string, shard: Shard | null): boolean {
  return shard === null || Number.parseInt(hash.slice(0, 12), 16) % shard.of === shard.part - 1;
}
