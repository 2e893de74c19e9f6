/** The hours of a year of 365 days. */
export const HOURS_PER_YEAR = 8_760;
