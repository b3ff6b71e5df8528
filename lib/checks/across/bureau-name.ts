/** What says which of a body's accounts are meant, not which body. */
const WHOLE = /(?:汇总|部门|全系统)+$/;

/** A name as names are compared: without spaces and brackets, without what only says that it is the whole. */
export const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s()（）“”"]/g, "")
    .replace(WHOLE, "");

/** The name behind the region in the id of a bureau. */
export const ownNameOf = (bureauId: string): string =>
  plainName(bureauId.slice(bureauId.indexOf(":") + 1).replace(/#.*$/, ""));

/** The words of a region in front of a bureau's name: 平江县 of 平江县水利局. */
export function regionPrefixOf(name: string, bureauId: string): string {
  const [plain, own] = [plainName(name), ownNameOf(bureauId)];
  return plain.endsWith(own) ? plain.slice(0, plain.length - own.length) : "";
}

/** The id a name has in the region of a bureau. */
export function idInRegion(name: string, regionCode: string | null, prefix: string): string {
  const plain = plainName(name);
  const own =
    prefix !== "" && plain.startsWith(prefix) && plain.length > prefix.length + 2
      ? plain.slice(prefix.length)
      : plain;
  return `${regionCode ?? "000000"}:${own}`;
}

/** An id with its name as names are compared. */
export const plainId = (bureauId: string): string =>
  `${bureauId.slice(0, bureauId.indexOf(":"))}:${ownNameOf(bureauId)}`;

/** Whether an id stands for the accounts of a whole place, or of its own level; null for a department's. */
export function placeScopeOf(bureauId: string): "region_whole" | "region_level" | null {
  const name = bureauId.slice(bureauId.indexOf(":") + 1);
  if (/本级汇总$/.test(name)) return "region_level";
  return /全[省市县区州旗盟镇乡]汇总$/.test(name) ? "region_whole" : null;
}
