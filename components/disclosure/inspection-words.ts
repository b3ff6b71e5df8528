import type { PlainMessageKey } from "@/lib/i18n/catalogue";

/** Names of what an inspection counted, by the ids of the reference file. */
export const INDICATORS: Readonly<Record<string, PlainMessageKey>> = {
  units_checked: "inspection.what.units_checked",
  not_published: "inspection.what.not_published",
  not_published_share: "inspection.what.not_published_share",
  published_share: "inspection.what.published_share",
  published_on_the_web_share: "inspection.what.published_on_the_web_share",
  compliance_completeness: "inspection.what.compliance_completeness",
  compliance_detail: "inspection.what.compliance_detail",
  compliance_timeliness: "inspection.what.compliance_timeliness",
  three_public_change_unexplained: "inspection.what.three_public_change_unexplained",
  late_after_20_days: "inspection.what.late_after_20_days",
  debt_not_stated: "inspection.what.debt_not_stated",
  compliance_floor: "inspection.what.compliance_floor",
  operating_expenses_not_stated: "inspection.what.operating_expenses_not_stated",
  assets_not_stated: "inspection.what.assets_not_stated",
  provinces_publishing_targets: "inspection.what.provinces_publishing_targets",
  provinces_publishing_evaluations: "inspection.what.provinces_publishing_evaluations",
  governments_due: "inspection.what.governments_due",
  departments_due: "inspection.what.departments_due",
  units_due: "inspection.what.units_due",
  published: "inspection.what.published",
};

export const SUBJECTS: Readonly<Record<string, PlainMessageKey>> = {
  "budget units of provinces, cities, counties": "inspection.of.budget_units_of_provinces_cities_counties",
  units: "inspection.of.units",
  "county governments": "inspection.of.county_governments",
  "governments and departments": "inspection.of.governments_and_departments",
  "departments and units": "inspection.of.departments_and_units",
  departments: "inspection.of.departments",
  "provincial governments": "inspection.of.provincial_governments",
  "city governments": "inspection.of.city_governments",
  "budget units": "inspection.of.budget_units",
  "all indicators": "inspection.of.all_indicators",
  provinces: "inspection.of.provinces",
  governments: "inspection.of.governments",
  "units of departments": "inspection.of.units_of_departments",
};

/** Where the figures were read, by the words of the reference file. */
export const SOURCES: Readonly<Record<string, PlainMessageKey>> = {
  "ministry's notice of 2018-01-02 as reprinted": "inspection.source.notice2018",
  "report of 2023-01-03": "inspection.source.report2023",
  "reprint 2020-01-01 of a report on the ranking": "inspection.source.ranking2020",
  "reprint 2024-04-03 of the ministry's notice": "inspection.source.notice2024",
  "中证网 2018-11-29": "inspection.source.cs2018",
  "新京报 2019-12-31": "inspection.source.bjnews2019",
  "检察日报 2016-09-09 on the ministry's circular": "inspection.source.circular2016",
};
