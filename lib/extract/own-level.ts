/** A township, a subdistrict or a body of one: 某镇人民政府, 某街道办事处, 某乡中心小学. */
const TOWNSHIP =
  /^[\u4e00-\u9fff]{1,8}?(?:(?<![城乡])镇|(?<!城)乡|街道|苏木)(?=人民政府|政府|办事处|党委|党工委|人大|社区|中心|卫生院|财政|农业|文化|综合|便民|退役|村|敬老院|幼儿园|小学|中学|初级|学校|机关|$)/;

/** A development zone or another area without a government of its own level, and the bodies of one. */
const ZONE =
  /^[\u4e00-\u9fff]{0,14}?(?:开发区|新区|新城|管理区|园区|工业园|产业园|示范区|保税区|保税港区|合作区|风景区|风景名胜区|度假区|试验区)/;

/** Levels below that of the region a name stands in: the people of the region are not theirs. */
export const WITHOUT_PEOPLE = ["township", "zone"] as const;

/**
 * The administrative level of a body: that of its region, unless its name without the region begins with a township
 * or a zone inside it. Null where the region is not known.
 */
export function ownLevel(name: string, regionLevel: string | null): string | null {
  if (TOWNSHIP.test(name)) return "township";
  if (regionLevel !== null && ZONE.test(name)) return "zone";
  return regionLevel;
}
