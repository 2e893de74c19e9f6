/** The backlog after a period: what it was, with what was booked and without what was recognized or cancelled. */
export function rollforward(opening: number, bookings: number, revenue: number, cancellations: number): number {
  return opening + bookings - revenue - cancellations;
}
