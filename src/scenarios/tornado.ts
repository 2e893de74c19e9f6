/** One driver of a tornado: what an output comes to with that driver alone in its bear and in its bull case. */
export interface Bar {
  readonly driver: string;
  readonly bear: number;
  readonly bull: number;
}

export interface Tornado {
  /** The output with all inputs as they are. */
  readonly now: number;
  /** The driver that moves it most comes first; one that does not move it is left out. */
  readonly bars: readonly Bar[];
}

/** Moves each driver alone from bear to bull; `outputWith` computes the output with a driver in a case. */
export function tornado(
  drivers: readonly string[],
  now: number,
  outputWith: (driver: string, which: "bear" | "bull") => number,
): Tornado {
  const bars = drivers
    .map((driver) => ({ driver, bear: outputWith(driver, "bear"), bull: outputWith(driver, "bull") }))
    .filter(({ bear, bull }) => bear !== now || bull !== now);
  return { now, bars: bars.sort((one, other) => swing(other) - swing(one)) };
}

const swing = ({ bear, bull }: Pick<Bar, "bear" | "bull">): number => Math.abs(bull - bear);
