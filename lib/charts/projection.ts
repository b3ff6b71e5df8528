const RADIANS = Math.PI / 180;
const PARALLELS = [25, 47] as const;
const CENTRE = { longitude: 105, latitude: 35 } as const;

const [P1, P2] = PARALLELS.map((degrees) => degrees * RADIANS) as [number, number];
const N = (Math.sin(P1) + Math.sin(P2)) / 2;
const C = Math.cos(P1) ** 2 + 2 * N * Math.sin(P1);
const radius = (latitude: number): number => Math.sqrt(C - 2 * N * Math.sin(latitude * RADIANS)) / N;
const RADIUS_0 = radius(CENTRE.latitude);

export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * Albers equal-area conic with standard parallels 25° and 47° N about 105° E, as maps of China are drawn (Snyder 1987,
 * Map projections: a working manual, p. 98). In earth radii; y grows to the south, as on a screen.
 */
export function projectChina({ longitude, latitude }: Place): { readonly x: number; readonly y: number } {
  const angle = N * (longitude - CENTRE.longitude) * RADIANS;
  const rho = radius(latitude);
  return { x: rho * Math.sin(angle), y: rho * Math.cos(angle) - RADIUS_0 };
}
