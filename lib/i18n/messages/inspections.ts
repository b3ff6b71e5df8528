import { defineMessages } from "../message";

/** What the figures of published inspections are about. */
export const inspectionMessages = defineMessages({
  "inspection.what.units_checked": { zh: "检查的单位", en: "units inspected" },
  "inspection.what.not_published": { zh: "未公开", en: "not published" },
  "inspection.what.not_published_share": { zh: "未公开的比例", en: "share not published" },
  "inspection.what.published_share": { zh: "已公开的比例", en: "share published" },
  "inspection.what.published_on_the_web_share": {
    zh: "在门户网站公开的比例",
    en: "share published on the web",
  },
  "inspection.what.compliance_completeness": { zh: "完整性达标率", en: "complete" },
  "inspection.what.compliance_detail": { zh: "细化程度达标率", en: "detailed enough" },
  "inspection.what.compliance_timeliness": { zh: "及时性达标率", en: "in time" },
  "inspection.what.three_public_change_unexplained": {
    zh: "“三公”经费增减未说明",
    en: "change of the three publics unexplained",
  },
  "inspection.what.late_after_20_days": { zh: "批复后20日内未公开", en: "later than 20 days after approval" },
  "inspection.what.debt_not_stated": { zh: "未公开债务情况", en: "debt not stated" },
  "inspection.what.compliance_floor": { zh: "各项指标达标率下限", en: "every indicator at least" },
  "inspection.what.operating_expenses_not_stated": {
    zh: "未说明机关运行经费",
    en: "operating expenses not stated",
  },
  "inspection.what.assets_not_stated": { zh: "未说明国有资产", en: "state assets not stated" },
  "inspection.what.provinces_publishing_targets": {
    zh: "公开绩效目标的省份",
    en: "provinces publishing targets",
  },
  "inspection.what.provinces_publishing_evaluations": {
    zh: "公开绩效评价的省份",
    en: "provinces publishing evaluations",
  },
  "inspection.what.governments_due": { zh: "应公开的政府", en: "governments due" },
  "inspection.what.departments_due": { zh: "应公开的部门", en: "departments due" },
  "inspection.what.units_due": { zh: "应公开的单位", en: "units due" },
  "inspection.what.published": { zh: "已公开", en: "published" },
  "inspection.of.budget_units_of_provinces_cities_counties": {
    zh: "省市县预算单位",
    en: "budget units of provinces, cities and counties",
  },
  "inspection.of.units": { zh: "单位", en: "units" },
  "inspection.of.county_governments": { zh: "县级政府", en: "county governments" },
  "inspection.of.governments_and_departments": { zh: "政府和部门", en: "governments and departments" },
  "inspection.of.departments_and_units": { zh: "部门和单位", en: "departments and units" },
  "inspection.source.notice2018": {
    zh: "财政部 2018 年 1 月 2 日通报（转载）",
    en: "Ministry's notice of 2 January 2018, as reprinted",
  },
  "inspection.source.report2023": { zh: "2023 年 1 月 3 日报道", en: "Press report of 3 January 2023" },
  "inspection.source.ranking2020": {
    zh: "2020 年 1 月 1 日转载的排名报道",
    en: "Press report on the ranking, reprinted 1 January 2020",
  },
  "inspection.source.notice2024": {
    zh: "财政部通报（2024 年 4 月 3 日转载）",
    en: "Ministry's notice, reprinted 3 April 2024",
  },
  "inspection.source.cs2018": {
    zh: "中证网 2018 年 11 月 29 日",
    en: "China Securities online, 29 November 2018",
  },
  "inspection.source.bjnews2019": { zh: "新京报 2019 年 12 月 31 日", en: "Beijing News, 31 December 2019" },
  "inspection.source.circular2016": {
    zh: "检察日报 2016 年 9 月 9 日报道的财政部通报",
    en: "Procuratorial Daily, 9 September 2016, on the ministry's circular",
  },
  "inspection.of.departments": { zh: "部门", en: "departments" },
  "inspection.of.provincial_governments": { zh: "省级政府", en: "provincial governments" },
  "inspection.of.city_governments": { zh: "市级政府", en: "city governments" },
  "inspection.of.budget_units": { zh: "预算单位", en: "budget units" },
  "inspection.of.all_indicators": { zh: "各项指标", en: "all indicators" },
  "inspection.of.provinces": { zh: "省份", en: "provinces" },
  "inspection.of.governments": { zh: "政府", en: "governments" },
  "inspection.of.units_of_departments": { zh: "部门所属单位", en: "units of departments" },
});
