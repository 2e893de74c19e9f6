import { isSetSupported } from "../../workbench/host/requirement-sets";

/**
 * Notes (ExcelApi 1.18) are in the library that Excel loads and not yet in the package's: they are added to it as the
 * library makes its other collections. Gives how to take them away again.
 */
export function tellOfNotes(): () => void {
  const extension = OfficeExtension as unknown as {
    BatchApiHelper: { createPropertyObject: (...parts: unknown[]) => unknown };
  };
  const library = Excel as unknown as { CommentCollection: unknown; Workbook: { prototype: object } };
  Object.defineProperty(library.Workbook.prototype, "notes", {
    configurable: true,
    get(this: unknown) {
      return extension.BatchApiHelper.createPropertyObject(library.CommentCollection, this, "Notes", true, 4);
    },
  });
  const { requirements } = Office.context;
  const before = Object.getOwnPropertyDescriptor(requirements, "isSetSupported");
  Object.defineProperty(requirements, "isSetSupported", {
    configurable: true,
    value: (name: string, version?: string | number) => name === "ExcelApi" || isSetSupported(name, version),
  });
  return () => {
    delete (library.Workbook.prototype as { notes?: unknown }).notes;
    if (before) Object.defineProperty(requirements, "isSetSupported", { ...before, configurable: true });
  };
}
