type Content = number | string | boolean;
type Call = (...list: (unknown[][] | undefined)[]) => unknown[][];

/** The errors that Excel hands over and takes back, by the text that a cell shows. */
const CODES: Readonly<Record<string, string>> = {
  "#VALUE!": "InvalidValue",
  "#N/A": "NotAvailable",
  "#DIV/0!": "DivisionByZero",
  "#NUM!": "InvalidNumber",
  "#NULL!": "NullReference",
  "#NAME?": "InvalidName",
  "#REF!": "InvalidReference",
};
const TEXTS = new Map(Object.entries(CODES).map(([text, code]) => [code, text]));

const handedOver = (content: Content): unknown =>
  typeof content === "string" && Object.hasOwn(CODES, content)
    ? new CustomFunctions.Error(CODES[content] as unknown as CustomFunctions.ErrorCode)
    : content;

const takenBack = (value: unknown): Content =>
  value instanceof CustomFunctions.Error ? (TEXTS.get(value.code) ?? value.code) : (value as Content);

/** The functions of the add-in as formulas call them, with errors as the texts that cells show. */
export function asCalled(
  functions: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, (...list: (Content[][] | undefined)[]) => Content[][]> {
  return new Map(
    Object.entries(functions).map(([name, call]) => [
      `AICOMP.${name.replaceAll("_", ".")}`,
      (...list) => {
        try {
          const given = list.map((cells) => cells?.map((row) => row.map(handedOver)));
          return (call as Call)(...given).map((row) => row.map(takenBack));
        } catch (error) {
          if (!(error instanceof CustomFunctions.Error)) throw error;
          return [[takenBack(error)]];
        }
      },
    ]),
  );
}
