/** Names that systems and editors leave in folders and archives; no document is called so. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|~\$|(?:Thumbs\.db|desktop\.ini)$)/i;

export const isLitter = (name: string): boolean => LITTER.test(name);
