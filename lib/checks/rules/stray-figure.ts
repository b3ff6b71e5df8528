import { isZero } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import { amountOf } from "../amount";
import { REMARK } from "../remark";
import type { Check } from "../rule";
import { cellOf } from "../wording";

/** Whether a cell holds an amount other than zero. */
export function isFilled(fact: Fact | undefined): boolean {
  const amount = fact && amountOf(fact);
  return amount ? !isZero(amount.value) : false;
}

/** A figure alone in its column, where the rows it adds up to or from are blank. */
export function stray(fact: Fact, lacking: "parts" | "whole"): Check {
  const at = cellOf(fact);
  return {
    facts: [fact],
    ...REMARK,
    subject: at,
    severity: "soft",
    says:
      lacking === "parts"
        ? {
            zh: `${at.zh}有数，其下各行这一栏都是空的，可能错了栏`,
            en: `${at.en} holds a figure, and all rows below it are blank in this column: it may stand in the wrong one`,
          }
        : {
            zh: `${at.zh}有数，其上级一行这一栏是空的，可能错了栏`,
            en: `${at.en} holds a figure, and the row it belongs to is blank in this column: it may stand in the wrong one`,
          },
    doubts: `the ${lacking} of this figure ${lacking === "parts" ? "are" : "is"} blank in its column`,
  };
}
