/**
 * Sums of products with twice the digits of a double: the value is `high + low`. The sum of many contracts as one
 * polynomial cancels so many digits that a double would not be right to the cent.
 */
export class DoubleDouble {
  high = 0;
  low = 0;

  /** Adds a double, losing nothing but the last of 32 digits. */
  add(value: number): void {
    const sum = this.high + value;
    const shadow = sum - this.high;
    this.low += this.high - (sum - shadow) + (value - shadow);
    this.high = sum + this.low;
    this.low -= this.high - sum;
  }

  addOther(other: DoubleDouble, sign: 1 | -1 = 1): void {
    this.add(sign * other.high);
    this.add(sign * other.low);
  }

  /** this = this x factor + addend */
  multiplyAdd(factor: number, addend: DoubleDouble): void {
    const low = this.low * factor;
    const product = this.high * factor;
    const error = productError(this.high, factor, product);
    this.high = product;
    this.low = error + low;
    this.addOther(addend);
  }

  get value(): number {
    return this.high + this.low;
  }
}

const SPLITTER = 134_217_729; // 2^27 + 1

/** What the rounded product a x b lacks of the exact one (Dekker). */
export function productError(a: number, b: number, product: number): number {
  const aBig = a * SPLITTER;
  const aHigh = aBig - (aBig - a);
  const aLow = a - aHigh;
  const bBig = b * SPLITTER;
  const bHigh = bBig - (bBig - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
