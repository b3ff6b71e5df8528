/**
 * Vertical offsets that keep labels of line ends apart and inside `bounds`, in pixels; labels keep the order of
 * their heights. Where there is not room for all, the topmost leave the bounds.
 */
export function spreadLabels(
  heights: readonly number[],
  sizes: readonly number[],
  [top, bottom]: readonly [top: number, bottom: number],
): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const half = (i: number): number => (sizes[i] ?? 0) / 2;
  const placed = [...heights];
  let edge = top;
  for (const i of order) {
    placed[i] = Math.max(heights[i] ?? 0, edge + half(i));
    edge = (placed[i] ?? 0) + half(i);
  }
  edge = bottom;
  for (const i of [...order].reverse()) {
    placed[i] = Math.min(placed[i] ?? 0, edge - half(i));
    edge = (placed[i] ?? 0) - half(i);
  }
  return placed.map((y, i) => y - (heights[i] ?? 0));
}
