import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Bridge } from "../compare/bridge";
import { COMPARE } from "./compare-words";
import { signed, significant } from "./format";
import { useParts } from "./parts";

const useStyles = makeStyles({
  // The bars are data: they keep their colors where the system forces its own.
  bar: {
    forcedColorAdjust: "none",
    position: "relative",
    height: "10px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  part: { position: "absolute", top: 0, bottom: 0, minWidth: "2px" },
  total: { backgroundColor: tokens.colorNeutralForeground3 },
  up: { backgroundColor: tokens.colorPaletteTealBorderActive },
  down: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  label: { overflowWrap: "anywhere" },
});

/** More causes than this are shown as one. */
const MOST_SHOWN = 15;
const DIGITS = 6;

interface Row {
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly isTotal: boolean;
}

/** The ends, and between them each cause from where the one before it ended. */
function rowsOf(from: number, to: number, causes: Bridge["causes"]): Row[] {
  const reaching = causes.filter(({ effect }) => effect !== 0);
  const rest = reaching.slice(MOST_SHOWN).reduce((sum, { effect }) => sum + effect, 0);
  const shown = [
    ...reaching.slice(0, MOST_SHOWN),
    ...(reaching.length > MOST_SHOWN ? [{ what: COMPARE.more(reaching.length - MOST_SHOWN), effect: rest }] : []),
  ];
  let at = from;
  return [
    { what: COMPARE.before, from: 0, to: from, isTotal: true },
    ...shown.map(({ what, effect }) => ({ what, from: at, to: (at += effect), isTotal: false })),
    { what: COMPARE.after, from: 0, to, isTotal: true },
  ];
}

/** A waterfall whose rows are a table: the same numbers for the eye and for a screen reader. */
export function BridgeChart({ bridge: { output, from, to, causes } }: { bridge: Bridge }) {
  const parts = useParts();
  const styles = useStyles();
  if (typeof from !== "number" || typeof to !== "number") return null;
  const rows = rowsOf(from, to, causes);
  const values = rows.filter(({ isTotal }) => !isTotal).flatMap((row) => [row.from, row.to]);
  // Around the ends, so that small effects on a large value are seen.
  const [lowest, highest] = [Math.min(from, to, ...values), Math.max(from, to, ...values)];
  const low = lowest - (highest - lowest) * 0.15;
  const at = (value: number) => (highest === low ? 0 : ((Math.max(value, low) - low) / (highest - low)) * 100);
  return (
    <table className={parts.table} aria-label={COMPARE.place(output, COMPARE.bridgeHeading)}>
      <thead>
        <tr>
          <th className={`${parts.cell} ${parts.head}`}>{COMPARE.cause}</th>
          <th className={`${parts.cell} ${parts.head} ${parts.number}`}>{COMPARE.effect}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            <th scope="row" className={mergeClasses(parts.cell, styles.label)}>
              <Caption1>{row.what}</Caption1>
              <div className={styles.bar} aria-hidden>
                <div
                  className={mergeClasses(
                    styles.part,
                    row.isTotal ? styles.total : row.to < row.from ? styles.down : styles.up,
                  )}
                  style={{
                    left: `${Math.min(at(row.isTotal ? low : row.from), at(row.to))}%`,
                    width: `${Math.abs(at(row.to) - at(row.isTotal ? low : row.from))}%`,
                  }}
                />
              </div>
            </th>
            <td className={`${parts.cell} ${parts.number}`}>
              {row.isTotal ? significant(row.to, DIGITS) : signed(row.to - row.from, DIGITS)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
