/** An address that can be collected, or null: http and https only, without a name and password, without the part behind #. */
export function parseAddress(text: string, base?: string): URL | null {
  try {
    const url = new URL(text.trim(), base);
    if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
    url.hash = "";
    url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/i, "");
    return url;
  } catch {
    return null;
  }
}

/** What is asked one request at a time: the name with its port; http and https on their usual ports are one host. */
export const hostOf = (address: string): string => new URL(address).host;

/** The folder a page stands in; a path that ends in no file name is a folder itself. */
function folderOf(address: string): string {
  const { pathname } = new URL(address);
  const last = pathname.slice(pathname.lastIndexOf("/") + 1);
  return last === "" || last.includes(".")
    ? pathname.slice(0, pathname.length - last.length)
    : `${pathname}/`;
}

/** Where links may lead: the hosts of a list, and on them the folders of what it names. */
export class Reach {
  private readonly folders = new Map<string, Set<string>>();

  constructor(addresses: Iterable<string>) {
    for (const address of addresses) {
      const folders = this.folders.get(hostOf(address)) ?? new Set();
      this.folders.set(hostOf(address), folders.add(folderOf(address)));
    }
  }

  isOnHost(address: string): boolean {
    return this.folders.has(hostOf(address));
  }

  isWithin(address: string): boolean {
    const folders = this.folders.get(hostOf(address)) ?? new Set<string>();
    const { pathname } = new URL(address);
    return [...folders].some((folder) => pathname.startsWith(folder) || `${pathname}/` === folder);
  }
}

/** The last part of a path as a person reads it. */
export function fileNameIn(address: string): string {
  const { pathname } = new URL(address);
  const last = pathname.slice(pathname.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
