/** First characters by which spreadsheets take a cell for a formula; East Asian versions the wide ones too. */
const STARTS = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A signed number, its unit in characters behind it or none: nothing in it runs. */
const SIGNED = /^[-+－＋]+[\d.,\s]*[%％\p{Script=Han}]*$/u;

/** The text of a cell as a spreadsheet shows it and never runs it: an apostrophe before what looks like a formula. */
export const disarm = (text: string): string =>
  STARTS.test(text) && !(SIGNED.test(text) && !/[\t\r\n]/.test(text)) ? `'${text}` : text;

const DISARMED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** The text that was disarmed; any other stays as it is. */
export const rearm = (text: string): string => (DISARMED.test(text) ? text.slice(1) : text);
