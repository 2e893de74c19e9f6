import { premium } from "../../finance/pb/premium";
import { elementwise } from "../elementwise";

/**
 * Returns the premium (discount if negative) of a multiple to that of a peer.
 * @customfunction PB.PREMIUM
 * @param multiple The company's multiple.
 * @param peer The peer's multiple, greater than 0.
 * @returns The premium as a decimal; negative for a discount, in the shape of the arguments.
 * @throws #VALUE! where peer is not greater than 0.
 * @example
 * What is the premium of CoreWeave's P/B to Microsoft's?
 * =AICOMP.PB.PREMIUM(24.09, 11.38)
 * 1.117
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.PREMIUM
 */
export function PB_PREMIUM(multiple: unknown[][], peer: unknown[][]): unknown[][] {
  return elementwise(premium, { multiple, peer });
}
