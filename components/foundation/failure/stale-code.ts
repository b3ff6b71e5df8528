/** What browsers and bundlers say when a file of an earlier release is gone or cannot be reached. */
const GONE =
  /ChunkLoadError|Loading (?:CSS )?chunk|dynamically imported module|Importing a module script failed|error loading dynamically/i;

const LAST = "juesuan.reloaded";

/** A page is loaded anew at most once for each release, however much of its code is gone. */
function isSecondTime(release: string): boolean {
  try {
    if (sessionStorage.getItem(LAST) === release) return true;
    sessionStorage.setItem(LAST, release);
    return false;
  } catch {
    return true;
  }
}

/** Scripts a page is made of; what a script may write into it for an old browser is none yet. */
const codeOf = (html: string): string[] =>
  [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("script[src]")]
    .map((script) => new URL(script.getAttribute("src") ?? "", window.location.href).href)
    .filter((src) => src.includes("/_next/"));

/** Code this page has asked for, also by scripts that took themselves out of the page. */
const runningCode = (): ReadonlySet<string> =>
  new Set([
    ...[...document.scripts].map(({ src }) => src),
    ...performance.getEntriesByType("resource").map(({ name }) => name),
  ]);

/** What a person has typed would be lost. */
const isTyped = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>("form input, form textarea")].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );

/**
 * Loads the page anew, at the same address, where the server names other code for it than what is running: a new
 * release has taken the place of this one. Without a connection, or with something typed, it stays.
 */
export async function reloadIfReplaced(): Promise<void> {
  const response = await fetch(window.location.href, { cache: "no-cache" }).catch(() => null);
  if (!response?.ok || isTyped()) return;
  const named = codeOf(await response.text());
  const running = runningCode();
  const replaced = named.filter((src) => !running.has(src));
  if (replaced.length > 0 && !isSecondTime(replaced.join(" "))) window.location.reload();
}

/** True where code was asked for that the server no longer has: a new release, or no connection. */
export const isStaleCode = ({ name, message }: Error): boolean => GONE.test(`${name} ${message}`);
