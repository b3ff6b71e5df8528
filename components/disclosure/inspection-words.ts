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
