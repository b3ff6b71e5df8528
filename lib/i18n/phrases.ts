/** Where a Chinese heading may break: at marks set in its text (U+200B) and after a unit of the administrative tree. */
const BOUNDARY = /\u200b|(?<=[省市州盟县区旗])(?![县区场辖]|(?<=州)市)(?=\p{Script=Han}{2})/u;

/** The phrases of a heading, which is to be broken between them only. Put together they are the text without marks. */
export const phrasesOf = (text: string): string[] => text.split(BOUNDARY);
