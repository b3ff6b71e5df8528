/** Leaf paths below one header cell, parent before child. */
type Tree = readonly (readonly string[])[];

/** Steps taken before a header is given up as too open. */
const MOST_STEPS = 50_000;

/** What is asked of each way, and how many steps are left. */
interface Search {
  readonly isPossible: (path: readonly string[]) => boolean;
  left: number;
}

/**
 * The columns of a header whose merged cells are printed once, level by level: every way to hang the words of a level
 * below those of the one above that gives as many columns as the table has. `isPossible` is asked for each path from
 * any level down to its leaf. Empty where no way fits, or too many would have to be tried.
 */
export function collapsedHeaders(
  levels: readonly (readonly string[])[],
  count: number,
  isPossible: (path: readonly string[]) => boolean,
): string[][][] {
  const found: string[][][] = [];
  const search: Search = { isPossible, left: MOST_STEPS };
  for (const forest of forests(levels, search)) {
    const paths = forest.flat().map((path) => [...path]);
    if (paths.length === count) found.push(paths);
  }
  return search.left > 0 ? found : [];
}

function* forests([top, ...below]: readonly (readonly string[])[], search: Search): Iterable<Tree[]> {
  if (!top) return;
  if (below.length === 0) {
    yield top.map((word) => [[word]]);
    return;
  }
  for (const trees of forests(below, search)) yield* hang(top, trees, search);
}

/** Each word stays a leaf or takes the next two or more leaves as its own. */
function* hang(
  [word, ...words]: readonly string[],
  trees: readonly Tree[],
  search: Search,
): Iterable<Tree[]> {
  if (--search.left <= 0) return;
  if (word === undefined) {
    if (trees.length === 0) yield [];
    return;
  }
  for (const rest of hang(words, trees, search)) yield [[[word]], ...rest];
  for (let taken = 1; taken <= trees.length; taken++) {
    const own = trees
      .slice(0, taken)
      .flat()
      .map((path) => [word, ...path]);
    if (!own.every(search.isPossible)) break;
    if (own.length < 2) continue;
    for (const rest of hang(words, trees.slice(taken), search)) yield [own, ...rest];
  }
}
