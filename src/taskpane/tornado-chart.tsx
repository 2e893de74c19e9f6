import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TornadoTable } from "../template/sheets/tornado";
import { shown } from "./format";
import { useParts } from "./parts";
import { WORDS } from "./words";

const useStyles = makeStyles({
  // The bars are data: they keep their colors where the system forces its own.
  bar: {
    forcedColorAdjust: "none",
    position: "relative",
    height: "14px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  part: { position: "absolute", top: 0, bottom: 0, minWidth: "1px" },
  bear: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  bull: { backgroundColor: tokens.colorPaletteTealBorderActive, top: "4px", bottom: "4px" },
  now: {
    position: "absolute",
    top: "-2px",
    bottom: "-2px",
    width: "1px",
    backgroundColor: tokens.colorNeutralForeground1,
  },
  legend: { forcedColorAdjust: "none", display: "inline-block", width: "10px", height: "10px", marginRight: "4px" },
  ends: { display: "flex", justifyContent: "space-between", gap: "8px", flexWrap: "wrap" },
});

/** A table whose rows are drawn as bars: the same numbers for the eye and for a screen reader. */
export function TornadoChart({ table }: { table: TornadoTable }) {
  const parts = useParts();
  const styles = useStyles();
  const { now, bars, unit } = table;
  const values = [now, ...bars.flatMap(({ bear, bull }) => [bear, bull])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number) => ((value - low) / (high - low)) * 100;
  const between = (value: number) => ({
    left: `${Math.min(at(now), at(value))}%`,
    width: `${Math.abs(at(value) - at(now))}%`,
  });
  return (
    <>
      <div className={styles.ends}>
        <Caption1>
          {WORDS.columns.current}: {shown(now, unit)}
        </Caption1>
        <Caption1>
          <span className={mergeClasses(styles.legend, styles.bear)} />
          {WORDS.bear} <span className={mergeClasses(styles.legend, styles.bull)} style={{ position: "static" }} />
          {WORDS.bull}
        </Caption1>
      </div>
      <table className={parts.table} aria-label={`${WORDS.tornadoHeading}: ${table.output}`}>
        <thead>
          <tr>
            <th className={`${parts.cell} ${parts.head}`}>{WORDS.columns.driver}</th>
            <th className={`${parts.cell} ${parts.head} ${parts.number}`}>{WORDS.bear}</th>
            <th className={`${parts.cell} ${parts.head} ${parts.number}`}>{WORDS.bull}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ driver, bear, bull }) => (
            <tr key={driver}>
              <th scope="row" className={parts.cell}>
                {driver}
                <div className={styles.bar} aria-hidden>
                  <div className={mergeClasses(styles.part, styles.bear)} style={between(bear)} />
                  <div className={mergeClasses(styles.part, styles.bull)} style={between(bull)} />
                  <div className={styles.now} style={{ left: `${at(now)}%` }} />
                </div>
              </th>
              <td className={`${parts.cell} ${parts.number}`}>{shown(bear, unit)}</td>
              <td className={`${parts.cell} ${parts.number}`}>{shown(bull, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
