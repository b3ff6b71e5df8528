/** The words before a colon that introduce the department a table is of. */
const OWNER = "(?:公开|预算|填报|编制|决算|填表)?(?:部门|单位)(?:名称)?";
const FORM_NUMBER = "(?:(?:财决|财)?(?:公开|批复)\\s*\\d{0,2}|财决\\s*(?:附|Z)?\\s*\\d{2}(?:[-—]\\d)?)\\s*表";
const UNIT = "(?:金额|计量|货币)?单位[:：]\\s*(?:人民币)?(?:万元|亿元|千元|元)";

/** A caption of a table: its owner, its form number or its unit, anywhere in the line. */
export const CAPTION = new RegExp(
  `^\\s*${OWNER}\\s*[:：]|${FORM_NUMBER}|${UNIT}|(?:金额|计量)?单位[:：]\\s*$|^（?\\d+）?$`,
);

/** Whether a text without spaces is a caption of a table. */
export const isCaptionText = (plain: string): boolean => CAPTION.test(plain);

/** The department's name behind its caption, up to the next caption on the same line; on plain text without spaces. */
export const OWNER_NAME = new RegExp(
  `(?:^|[^\\u4e00-\\u9fff])${OWNER}：([\\u4e00-\\u9fff（）]{4,40}?)(?:(?:财决|财)?(?:公开|批复)\\d|财决|金额|计量|单位：|\\d|$)`,
  "u",
);
