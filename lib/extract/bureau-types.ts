import { UNIVERSITY } from "./university";

/** A kind of body; `words` are tried in order of the list, the first that a name contains decides. */
export interface BureauType {
  readonly id: string;
  readonly words: RegExp;
}

/**
 * Bodies that are no departments, whatever department they belong to: a school is compared with schools, never with
 * the bureau that runs it.
 */
const BODY_TYPES: readonly BureauType[] = [
  { id: "汇总", words: /汇总/ },
  { id: "幼儿园", words: /幼儿园/ },
  {
    id: "高等院校",
    words: /(?:大学|(?<!行政)学院|高等专科学校)(?![路街城生镇乡]|社区)(?!.*(?:小学|中学|医院))/,
  },
  {
    id: "学校",
    words:
      /小学|(?<!大)中学(?!生)|初级中学|初中|高中|学校(?!后勤|建设|安全|体育|卫生|管理)|教学点|职教中心|(?:职业|技术|教育)中心学校/,
  },
  {
    id: "基层医疗卫生机构",
    words: /卫生院|卫生服务(?:中心|站)|卫生室/,
  },
  { id: "医院", words: /医院|保健院|防治院/ },
  { id: "科研院所", words: /研究[院所]|科学院|设计院|研究中心/ },
];

/** Fields of government by the words of names. Specific words stand before general ones. */
const FIELD_TYPES: readonly BureauType[] = [
  {
    id: "开发区",
    words:
      /(?:开发区|新区|新城|园区|工业园|产业园|度假区|示范区|保税区|合作区|风景名胜区|管理区)(?:党工委)?管(?:理)?委(?:员)?会(?:（.{1,12}）|本级|机关)*$/,
  },
  { id: "医疗保障", words: /医疗保障|医保/ },
  { id: "教育", words: /教育|教体|教师|教学|学校|职教/ },
  { id: "卫生健康", words: /卫生|卫健|疾病预防|疾控|妇幼|血站|急救/ },
  { id: "审计", words: /审计/ },
  { id: "财政", words: /财政|国库|国有资产|国资/ },
  { id: "税务", words: /税务/ },
  { id: "公安", words: /公安|警/ },
  { id: "法院检察", words: /法院|检察/ },
  { id: "司法", words: /司法|监狱|戒毒/ },
  { id: "人力资源社会保障", words: /人力资源|人社|社会保险|就业/ },
  { id: "民政", words: /(?<!人)民政|救助站|福利院|殡葬/ },
  { id: "退役军人", words: /退役军人|军休|烈士/ },
  { id: "自然资源", words: /自然资源|国土|规划和自然|不动产/ },
  { id: "生态环境", words: /生态环境|环境保护|环保/ },
  { id: "住房城乡建设", words: /住房|住建|城乡建设|房产|公积金/ },
  { id: "城市管理", words: /城市管理|(?<!学)城管(?!理)|综合行政执法|市容|环卫|园林/ },
  { id: "交通运输", words: /交通|公路|运输|港航/ },
  { id: "水利", words: /水利|水务|河长|水库/ },
  { id: "农业农村", words: /农业|农村|乡村振兴|扶贫|畜牧|农机|林业|林草/ },
  { id: "文化旅游", words: /文化|文旅|旅游|图书馆|博物馆|广播|电视|体育|文物/ },
  { id: "应急管理", words: /应急|消防|安全生产/ },
  { id: "市场监管", words: /市场监督|市场监管|药品监督/ },
  { id: "发展改革", words: /发展和改革|发展改革|发改|粮食/ },
  {
    id: "工信商务",
    words: /工业|信息化|经济和信息|商务|科技|科学技术|投资促进/,
  },
  { id: "统计", words: /统计/ },
  { id: "信访", words: /信访/ },
  {
    id: "乡镇街道",
    words: /街道|[\u4e00-\u9fff]镇(?:人民政府|政府|$)|[\u4e00-\u9fff]乡(?:人民政府|政府|$)|社区/,
  },
  {
    id: "政府办机关事务",
    words: /政府办|办公室|机关事务|政务|行政审批|大数据|档案/,
  },
  {
    id: "党群人大政协",
    words:
      /县委|区委|市委|州委|省委|党|人大|政协|工会|总工会|共青团|团委|妇联|妇女联合|残联|残疾人|工商联|科协|纪委|组织部|宣传部|统战|政法委|社会工作部|编办|机构编制|红十字|文联/,
  },
];

/** Every kind of body: those that are no departments first. */
export const BUREAU_TYPES: readonly BureauType[] = [
  ...BODY_TYPES,
  ...FIELD_TYPES,
  // No name tells it: sources do.
  { id: UNIVERSITY, words: /(?!)/ },
];

/** Fields whose stations, institutes and teams are organs like their bureau. */
const ORGANS_ONLY: ReadonlySet<string> = new Set(["公安", "法院检察", "司法", "税务"]);

const INSTITUTION = /(?:中心|站|馆|台|园|所|队|社|学会|机构|福利院|敬老院|教学研究室|教研室)$/;

/** What a name ends with that says nothing of the kind of body. */
const ENDING = /(?:[（(][^（()）]{1,12}[)）]|本级|机关)+$/;

/**
 * The kind of body in a field: its department, or one of the institutions (事业单位) beside it, which are no peers
 * of the department.
 */
export function formOf(field: string, name: string): string {
  const bare = name.replace(ENDING, "");
  return INSTITUTION.test(bare) && !ORGANS_ONLY.has(field) ? `${field}事业单位` : field;
}

/** The kind of body a name stands for; null where no word of the lists occurs. Only one kind are peers. */
export function bureauTypeOf(name: string): string | null {
  const body = BODY_TYPES.find((type) => type.words.test(name));
  if (body) return body.id;
  const field = FIELD_TYPES.find((type) => type.words.test(name));
  return field ? formOf(field.id, name) : null;
}
