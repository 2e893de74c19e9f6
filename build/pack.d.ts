export function pack(folder: string, address: string): { readonly site: Uint8Array; readonly sourceMaps: Uint8Array };
