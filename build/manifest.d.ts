export function manifestFor(source: string, at?: (text: string) => string, release?: string): string;
