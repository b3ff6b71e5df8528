/** The largest of a list of any length, and at least `from`: arguments of Math.max fill the stack beyond 100,000. */
export const mostOf = <T>(items: Iterable<T>, of: (item: T) => number, from = 0): number => {
  let most = from;
  for (const item of items) most = Math.max(most, of(item));
  return most;
};

/** The smallest of a list of any length, and at most `from`. */
export const leastOf = <T>(items: Iterable<T>, of: (item: T) => number, from = Infinity): number =>
  -mostOf(items, (item) => -of(item), -from);

/** Adds a list of any length to another: arguments of push fill the stack as well. */
export const addAll = <T>(to: T[], items: Iterable<T>): void => {
  for (const item of items) to.push(item);
};
