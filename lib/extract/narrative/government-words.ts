/** Whose money it is, in the accounts of a whole place or its government's own level. */
const WHOSE =
  /(?:[全我][省市县区州旗盟乡镇]|自治[区州]本?级?|[省市县区州旗盟]本级|[省市县区州旗](?<!全[省市县区州旗])级|地方)(?:各?部门|党政机关|行政事业单位|行政单位|共?完成|实现|和|及|、|的)*(?:使用[^，]{2,24}开支的)?(?=(?:地方)?(?:一般公共|公共财政|政府性基金|国有资本|三公|部门))/g;

/** The clause before a figure of a place's accounts, in the words of a department's: 全县一般公共预算支出 is the place's own. */
export function governmentWords(clause: string): string {
  return clause
    .replace(WHOSE, "")
    .replace(/^地方(?=一般公共)/, "")
    .replace(/(?<=保险基金)预算(?=总?(?:收入|支出))/, "");
}
