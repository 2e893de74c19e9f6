/**
 * The choices of arguments, as Excel offers them in AutoComplete: an argument takes the enum that bears its name in
 * upper case.
 */

/**
 * The length of a period.
 * @customenum {string}
 */
export enum EVERY {
  /** Periods of one month. */
  MONTH = "MONTH",
  /** Periods of three months. */
  QUARTER = "QUARTER",
  /** Periods of twelve months. */
  YEAR = "YEAR",
}

/**
 * How a contract is recognized over its days.
 * @customenum {string}
 */
export enum SHAPE {
  /** Evenly: after a share u of the days, u is recognized. */
  STRAIGHT = "STRAIGHT",
  /** More at first: after a share u of the days, 2u - u^2. */
  FRONT = "FRONT",
  /** More at last: after a share u of the days, u^2. */
  BACK = "BACK",
  /** More in the middle: after a share u of the days, 3u^2 - 2u^3. */
  SCURVE = "SCURVE",
}

/**
 * What of a documented figure is wanted.
 * @customenum {string}
 */
export enum PART {
  /** The value; of a range the middle. */
  VALUE = "VALUE",
  /** The low end of a range; of a single value the value. */
  LOW = "LOW",
  /** The high end of a range; of a single value the value. */
  HIGH = "HIGH",
  /** The unit. */
  UNIT = "UNIT",
  /** The company that it is of, or Market. */
  COMPANY = "COMPANY",
  /** What is measured. */
  METRIC = "METRIC",
  /** The period or date that it is of. */
  PERIOD = "PERIOD",
  /** How the source hedges it: approximately, up to, reportedly. */
  QUALIFIER = "QUALIFIER",
  /** Documented: a sentence of the source states it. */
  KIND = "KIND",
  /** The sentence that states it. */
  SOURCE = "SOURCE",
}
