import type { Row } from "../../documents/model";
import type { MeasureId } from "../../records/measures";
import type { TableContext } from "../draft";
import { type ColumnReading, readColumn } from "../forms/phases";
import { THREE_PUBLIC_PARTS, type ThreePublicPart } from "../forms/three-public";
import { headerWords } from "../header";

/** One column of the flat form; its phase is null where the rows name it (预算数, 决算数, 2022年). */
export interface FlatColumn {
  readonly measure: MeasureId;
  readonly reading: ColumnReading | null;
  readonly label: string;
}

/** A column of the flat form as its header words tell it: the part and the name of its half (预算数, 决算数). */
export interface FlatPart {
  readonly measure: MeasureId;
  readonly half: string;
  readonly label: string;
}

/** The columns of the flat form: its halves by their words, the parts of a half in the order printed. */
export function flatParts(words: readonly string[], count: number): FlatPart[] | null {
  const halves = words
    .filter((word) => /^(?:\d{4}年度?)?(?:年初|全年|调整|上年)?(?:预算|决算)(?:数|支出)?$/.test(word))
    .filter((word, i, all) => word !== all[i - 1]);
  const order = partOrder(words);
  const hasSplit = words.some((word) => /购置费?$/.test(word) && !/及|和/.test(word));
  const parts = order.flatMap((part): { measure: MeasureId; label: string }[] => {
    if (part !== "vehicle") return [{ measure: THREE_PUBLIC_PARTS[part].measure, label: PART_LABELS[part] }];
    if (!hasSplit) return [{ measure: "three_public.vehicle_total", label: PART_LABELS.vehicle }];
    return [
      { measure: "three_public.vehicle_total", label: `${PART_LABELS.vehicle}/小计` },
      { measure: "three_public.vehicle_purchase", label: "公务用车购置费" },
      { measure: "three_public.vehicle_operation", label: "公务用车运行维护费" },
    ];
  });
  if (order.length !== 4) return null;
  const names = halves.length > 0 ? halves : ["决算数"];
  if (parts.length * names.length === count) {
    return names.flatMap((half) =>
      parts.map(({ measure, label }) => ({ measure, half, label: `${half}/${label}` })),
    );
  }
  const pair = [...new Set(names)];
  const alternating = names.length === count && names.every((name, i) => name === pair[i % pair.length]);
  if (!alternating || parts.length * pair.length !== count) return null;
  return parts.flatMap(({ measure, label }) =>
    pair.map((half) => ({ measure, half, label: `${label}/${half}` })),
  );
}

/** The flat form's columns with their phases and years; null where the order of halves does not tell them. */
export function planHalves(
  context: TableContext,
  header: readonly Row[],
  count: number,
): FlatColumn[] | null {
  const words = headerWords(header);
  const parts = isInOrder(words) ? flatParts(words, count) : null;
  const reading = (name: string): ColumnReading =>
    readColumn(name, context.notes, context.year) ?? { phase: "actual", basis: null, year: context.year };
  return parts?.map(({ measure, half, label }) => ({ measure, reading: reading(half), label })) ?? null;
}

/** Words of a header read from top to bottom say nothing of its order where the vehicles' parent comes before all. */
function isInOrder(words: readonly string[]): boolean {
  const parent = words.findIndex((word) => /购置(?:及|和|、)运行/.test(word));
  const total = words.findIndex((word) => /^合计$/.test(word));
  return parent < 0 || total < parent;
}

const PART_LABELS: Readonly<Record<ThreePublicPart, string>> = {
  total: "合计",
  abroad: "因公出国（境）费",
  vehicle: "公务用车购置及运行维护费",
  reception: "公务接待费",
};

function partOrder(words: readonly string[]): ThreePublicPart[] {
  const order: ThreePublicPart[] = [];
  for (const word of words) {
    for (const part of Object.keys(THREE_PUBLIC_PARTS) as ThreePublicPart[]) {
      if (part !== "total" && !order.includes(part) && THREE_PUBLIC_PARTS[part].word.test(word))
        order.push(part);
      if (part === "total" && !order.includes(part) && /^(?:合计|总计|三公经费合计)$/.test(word))
        order.push(part);
    }
  }
  return order;
}
