/** One kind of department; `words` are tried in order of the list, the first that a name contains decides. */
export interface BureauType {
  readonly id: string;
  readonly en: string;
  readonly words: RegExp;
}

/** Kinds of department by the words of their names. Specific words stand before general ones. */
export const BUREAU_TYPES: readonly BureauType[] = [
  { id: "汇总", en: "Aggregate", words: /汇总/ },
  { id: "医疗保障", en: "Medical security", words: /医疗保障|医保/ },
  { id: "教育", en: "Education", words: /教育|教体|小学|中学|学校|幼儿园|学院|大学|职教|高中|教师/ },
  { id: "卫生健康", en: "Health", words: /卫生|卫健|医院|疾病预防|疾控|妇幼|血站|急救/ },
  { id: "审计", en: "Audit", words: /审计/ },
  { id: "财政", en: "Finance", words: /财政|国库|国有资产|国资/ },
  { id: "税务", en: "Tax", words: /税务/ },
  { id: "公安", en: "Public security", words: /公安|警/ },
  { id: "法院检察", en: "Courts and procuratorates", words: /法院|检察/ },
  { id: "司法", en: "Justice", words: /司法|监狱|戒毒/ },
  { id: "人力资源社会保障", en: "Human resources and social security", words: /人力资源|人社|社会保险|就业/ },
  { id: "民政", en: "Civil affairs", words: /(?<!人)民政|救助站|福利院|殡葬/ },
  { id: "退役军人", en: "Veterans", words: /退役军人|军休|烈士/ },
  { id: "自然资源", en: "Natural resources", words: /自然资源|国土|规划和自然|不动产/ },
  { id: "生态环境", en: "Environment", words: /生态环境|环境保护|环保/ },
  { id: "住房城乡建设", en: "Housing and construction", words: /住房|住建|城乡建设|房产|公积金/ },
  { id: "城市管理", en: "City management", words: /城市管理|城管|综合行政执法|市容|环卫|园林/ },
  { id: "交通运输", en: "Transport", words: /交通|公路|运输|港航/ },
  { id: "水利", en: "Water", words: /水利|水务|河长|水库/ },
  { id: "农业农村", en: "Agriculture", words: /农业|农村|乡村振兴|扶贫|畜牧|农机|林业|林草/ },
  { id: "文化旅游", en: "Culture and tourism", words: /文化|文旅|旅游|图书馆|博物馆|广播|电视|体育|文物/ },
  { id: "应急管理", en: "Emergency management", words: /应急|消防|安全生产/ },
  { id: "市场监管", en: "Market regulation", words: /市场监督|市场监管|药品监督/ },
  { id: "发展改革", en: "Development and reform", words: /发展和改革|发展改革|发改|粮食/ },
  {
    id: "工信商务",
    en: "Industry and commerce",
    words: /工业|信息化|经济和信息|商务|科技|科学技术|投资促进/,
  },
  { id: "统计", en: "Statistics", words: /统计/ },
  { id: "信访", en: "Petitions", words: /信访/ },
  {
    id: "乡镇街道",
    en: "Townships and subdistricts",
    words: /街道|[\u4e00-\u9fff]镇(?:人民政府|政府|$)|[\u4e00-\u9fff]乡(?:人民政府|政府|$)|社区/,
  },
  {
    id: "政府办机关事务",
    en: "Government office",
    words: /政府办|办公室|机关事务|政务|行政审批|大数据|档案/,
  },
  {
    id: "党群人大政协",
    en: "Party, congress and mass organisations",
    words:
      /县委|区委|市委|州委|省委|党|人大|政协|工会|总工会|共青团|团委|妇联|妇女联合|残联|残疾人|工商联|科协|纪委|组织部|宣传部|统战|政法委|社会工作部|编办|机构编制|红十字|文联/,
  },
];

/** The kind of department a name stands for; null where no word of the list occurs. */
export function bureauTypeOf(name: string): string | null {
  return BUREAU_TYPES.find((type) => type.words.test(name))?.id ?? null;
}
