import type { MeasureId } from "../../records/measures";

export interface LabelledMeasure {
  readonly label: RegExp;
  readonly measure: MeasureId;
}

/** Rows of the upright 三公 form and parts of the flat one; tried in order on the bare label. */
export const THREE_PUBLIC_ROWS: readonly LabelledMeasure[] = [
  { label: /出国（?境）?团组数|出国（境）团组|团组数/, measure: "abroad_groups" },
  { label: /出国（?境）?人次|出国（境）.*人数/, measure: "abroad_visitors" },
  { label: /用车(?:更新)?购置数|购置(?:公务用车)?数量?（辆）/, measure: "vehicles_purchased" },
  { label: /用车保有量|车辆保有/, measure: "vehicles" },
  { label: /接待批次/, measure: "reception_batches" },
  { label: /接待人次|接待人数/, measure: "reception_visitors" },
  { label: /出国（?境）?/, measure: "three_public.abroad" },
  { label: /用车购置费?(?:及|和|与|、)(?:公务用车)?运/, measure: "three_public.vehicle_total" },
  { label: /用车购置/, measure: "three_public.vehicle_purchase" },
  { label: /用车运行|用车运维|运行(?:维护)?费/, measure: "three_public.vehicle_operation" },
  { label: /公务接待费?$|^接待费$/, measure: "three_public.reception" },
  { label: /^(?:支出)?合计$|三公.*(?:合计|总计)$|^总计$/, measure: "three_public.total" },
  { label: /机关运行经费$/, measure: "operating_expenses" },
  { label: /^会议费$/, measure: "meeting_expenses" },
  { label: /^培训费$/, measure: "training_expenses" },
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
