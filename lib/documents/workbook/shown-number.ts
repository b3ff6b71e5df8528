/** A number as its format shows it; `loose` says why the text is not vouched for. */
export interface ShownNumber {
  readonly text: string;
  readonly loose?: string;
}

/** Digits on both sides of a point that is only drawn: 0!.0000 shows 元 as 万元, 0!.0, in thousands besides. */
const DRAWN_POINT = /^(#,##)?[0#](?:!|\\)\.([0#]+)(,*)(?=$|[_"*\s])/;

const OTHER_DIGITS = "the cell's format shows other digits than its value";

const SHOWN = /^[¥￥$]?\s*([-+]?[\d,]*\.?\d+)\s*([%‰]?)/;

/** The section of a format that shows a number of this sign, without colours and locales. */
function sectionOf(format: string, value: number): string {
  const sections = format.split(";");
  const section = value < 0 ? (sections[1] ?? sections[0]) : sections[0];
  return (section ?? "").replace(/\[(?![hms]+\])[^\]]*\]/gi, "");
}

/** The value with a point drawn before its last digits, as the format counts them. */
function withDrawnPoint(value: number, digits: number, thousands: number): string {
  const scaled = Math.round(Math.abs(value) / 1000 ** thousands);
  const text = BigInt(scaled)
    .toString()
    .padStart(digits + 1, "0");
  return `${value < 0 ? "-" : ""}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Whether the text says the value, rounded to its digits and scaled as its format scales. */
function saysValue(text: string, value: number, section: string): boolean {
  const match = SHOWN.exec(text);
  if (!match) return true;
  const plain = (match[1] ?? "").replaceAll(",", "");
  const decimals = plain.split(".")[1]?.length ?? 0;
  const thousands = /[0#?](,+)(?![0#?,])/.exec(section)?.[1]?.length ?? 0;
  const factor = match[2] === "%" ? 100 : match[2] === "‰" ? 1000 : 1;
  const expected = (value * factor) / 1000 ** thousands;
  const room = 0.5 * 10 ** -decimals + 1e-9 * Math.max(1, Math.abs(expected));
  return Math.abs(Number(plain) - expected) <= room;
}

/**
 * What a number looks like on the sheet, from the library's text of it. A format that shows the negative in red or in
 * brackets only gets its sign; one that draws a point is shown as it is drawn; what then does not say the value, as
 * far as its digits go, is not vouched for.
 */
export function shownNumber(value: number, text: string, format: string): ShownNumber {
  const section = sectionOf(format, value);
  const drawn = DRAWN_POINT.exec(section);
  if (drawn) {
    const words = /"([^"]*)"\s*$/.exec(section)?.[1] ?? "";
    const shown = `${withDrawnPoint(value, drawn[2]?.length ?? 0, drawn[3]?.length ?? 0)}${words}`;
    return drawn[1] === undefined ? { text: shown } : { text: shown, loose: OTHER_DIGITS };
  }
  const bare = /\[\$-/.test(format) ? text.replace(/^(-?)\$/, "$1") : text;
  if (value >= 0 || !SHOWN.test(bare.replace(/^\(/, ""))) return checked(bare, value, section);
  const unsigned = bare.replace(/^\((.*)\)$/, "$1");
  return checked(unsigned.startsWith("-") ? unsigned : `-${unsigned}`, value, section);
}

function checked(text: string, value: number, section: string): ShownNumber {
  if (saysValue(text, value, section)) return { text };
  return { text, loose: OTHER_DIGITS };
}
