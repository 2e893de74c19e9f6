export function workbookWithAddin(addin: { readonly id: string; readonly version: string }): Uint8Array;
