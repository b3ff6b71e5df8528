/** Leaf paths below one header cell, parent before child. */
type Tree = readonly (readonly string[])[];

/** Steps taken before a header is given up as too open. */
const MOST_STEPS = 50_000;

/** What each way has to fulfil. */
export interface HeaderGrammar {
  /** Asked for each path from any level down to its leaf. */
  isPossible(path: readonly string[]): boolean;
  /** Asked for a word and all the paths below it. */
  canSpan?(word: string, below: readonly (readonly string[])[]): boolean;
  /** Whether a word can stand below every column alike: a phase or a year. */
  isStage?(word: string): boolean;
}

interface Search extends HeaderGrammar {
  left: number;
}

/**
 * The columns of a header whose merged cells are printed once, level by level: every way to hang the words of a level
 * below those of the one above that gives as many columns as the table has, or any number where `count` is null.
 * Empty where no way fits, or too many would have to be tried.
 */
export function collapsedHeaders(
  levels: readonly (readonly string[])[],
  count: number | null,
  grammar: HeaderGrammar,
): string[][][] {
  const [top, ...below] = levels;
  if (!top) return [];
  const repeated = repeatedBelow(levels, count, grammar);
  if (repeated)
    return collapsedHeaders(levels.slice(0, -1), repeated.groups, grammar)
      .map((paths) => paths.flatMap((path) => repeated.words.map((word) => [...path, word])))
      .filter((paths) => paths.every(grammar.isPossible));
  const search: Search = { ...grammar, left: MOST_STEPS };
  const found: string[][][] = [];
  const keep = (forest: readonly Tree[]): void => {
    const paths = forest.flat().map((path) => [...path]);
    if (count === null || paths.length === count) found.push(paths);
  };
  if (below.length === 0) keep(top.map((word) => [[word]]));
  for (const trees of below.length === 0 ? [] : forests(below, search)) {
    const alone = count === null ? null : count - trees.flat().length;
    for (const forest of hang(top, trees, alone, search)) keep(forest);
  }
  return search.left > 0 ? found : [];
}

/** A lowest row that names every column, the same few words again and again: 预算数, 决算数, 预算数, 决算数. */
function repeatedBelow(
  levels: readonly (readonly string[])[],
  count: number | null,
  { isStage }: HeaderGrammar,
): { words: readonly string[]; groups: number } | null {
  const lowest = levels.at(-1) ?? [];
  const length = lowest.indexOf(lowest[0] ?? "", 1);
  const words = lowest.slice(0, length);
  if (levels.length < 3 || length < 2 || new Set(words).size < length) return null;
  if (!words.every((word) => isStage?.(word) ?? false)) return null;
  if (lowest.length % length !== 0 || (count !== null && count !== lowest.length)) return null;
  return lowest.every((word, i) => word === words[i % length])
    ? { words, groups: lowest.length / length }
    : null;
}

function* forests([top, ...below]: readonly (readonly string[])[], search: Search): Iterable<Tree[]> {
  if (!top) return;
  if (below.length === 0) {
    yield top.map((word) => [[word]]);
    return;
  }
  for (const trees of forests(below, search)) yield* hang(top, trees, null, search);
}

/** Each word stays a leaf or takes the next two or more leaves as its own; `alone` says how many stay, where that is known. */
function* hang(
  words: readonly string[],
  trees: readonly Tree[],
  alone: number | null,
  search: Search,
): Iterable<Tree[]> {
  if (--search.left <= 0) return;
  const [word, ...others] = words;
  if (word === undefined) {
    if (trees.length === 0 && (alone ?? 0) === 0) yield [];
    return;
  }
  if (alone !== null && (alone < 0 || alone > words.length)) return;
  if (alone !== 0)
    for (const rest of hang(others, trees, alone === null ? null : alone - 1, search))
      yield [[[word]], ...rest];
  for (let taken = 1; taken <= trees.length; taken++) {
    const own = trees
      .slice(0, taken)
      .flat()
      .map((path) => [word, ...path]);
    if (!own.every(search.isPossible)) break;
    if (own.length < 2 || !(search.canSpan?.(word, own) ?? true)) continue;
    for (const rest of hang(others, trees.slice(taken), alone, search)) yield [own, ...rest];
  }
}
