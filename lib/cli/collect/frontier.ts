import { hostOf } from "../../collect/address";
import type { Known } from "../../collect/list";

/** An address to look at, and how it was found. */
export interface Item {
  readonly url: string;
  readonly role: "page" | "file";
  /** Links that led to it, paging apart. */
  readonly depth: number;
  /** Words of the link. */
  readonly words: string;
  /** Page it was found on; empty for an address of the list. */
  readonly page: string;
  /** Title and date of that page, or of the item of its list. */
  readonly title: string;
  readonly published: string;
  readonly known: Known;
  /** Whether only its own files are taken. */
  readonly single: boolean;
  /** Addresses that redirected to it. */
  readonly hops: readonly string[];
}

/** What is still to be looked at, each address once, host by host: files before pages, pages in the order they were found. */
export class Frontier {
  private readonly known = new Set<string>();
  private readonly waiting = new Map<string, { readonly files: Item[]; readonly pages: Item[] }>();

  /** @returns whether the address is new */
  add(item: Item): boolean {
    if (this.known.has(item.url)) return false;
    this.known.add(item.url);
    const host = hostOf(item.url);
    const line = this.waiting.get(host) ?? { files: [], pages: [] };
    this.waiting.set(host, line);
    (item.role === "file" ? line.files : line.pages).push(item);
    return true;
  }

  has(url: string): boolean {
    return this.known.has(url);
  }

  get size(): number {
    return this.known.size;
  }

  /** Hosts that have something left. */
  hosts(): string[] {
    return [...this.waiting].flatMap(([host, { files, pages }]) =>
      files.length + pages.length > 0 ? host : [],
    );
  }

  take(host: string): Item | undefined {
    const line = this.waiting.get(host);
    return line?.files.shift() ?? line?.pages.shift();
  }

  /** Gives back what was taken and not looked at. */
  putBack(item: Item): void {
    const line = this.waiting.get(hostOf(item.url));
    (item.role === "file" ? line?.files : line?.pages)?.unshift(item);
  }

  left(): Item[] {
    return [...this.waiting.values()].flatMap(({ files, pages }) => [...files, ...pages]);
  }
}
