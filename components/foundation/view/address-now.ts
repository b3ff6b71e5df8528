/** The address of what is seen, readable; without the chart's own frame. Empty while a page is exported. */
export function addressNow(): string {
  if (typeof window === "undefined") return "";
  const url = new URL(window.location.href);
  url.searchParams.delete("embed");
  return decodeURI(url.href);
}
