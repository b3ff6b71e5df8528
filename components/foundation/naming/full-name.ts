/**
 * Region and bureau as one name that says no part twice: 湖南省株洲市荷塘区 and 株洲市荷塘区医疗保障局 give
 * 湖南省株洲市荷塘区医疗保障局. Bureaus often begin with the last part of their region's full name.
 */
export function fullName(region: string | null, bureau: string | null): string {
  if (region === null || bureau === null) return bureau ?? region ?? "";
  for (let start = 0; start < region.length - 1; start++) {
    const shared = region.slice(start);
    if (bureau.startsWith(shared)) return region + bureau.slice(shared.length);
  }
  return region + bureau;
}

/** What a list shows after the bureau's own name: the region, unless the name ends with it already. */
export function shortName(region: string | null, bureau: string | null): string {
  const full = fullName(region, bureau);
  return region !== null && full.startsWith(region) && full !== region ? full.slice(region.length) : full;
}
