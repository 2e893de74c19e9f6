import { DIVIDED_BY_ZERO, type Refusal } from "../refusal";

/** `bookings` over `revenue`. */
export function bookToBill(bookings: number, revenue: number): number | Refusal {
  return revenue === 0 ? DIVIDED_BY_ZERO : bookings / revenue;
}
