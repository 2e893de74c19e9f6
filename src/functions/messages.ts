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

export const unknownFigure = (id: string, nearest: string): string =>
  `id is "${id}", which is no figure's: the nearest is ${nearest}`;

export const unknownCompany = (company: string, known: readonly string[]): string =>
  `company is "${company}", which has no figures: it must be ${listed(known)}`;

export const unequalSeries = (argument: string, length: number, other: string, otherLength: number): string =>
  `${argument} has ${length} cells and ${other} has ${otherLength}: they must be equally long`;

export const tooFewCompanies = (argument: string, count: number): string =>
  `${argument} holds ${count === 1 ? "1 company" : `${count} companies`} with a multiple: it must hold two or more`;

export const tooLarge = (): string => "the result is too large for a cell: make the arguments smaller";
