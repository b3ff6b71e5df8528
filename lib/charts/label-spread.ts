/**
 * Vertical offsets that keep labels of line ends apart and inside `bounds`, in pixels. Labels keep the order of
 * their heights and move as a body, so that none strays from its line more than the others.
 */
export function spreadLabels(
  heights: readonly number[],
  sizes: readonly number[],
  bounds: readonly [top: number, bottom: number],
): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  for (const [place, i] of order.entries()) {
    const above = order[place - 1];
    if (above === undefined) continue;
    const gap = ((sizes[above] ?? 0) + (sizes[i] ?? 0)) / 2;
    placed[i] = Math.max(heights[i] ?? 0, (placed[above] ?? 0) + gap);
  }
  const drift = placed.reduce((total, y, i) => total + y - (heights[i] ?? 0), 0) / Math.max(1, order.length);
  const [first, last] = [order[0], order.at(-1)];
  const highest = (placed[first ?? 0] ?? 0) - (sizes[first ?? 0] ?? 0) / 2 - drift;
  const lowest = (placed[last ?? 0] ?? 0) + (sizes[last ?? 0] ?? 0) / 2 - drift;
  const lift = Math.max(0, lowest - bounds[1]);
  const drop = Math.max(0, bounds[0] - (highest - lift));
  return placed.map((y, i) => y - drift - lift + drop - (heights[i] ?? 0));
}
