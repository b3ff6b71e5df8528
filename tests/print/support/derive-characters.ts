import * as opencc from "opencc-js/t2cn";

/** Radicals of the supplement block, which no normalisation form maps to the character itself. */
const RADICALS =
  "⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻑长⻓长⻔门⻗雨⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";
/** They stay: 乾 in names of places (乾县, 乾安), 么 as the plain twin of another character. */
const NEVER = new Set("乾么");

const converters = (["t", "tw", "hk"] as const).map((from) => opencc.Converter({ from, to: "cn" }));

/** The characters of GB 2312: those that texts in Simplified characters are made of. */
function simplifiedSet(): Set<string> {
  const decoder = new TextDecoder("gbk");
  const set = new Set<string>();
  for (let high = 0xb0; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) set.add(decoder.decode(new Uint8Array([high, low])));
  return set;
}

function simplified(character: string): string | undefined {
  return converters.map((convert) => convert(character)).find((c) => c !== character && c.length === 1);
}

/** The source of the table of characters, as OpenCC and Unicode have it. */
export function deriveCharacters(): string {
  const inUse = simplifiedSet();
  const always = new Map<string, string>();
  const shared = new Map<string, string>();
  for (let i = 0; i < RADICALS.length; i += 2) always.set(RADICALS[i] as string, RADICALS[i + 1] as string);
  for (let code = 0x2e80; code <= 0xfaff; code++) {
    if (code >= 0x2fe0 && code < 0x3400) continue;
    if (code >= 0xa000 && code < 0xf900) continue;
    const character = String.fromCharCode(code);
    const normal = character.normalize("NFKC");
    if (always.has(character) || normal.length !== 1) continue;
    const plain = simplified(normal) ?? normal;
    if (plain === character || NEVER.has(character)) continue;
    (inUse.has(character) ? shared : always).set(character, plain);
  }
  const text = (map: Map<string, string>) => [[...map.keys()].join(""), [...map.values()].join("")];
  const [printed, plain] = text(always);
  const [both, meant] = text(shared);
  return `// Made from OpenCC's tables by tests/print/characters.test.ts: npx vitest run -u tests/print/characters.test.ts

/** Traditional characters, radicals and compatibility forms. */
export const PRINTED =
  "${printed}";

/** The Simplified character for each of them. */
export const PLAIN =
  "${plain}";

/** Characters of both scripts that Simplified writes otherwise in most words. */
export const SHARED = {
  printed: "${both}",
  plain: "${meant}",
};
`;
}
