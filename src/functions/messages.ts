/** The sentences of the cell errors that Excel's face gives. Those of the definitions stand in src/finance. */

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

export const notANumber = (argument: string, is: string): string => `${argument} is ${is}: it must be a number`;

export const blank = (argument: string): string => `${argument} is blank: it must be filled where the others are`;

export const notAChoice = (argument: string, is: string, choices: readonly string[]): string =>
  `${argument} is "${is}": it must be ${listed(choices)}`;

export const tooShort = (argument: string): string =>
  `${argument} does not reach this far: it must be one value, or as long as the other arguments`;

export const notOneValue = (argument: string): string => `${argument} is a range: it must be one value`;

export const notASeries = (argument: string): string => `${argument} is a block: it must be one row or one column`;

export const mixedSeries = (): string =>
  "a row and a column stand among the series: they must all be rows, or all be columns";

/** What to mend where an argument is an error that a function can't give on. */
const MEND: Readonly<Record<string, string>> = {
  "#REF!": "a cell that its formula refers to was deleted",
  "#NAME?": "Excel does not recognize a name in its formula",
  "#SPILL!": "the cells that its formula needs are not empty",
  "#BUSY!": "it is still being calculated",
};

export const errorIn = (argument: string, code: string): string =>
  `${argument} is ${code}: ${MEND[code] ?? "Excel can't calculate it"}; correct that cell`;

export const noBasicValue = (argument: string, text: string | undefined): string =>
  `${argument} is ${text ? `"${text}", ` : ""}a data type without a value of its own: give one of its fields, such as A1.Price`;

export const tooManyCells = (cells: number, most: number): string =>
  `the result has ${cells} cells: Excel on the web takes at most ${most} from one formula; use smaller ranges, or Excel for desktop`;

export const unknownFigure = (id: string, nearest: string): string =>
  `id is "${id}", which is no figure's: the nearest is ${nearest}`;

export const unknownCompany = (company: string, known: readonly string[]): string =>
  `company is "${company}", which has no figures: it must be ${listed(known)}`;

export const unequalSeries = (argument: string, length: number, other: string, otherLength: number): string =>
  `${argument} has ${length} cells and ${other} has ${otherLength}: they must be equally long`;

export const tooFewCompanies = (argument: string, count: number): string =>
  `${argument} holds ${count === 1 ? "1 company" : `${count} companies`} with a multiple: it must hold two or more`;

export const tooLarge = (): string => "the result is too large for a cell: make the arguments smaller";
