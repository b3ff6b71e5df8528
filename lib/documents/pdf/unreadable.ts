import type { Glyph } from "./glyphs";

/** Stands for a character whose font does not say what it is. */
export const UNREADABLE = "\ufffd";

/**
 * Characters a font without a map to Unicode comes out as: control and private-use codes, and codes of
 * scripts no disclosure is written in.
 */
const STRANGE =
  /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\ufff0-\uffff\u0100-\u024f\u0250-\u02af\u0370-\u1fff\u2c00-\u2dff\ua000-\uabff]/u;
const KNOWN = /^(?:[αβγδμπσωΣΩΔāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]|[\s])$/u;

/** Radicals a font's map names in place of the character they look like, as far as Unicode does not fold them. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."⺁厂⺇几⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺛旡⺝月⺟母⺠民⺢水⺩王⺪疋⺫目⺬示⺭礻⺮竹⺶羊⺻聿⺼月⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟",
  ].reduce<[string, string][]>((pairs, character, i, all) => {
    if (i % 2 === 0) pairs.push([character, all[i + 1] as string]);
    return pairs;
  }, []),
);

const FOLDED = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/** The character as it is meant, or the mark of one that cannot be read. */
export function legible(glyph: Glyph): Glyph {
  const text = glyph.text.replace(FOLDED, (c) => RADICALS[c] ?? c.normalize("NFKC"));
  if (STRANGE.test(text) && !KNOWN.test(text)) return { ...glyph, text: UNREADABLE };
  return text === glyph.text ? glyph : { ...glyph, text };
}
