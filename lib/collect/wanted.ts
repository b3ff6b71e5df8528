/** Words of what departments publish of their money. */
const WANTED = /决算|预算|绩效|三公/;

/** Whether a title, the words of a link or a file name say that it is a disclosure. */
export const isWanted = (...words: readonly (string | null)[]): boolean =>
  words.some((text) => text !== null && WANTED.test(text));

/** Endings of files that hold disclosures; pictures apart, which pages show for other reasons as well. */
const FILES = "pdf|docx?|wps|rtf|odt|xlsx?|xlsb|et|ods|ofd|zip|rar|7z";
const PICTURES = "png|jpe?g|tiff?";

const FILE = new RegExp(`\\.(?:${FILES})(?![a-z0-9])`, "i");
const PICTURE = new RegExp(`\\.(?:${PICTURES})(?![a-z0-9])`, "i");

/** Whether the words of a link, or the address itself, name a file. */
export const namesFile = (address: string, words: string): boolean =>
  [new URL(address).pathname, new URL(address).search, words].some((text) => FILE.test(text));

export const namesPicture = (address: string): boolean => PICTURE.test(new URL(address).pathname);

/** Amounts as disclosures print them. A page that lists disclosures states none but in its links. */
const AMOUNT = /\d[\d,，]*(?:\.\d+)?\s*(?:亿|万)?元|(?<![\d.])\d[\d,]*\.\d{2}(?![\d.])/;

export const statesAmounts = (text: string): boolean => AMOUNT.test(text);
