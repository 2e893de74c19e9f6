/** How a contract is recognized over its days. `u` is the fraction of its days that have passed, 0 to 1. */
export const SHAPES = {
  STRAIGHT: (u: number) => u,
  FRONT: (u: number) => u * (2 - u),
  BACK: (u: number) => u * u,
  SCURVE: (u: number) => u * u * (3 - 2 * u),
} as const;

export type Shape = keyof typeof SHAPES;
