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
  return region + withoutShortForm(region, bureau);
}

/** 湘西州医疗保障局 in 湖南省湘西土家族苗族自治州: the region's short form goes, where it is of the same rank. */
function withoutShortForm(region: string, bureau: string): string {
  const short = /^(\p{Script=Han}{2,4}?)([省市州盟县区旗])(?=\p{Script=Han}{2})/u.exec(bureau);
  const [form = "", stem = "", rank = ""] = short ?? [];
  return short && region.endsWith(rank) && region.includes(stem) ? bureau.slice(form.length) : bureau;
}

/** What a list shows after the bureau's own name: the region, unless the name ends with it already. */
export function shortName(region: string | null, bureau: string | null): string {
  const full = fullName(region, bureau);
  return region !== null && full.startsWith(region) && full !== region ? full.slice(region.length) : full;
}
