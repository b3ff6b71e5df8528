/** What a document is about: the word its title builds on. */
const TOPIC =
  /(?:部门|单位|本级|整体|项目|综合)*(?:收支|支出)?(?:财政拨款)?(?:决算|预算|三公经费|绩效(?:自评|评价|目标)|整体支出绩效)/g;

const LEADING =
  /^(?:(?:附件|附表|附)[一二三四五六七八九十\d]*[：、.．]?|第[一二三四五六七八九十]+部分[：、]?|[（]?[一二三四五六七八九十]{1,3}[）、.．]|[（]?\d{1,2}[）、.．]|[-—·●]+|关于|公开|公布|对|《|(?:重新)?(?:更正|修订|修正|勘误)(?:后)?的?|（[^（）]{1,8}）|20\d{2}(?:[-—–~至]20\d{2})?年?度?)+/u;

/** Words between the name and the topic, from the end: the year, what kind of money, who publishes. */
const TRAILING =
  /(?:20\d{2}年?度?|（20\d{2}年?度?）|年度|本年度?|全年|关于|公开|公布|发布|信息|的|[：:、,，]|财政拨款|一般公共预算|公共财政(?:预算)?|(?<!一般)公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|收入|支出|收支|收入支出|决算|和|及|与|[-—]+)$/u;
const OF_BODY = /(?:部门|单位|全口径|汇总)$/u;

/** Last characters of the names of bodies; a bracket or 本级 may follow. */
const BODY =
  /(?:局|委|办|部|院|校|学|园|站|所|心|厅|会|府|街道|处|队|馆|社|司|团|镇|乡|场|室|组|联|协|宫|厂|库|台|署|庭|[灌渔林牧]区|开发区|新区|园区|景区|行|报|网|店|矿|党|群|段|班|妇联|残联|苏木|狱|圃|岸|人大|县|区|市|旗|州)(?:（[^（）]{1,14}）|机关|本级|本部)*$/u;

const NO_NAME =
  /^(?:本(?!溪)|我|各|某|该|贵(?![州阳港溪池南德定])|此|其|全(?!州县)[省市县区州旗镇乡])|[X×Ｘ]{2,}|\d(?!\d{0,4}(?!年|月|日)[\u4e00-\u9fff]{1,10}$)|部门决算|绩效(?!评价|管理)|(?<!非税)收入(?!征收|管理)|支出(?!核算)|拨款|公开|情况|说明|目录|报表|附表|经费|预算(?!编审|评审|审核|绩效|管理|编制|执行)|决算(?!中心)|办法|通知|公告|如下|名词|解释|概况|^(?:部门|单位|学校|医院|中心|机关|主管部门|预算单位|决算单位|财政部门|基层|下属|所属|直属)(?:本级|机关)?$/u;

/** 温县, 徽县, 沙市: the shortest names of places. */
const SHORT_PLACE = /^[\u4e00-\u9fff][县市]$/u;

/** Whether words can be the name of a body. */
export function isBodyName(name: string): boolean {
  return (
    (name.length >= 3 || SHORT_PLACE.test(name)) &&
    name.length <= 42 &&
    BODY.test(name) &&
    !NO_NAME.test(name)
  );
}

/** What a title names before what it is about, for each word it may be about. `title` is a plain label. */
export function namesInTitle(title: string): readonly string[] {
  const text = title.replace(LEADING, "");
  return [...text.matchAll(TOPIC)].flatMap((match) => {
    const before = text.slice(0, match.index + ownPart(match[0]));
    const name = strippedEnd(before) ?? beforeYear(before);
    return name === null ? [] : [name];
  });
}

/** "某局2022年度“某”项目绩效自评报告": the year stands behind the name, and other words behind the year. */
function beforeYear(words: string): string | null {
  const name = /^([^，,；;。：:]{3,42}?)(?:关于)?20\d{2}年/.exec(words)?.[1] ?? "";
  return isBodyName(name) ? name : null;
}

/** 单位 and 部门 before the topic are not the name's; 教育部 is, where 部门 would take its last character. */
function ownPart(topic: string): number {
  return topic.startsWith("部门") || topic.startsWith("单位") || topic.startsWith("本级") ? 2 : 0;
}

function strippedEnd(words: string): string | null {
  let rest = words;
  for (let step = 0; step < 8; step++) {
    const shorter = rest.replace(LEADING, "").replace(TRAILING, "");
    const body = shorter.replace(OF_BODY, "");
    rest = body !== shorter && (body === "" || BODY.test(body) || TRAILING.test(body)) ? body : shorter;
    if (isBodyName(rest) && !TRAILING.test(rest)) return rest;
    if (rest === words) return null;
    words = rest;
  }
  return null;
}

const ABOUT_ITSELF =
  /^(.{3,42}?)(?:单位|部门|学校|医院|机构)?(?:基本)?(?:概况|概述|简介|基本情况|职能简介|主要职[能责]|职责)$/u;

/** "一、某局概况", "第一部分 某局单位概况": the body a heading about the body itself names. */
export function nameInHeading(heading: string): string | null {
  const name = ABOUT_ITSELF.exec(heading.replace(LEADING, ""))?.[1]?.replace(/^20\d{2}年?度?/, "");
  return name && isBodyName(name) ? name : null;
}

const SPEAKER =
  /^[，,]?(?:20\d{2}年?度?[，,]?)?([\u4e00-\u9fff（）]{4,42}?)(?:20\d{2}年?度?)?(?:部门|单位)?(?:三公经费|财政拨款|一般公共预算|本年收入|本年支出|收入总计|收、支|收支|收入决算|支出决算|总收入|总支出|公务接待费|决算|预算)/u;

/** The body that is the subject of a sentence about its accounts. */
export function nameInSentence(sentence: string): string | null {
  const name = SPEAKER.exec(sentence.replace(LEADING, ""))?.[1];
  return name && isBodyName(name) ? name : null;
}
