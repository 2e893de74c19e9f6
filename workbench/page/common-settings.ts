type Done = (result: { readonly status: "succeeded"; readonly value: undefined }) => void;

/**
 * Office.context.document.settings: a copy that the page holds. As in Excel, saving replaces all that is stored, also
 * what was written by the workbook's own collection in the meantime.
 */
export function commonSettings(stored: () => Map<string, unknown>) {
  let copy = new Map(stored());
  const answer = (done?: Done) => void setTimeout(() => done?.({ status: "succeeded", value: undefined }), 0);
  return {
    get: (name: string): unknown => copy.get(name) ?? null,
    set: (name: string, value: unknown): void => void copy.set(name, value),
    remove: (name: string): void => void copy.delete(name),
    refreshAsync: (done?: Done): void => {
      copy = new Map(stored());
      answer(done);
    },
    saveAsync: (done?: Done): void => {
      const kept = stored();
      kept.clear();
      copy.forEach((value, name) => kept.set(name, value));
      answer(done);
    },
  };
}
