import { splitPlace } from "../../cells/address";

/** A short mark of what stands in loaded cells. */
export function printOf({ formulas, address }: Pick<Excel.Range, "formulas" | "address">): string {
  const text = JSON.stringify(formulas) + splitPlace(address).address;
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return `${text.length}:${hash}`;
}
