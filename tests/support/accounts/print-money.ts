import type { MoneyPrint } from "./layout";
import type { Fen } from "./model";

export interface Printed {
  readonly text: string;
  /** Exact value in 元 of what is printed, or null where nothing is. */
  readonly value: string | null;
}

const POWER = { 元: 2, 万元: 6 } as const;

/** Prints an amount; rounding is half away from zero, and the value is that of the print, not of the amount. */
export function printMoney(amount: Fen, print: MoneyPrint): Printed {
  if (amount === 0n) return printNothing(print);
  const units = roundTo(amount, POWER[print.unit] - print.decimals);
  return { text: digits(units, print), value: exactValue(units, print) };
}

export function printNothing(print: MoneyPrint): Printed {
  const number = /\d/.test(print.blank);
  return { text: print.fullWidth ? toFullWidth(print.blank) : print.blank, value: number ? "0.00" : null };
}

function roundTo(amount: Fen, drop: number): bigint {
  if (drop <= 0) return amount * 10n ** BigInt(-drop);
  const step = 10n ** BigInt(drop);
  const half = step / 2n;
  return amount < 0n ? -((-amount + half) / step) : (amount + half) / step;
}

function digits(units: bigint, { decimals, separator, fullWidth }: MoneyPrint): string {
  const negative = units < 0n;
  const text = (negative ? -units : units).toString().padStart(decimals + 1, "0");
  const whole = decimals === 0 ? text : text.slice(0, -decimals);
  const fraction = decimals === 0 ? "" : `.${text.slice(-decimals)}`;
  const grouped = separator === "" ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
  const plain = `${negative ? "-" : ""}${grouped}${fraction}`;
  return fullWidth ? toFullWidth(plain) : plain;
}

function toFullWidth(text: string): string {
  return text.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/** The exact value in 元, with two digits after the point or as many as are needed. */
function exactValue(units: bigint, { unit, decimals }: MoneyPrint): string {
  const scale = decimals - (unit === "万元" ? 4 : 0);
  const shifted = scale <= 2 ? units * 10n ** BigInt(2 - scale) : units;
  const places = Math.max(2, scale);
  const negative = shifted < 0n;
  const text = (negative ? -shifted : shifted).toString().padStart(places + 1, "0");
  return `${negative ? "-" : ""}${text.slice(0, -places)}.${text.slice(-places)}`;
}
