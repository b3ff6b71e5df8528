/**
 * What the words before a measure's name do to it: nothing (plain), another thing is meant (other), or
 * nobody can tell (doubtful). Only words known to be harmless leave a figure unquestioned.
 */
export type PrefixJudgement = "plain" | "doubtful" | "other";

/** A rate per head, a limit, another circle of bodies, a share of a list, or money in motion: not the measure's total. */
const OTHER =
  /人均|平均|每[人辆批次年车天月户]|[车户次批]均|单价|标准|定额|限额|上限|全[省市县区州镇乡盟旗](?!财政)|全系统|全街道|涉及|下属|所属|[二三]级(?:预算)?单位|其他单位|剔除|扣除|不含|不包括|未含|下年|明年|次年/;
const MOVED =
  /(?:增加|减少|增长|下降|上升|降低|提高|压减|压缩|缩减|节约|节省|追加|调增|调减|调整|新增|增支|减支|核减|核增|收回|超支|结余|结转|拨付|下达|争取|上缴|偿还|垫付|挪用|其余|剩余|缺口|少|多|超|欠|占)(?:了|的|的是|额|到|部分)?$/;

const HARMLESS = [
  "20\\d{2}年?(?:度|末)?",
  "关于",
  "截[至止](?:20\\d{2}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日|底)?",
  "财务|本年度?|当年|全年|年度|年末|年初|本期|批复|调整后?的?|追加后|支出预算",
  "[一二三四五六七八九]是|其中|具体(?=是|为)|包[括含]|分别|以及|此外|另外|另有|即|为|是|由|在|从|按|和|及|、|中",
  "一般公共预算|一般公共|政府性基金(?:预算)?|国有资本经营(?:预算)?|公共预算|(?:财政)?拨款|财政性?|单位",
  "(?:基本|项目)支出(?=安排|中|列支)",
  "全(?:院|校|局|委|馆|所|站|园|队|中心)",
  "实施|预计|安排|开支|发生|实际|使用|列支|支出|收入|决算|预算|执行|资金|经费|费用|金额|数",
  "合计|总计|总额|总体|总量|总数|总|共计?|计|累计|实现|取得|收到|完成|有|达到?",
  "本部门|本单位|本机关|本局|本委|本办|本院|本校|本中心|本街道|本镇|本乡|部门|我(?:部门|单位|局|委|办|院|校|镇|乡|街道|中心|会|处|所|站|队|馆|园|厅|团|社)|该部门|该单位",
  "(?:本级)?行政单位(?:和|及|、)?|参照公务员法管理的?事业单位",
  "(?:为|依法|为了)?(?:履行|保障|完成)(?:(?:行政|公共|部门|单位|机构)*(?:职责|职能|公务|运转|正常运转|工作))的?",
  '全部|均|含|的|[-—+·.．]|[“”"]',
].join("|");
/** The department with all bodies below it. */
const WHOLE_BODY =
  /(?:本级|机关|本部门)?及(?:下属|所属)(?:(?:\d+|[一二两三四五六七八九十]+)[家个]|各|预算|行政|事业|参公管理|参照公务员法管理的?)*单位(?:[和及、](?:\d+[家个]|参公管理|参照公务员法管理的?|事业)*单位)*的?|(?:本级)?等\d+[家个](?:行政|事业|预算)*单位的?|（(?:含|包括|包含)(?:下属|所属)[^（）]*）/;
/** "为…而发生的", "用于保障机构正常运转、完成日常工作任务的": what every cost of the kind is for. */
const DESCRIBED = /^.*而(?:开支|发生)的$|用于保障[^，]{2,24}正常(?:运转|运行)(?:、[^，]{2,16})?的$/;
const LEADING = new RegExp(`^(?:${HARMLESS})`);
const TRAILING = new RegExp(`(?:${HARMLESS})$`);

const ORGANISATION = /(?:局|委|办|部|院|校|会|厅|处|中心|所|站|队|馆|园|街道|镇|乡|学|政府|办公室)$/;

/** Judges the words before a measure. `own` is the department's name: another body's name makes doubtful. */
export function judgePrefix(words: string, own: string | null): PrefixJudgement {
  const prefix = words.replace(WHOLE_BODY, "");
  if (prefix === "") return "plain";
  if (OTHER.test(prefix) || MOVED.test(prefix)) return "other";
  let rest = prefix.replace(/（[^（）]*）/g, "").replace(DESCRIBED, "");
  for (const words of [LEADING, TRAILING]) {
    for (;;) {
      const shorter = rest.replace(words, "");
      if (shorter === rest) break;
      rest = shorter;
    }
  }
  if (rest === "" || isOwnName(rest, own)) return "plain";
  const without = own === null ? rest : rest.replace(own, "");
  return without !== rest ? judgePrefix(without, null) : "doubtful";
}

const SCHOOL = /(?:学|学院|学校|幼儿园|中心校)$/;

/** The department itself: its name, its end, or an abbreviation (医保局 of 医疗保障局); any body where the name is unknown. */
function isOwnName(text: string, own: string | null): boolean {
  const name = text.replace(/(?:本级|机关|汇总|（.*）)$/, "");
  if (name === "学校") return own === null || SCHOOL.test(own);
  if (name === "医院") return own === null || own.endsWith("院");
  if (name.length === 2 && own?.endsWith(name) && ORGANISATION.test(name)) return true;
  if (name.length < 3 || !ORGANISATION.test(name)) return false;
  if (own === null) return true;
  if (own.endsWith(name) || name.endsWith(own)) return true;
  let at = 0;
  for (const c of own) if (c === name[at]) at++;
  return at === name.length;
}
