export const KINDS: readonly string[];
export function kindOf(path: string): number;
