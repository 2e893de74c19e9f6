type Tagged = { readonly $map?: [unknown, unknown][]; readonly $set?: unknown[] } | null;

/** A workbook as text, to be opened again in another host; JSON has no form for maps and sets. */
export const savedText = (state: unknown): string =>
  JSON.stringify(state, (_, value: unknown) =>
    value instanceof Map ? { $map: [...value] } : value instanceof Set ? { $set: [...value] } : value,
  );

export const savedState = (text: string): unknown =>
  JSON.parse(text, (_, value: Tagged | undefined) =>
    value?.$map ? new Map(value.$map) : value?.$set ? new Set(value.$set) : value,
  );
