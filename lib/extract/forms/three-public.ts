import type { MeasureId } from "../../records/measures";

export interface LabelledMeasure {
  readonly label: RegExp;
  readonly measure: MeasureId;
  /** The part of the measure the row is about, where it is not the whole. */
  readonly item?: string;
  /** The rows below belong to this part of the form; a row that only opens a part states nothing. */
  readonly part?: OperationPart;
}

/** Parts of the form of an organ's operation (机构运行信息表) whose rows bear no measure's words. */
export type OperationPart = "three_public" | "operating" | "vehicles" | "procurement" | "other";

/** Headings of the parts; their own row may carry the part's total. */
export const OPERATION_PARTS: readonly { readonly label: RegExp; readonly part: OperationPart }[] = [
  { label: /三公经费/, part: "three_public" },
  { label: /相关统计数|公务接待|出国|公务用车/, part: "three_public" },
  { label: /机关运行经费/, part: "operating" },
  { label: /政府采购/, part: "procurement" },
  { label: /^车辆(?:数)?合计|车辆数|^车辆/, part: "vehicles" },
  { label: /资产|设备|会议费|培训费|绩效|房屋/, part: "other" },
];

/** Rows of the upright forms; tried in order on the bare label. */
export const THREE_PUBLIC_ROWS: readonly LabelledMeasure[] = [
  { label: /出国（?境?）?团组数|出国（境）团组|团组数/, measure: "abroad_groups" },
  { label: /出国（?境?）?人次|出国（境）.*人[次数]/, measure: "abroad_visitors" },
  { label: /用车(?:更新)?购置数|购置(?:公务用车)?数量?（辆）/, measure: "vehicles_purchased" },
  { label: /用车保有量|车辆保有|公务用车(?:实有)?数/, measure: "vehicles" },
  { label: /国（境）外.*接待批次/, measure: "reception_batches", item: "国（境）外接待" },
  { label: /(?:外事|外宾)接待批次/, measure: "reception_batches", item: "外事接待" },
  { label: /接待批次|接待.*批次/, measure: "reception_batches" },
  { label: /国（境）外.*接待人[次数]/, measure: "reception_visitors", item: "国（境）外接待" },
  { label: /(?:外事|外宾)接待人[次数]/, measure: "reception_visitors", item: "外事接待" },
  { label: /接待人次|接待人数|接待.*人[次数]/, measure: "reception_visitors" },
  { label: /车辆(?:数)?(?:合计|总数|数)/, measure: "vehicles", item: "国有资产占用" },
  { label: /(?:授予|面向|预留)?中小企业.*(?:合同|金额|采购)|授予中小企业/, measure: "procurement_sme" },
  { label: /小微企业.*(?:合同|金额|采购)|授予小微企业/, measure: "procurement_micro" },
  { label: /(?:政府采购)?货物(?:类)?(?:采购)?(?:支出|金额)?$/, measure: "procurement_goods" },
  { label: /(?:政府采购)?工程(?:类)?(?:采购)?(?:支出|金额)?$/, measure: "procurement_works" },
  { label: /(?:政府采购)?服务(?:类)?(?:采购)?(?:支出|金额)?$/, measure: "procurement_services" },
  { label: /政府采购(?:支出)?(?:金额|总额|合计|信息|情况)?(?:合计)?$/, measure: "procurement_total" },
  { label: /机关运行经费$/, measure: "operating_expenses" },
  { label: /会议费$/, measure: "meeting_expenses" },
  { label: /培训费$/, measure: "training_expenses" },
  { label: /出国（?境?）?/, measure: "three_public.abroad" },
  {
    label: /用车(?:辆)?购置费?(?:用)?(?:及|和|与|、)(?:公务用车)?运|公车购置(?:及|和)运/,
    measure: "three_public.vehicle_total",
  },
  { label: /用车(?:辆)?(?:更新)?购置|^车辆购置/, measure: "three_public.vehicle_purchase" },
  { label: /用车运行|用车运维|运行(?:维护)?费|公车运行/, measure: "three_public.vehicle_operation" },
  { label: /^公务用车(?:费|费用|支出|经费)?$/, measure: "three_public.vehicle_total" },
  { label: /国（境）外.*接待费?/, measure: "three_public.reception", item: "国（境）外接待" },
  { label: /(?:外事|外宾).*接待费?/, measure: "three_public.reception", item: "外事接待" },
  { label: /国内.*接待费?/, measure: "three_public.reception", item: "国内接待" },
  { label: /公务接待(?:费|费用|支出|经费)?$|^接待费$/, measure: "three_public.reception" },
  { label: /三公.*(?:合计|总计|总额|支出|经费)(?:支出)?$/, measure: "three_public.total" },
];

/** Bare words whose meaning the part of the form decides. */
export const PART_ROWS: readonly (LabelledMeasure & { readonly part: OperationPart })[] = [
  { label: /^(?:支出)?(?:合计|总计|小计)$/, part: "three_public", measure: "three_public.total" },
  { label: /^(?:支出)?(?:合计|总计|小计)$/, part: "procurement", measure: "procurement_total" },
  { label: /^行政单位$/, part: "operating", measure: "operating_expenses", item: "行政单位" },
  {
    label: /^参照公务员法/,
    part: "operating",
    measure: "operating_expenses",
    item: "参照公务员法管理事业单位",
  },
  { label: /^(?:合计|总计|小计)$/, part: "vehicles", measure: "vehicles", item: "国有资产占用" },
];

/** The parts of one half of the flat form, in the order a half can hold them. */
export const THREE_PUBLIC_PARTS = {
  total: { word: /^(?:合计|小计|三公经费合计|总计)$/, measure: "three_public.total" },
  abroad: { word: /出国/, measure: "three_public.abroad" },
  vehicle: {
    word: /公务用车购置(?:及|和|费及)|^公务用车(?:费|支出)?$/,
    measure: "three_public.vehicle_total",
  },
  reception: { word: /接待/, measure: "three_public.reception" },
} as const satisfies Record<string, { word: RegExp; measure: MeasureId }>;

export type ThreePublicPart = keyof typeof THREE_PUBLIC_PARTS;

/** Columns by their whole path ("“三公”经费/公务用车购置及运行维护费/小计"), specific ones first; matched on plain paths. */
export const THREE_PUBLIC_PATHS: readonly LabelledMeasure[] = [
  { label: /会议费$/, measure: "meeting_expenses" },
  { label: /培训费$/, measure: "training_expenses" },
  { label: /机关运行经费[^/]*$/, measure: "operating_expenses" },
  { label: /出国/, measure: "three_public.abroad" },
  { label: /接待/, measure: "three_public.reception" },
  { label: /用车.*\/(?:小计|合计)$/, measure: "three_public.vehicle_total" },
  {
    label: /购置费?(?:及|和|与|、)(?:公务用车)?运[^/]*$|(?:^|\/)公务用车(?:费|支出)?$/,
    measure: "three_public.vehicle_total",
  },
  { label: /购置[^/]*$/, measure: "three_public.vehicle_purchase" },
  { label: /运行[^/]*$|运维[^/]*$/, measure: "three_public.vehicle_operation" },
  {
    label: /^(?:[^/]*三公[^/]*\/|[^/]*(?:预算|决算)数\/)?(?:合计|小计|总计|三公经费(?:合计)?)$/,
    measure: "three_public.total",
  },
];
