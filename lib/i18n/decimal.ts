/** An exact decimal: sign, digits without leading zeros, number of digits after the point. */
interface Parts {
  readonly negative: boolean;
  readonly digits: bigint;
  readonly scale: number;
}

const PATTERN = /^([+-]?)(\d+)(?:\.(\d*))?$/;

function parse(value: string): Parts | null {
  const match = PATTERN.exec(value.trim());
  if (!match) return null;
  const fraction = match[3] ?? "";
  return { negative: match[1] === "-", digits: BigInt(match[2] + fraction), scale: fraction.length };
}

function print({ negative, digits, scale }: Parts): string {
  const text = digits.toString().padStart(scale + 1, "0");
  const whole = text.slice(0, text.length - scale);
  const fraction = scale > 0 ? `.${text.slice(text.length - scale)}` : "";
  return `${negative && digits !== 0n ? "-" : ""}${whole}${fraction}`;
}

export function isDecimal(value: string): boolean {
  return PATTERN.test(value.trim());
}

/** Moves the decimal point left by `places` digits (元 → 万元 is 4). The value must be a decimal string. */
export function shiftLeft(value: string, places: number): string {
  const parts = parse(value);
  return parts ? print({ ...parts, scale: parts.scale + places }) : value;
}

/** Rounds half away from zero (四舍五入) to `digits` places and pads with zeros up to them. */
export function roundTo(value: string, digits: number): string {
  const parts = parse(value);
  if (!parts) return value;
  if (parts.scale <= digits) {
    return print({ ...parts, digits: parts.digits * 10n ** BigInt(digits - parts.scale), scale: digits });
  }
  const unit = 10n ** BigInt(parts.scale - digits);
  const rounded = (parts.digits * 2n + unit) / (unit * 2n);
  return print({ ...parts, digits: rounded, scale: digits });
}

/** Thousands separators in the whole part; a real minus sign. */
export function groupDigits(value: string): string {
  const [whole = "", fraction] = value.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value.startsWith("-") ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Drops zeros at the end of the fraction: 1.50 → 1.5, 2.00 → 2. */
export function trimZeros(value: string): string {
  return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
}

/** Order of two decimals without floats; strings that are none come last. */
export function compareDecimals(a: string, b: string): number {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return left ? -1 : right ? 1 : a < b ? -1 : a > b ? 1 : 0;
  const scale = Math.max(left.scale, right.scale);
  const difference = signed(left, scale) - signed(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function signed({ negative, digits, scale }: Parts, to: number): bigint {
  const value = digits * 10n ** BigInt(to - scale);
  return negative ? -value : value;
}
