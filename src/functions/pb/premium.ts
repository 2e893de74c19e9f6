import { premium } from "../../finance/pb/premium";
import { elementwise } from "../elementwise";

/**
 * Gives the premium of one multiple over that of a peer.
 * @customfunction PB.PREMIUM
 * @param multiple The multiple of the company.
 * @param peer The multiple of the peer, greater than 0.
 * @returns The premium as a fraction (negative is a discount), in the shape of the arguments.
 * @throws #VALUE! where peer is not greater than 0.
 * @example
 * How far does CoreWeave's price-to-book stand over Microsoft's?
 * =AICOMP.PB.PREMIUM(24.09, 11.38)
 * 1.117
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.PREMIUM
 */
export function PB_PREMIUM(multiple: unknown[][], peer: unknown[][]): unknown[][] {
  return elementwise(premium, { multiple, peer });
}
