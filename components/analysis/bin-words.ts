/** Words and card of a step of a strip. */
export function binWords(count: string, low: string, high: string) {
  const range = `${low} – ${high}`;
  return { label: `${range} ${count}`, card: { title: range, value: count } };
}
