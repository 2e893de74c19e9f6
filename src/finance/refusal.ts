/** Why a function has no result for its arguments, as data. The face of Excel turns it into a cell's error. */
export type Refusal =
  /** A divisor is zero: #DIV/0!. */
  | { readonly refused: "divide" }
  /** There is no such result ("never pays back"): #N/A with the sentence. */
  | { readonly refused: "missing"; readonly sentence: string }
  /** An argument is not what it must be: #VALUE! with the sentence. */
  | { readonly refused: "value"; readonly sentence: string };

export const DIVIDED_BY_ZERO: Refusal = { refused: "divide" };

/** "periods is 0: it must be greater than 0" */
export function mustBe(argument: string, is: number, must: string): Refusal {
  return { refused: "value", sentence: `${argument} is ${is}: it must be ${must}` };
}

export function missing(sentence: string): Refusal {
  return { refused: "missing", sentence };
}
