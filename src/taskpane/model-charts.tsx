import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { ModelChart } from "../excel/charts";
import { Choice, Section, useParts } from "./parts";
import { useWork } from "./work";
import { significant } from "./format";
import { said } from "./messages";
import { WORDS } from "./words";

/** Told apart by their dashes as well as by their colors. */
const LINES = [
  { color: tokens.colorPaletteDarkOrangeForeground1, dash: "6 3" },
  { color: tokens.colorBrandForeground1, dash: "" },
  { color: tokens.colorPaletteTealForeground2, dash: "2 3" },
  { color: tokens.colorPaletteBerryForeground1, dash: "8 3 2 3" },
  { color: tokens.colorNeutralForeground2, dash: "1 2" },
] as const;

const useStyles = makeStyles({
  drawing: { forcedColorAdjust: "none", width: "100%", height: "auto" },
  axis: { fill: tokens.colorNeutralForeground2, fontSize: "10px" },
  legend: { display: "flex", gap: "12px", flexWrap: "wrap", fontSize: tokens.fontSizeBase200 },
  bar: { forcedColorAdjust: "none", height: "10px", minWidth: "1px" },
});

/** The charts of our sheets, drawn here with the same numbers as a table. */
export function ModelCharts() {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const [charts, setCharts] = useState<readonly ModelChart[]>([]);
  const [title, setTitle] = useState<string>();
  useEffect(() => void commands.charts().then(setCharts, () => setCharts([])), [commands]);
  const chart = charts.find(({ plan }) => plan.title === title) ?? charts[0];
  if (!chart) return null;
  const insert = () =>
    perform("insert", async () => {
      const sheet = await commands.insertChart(chart.plan);
      return { intent: "success", text: said.chartInserted(sheet) };
    });
  return (
    <Section heading={WORDS.chartsHeading} hint={WORDS.insertChartHint}>
      <Choice
        label={WORDS.chart}
        value={chart.plan.title}
        options={charts.map(({ plan }) => ({ value: plan.title, label: plan.title }))}
        onChoose={setTitle}
      />
      {chart.plan.type === "line" ? <Lines chart={chart} /> : <Bars chart={chart} />}
      <details>
        <summary>{WORDS.chartData}</summary>
        <Table chart={chart} />
      </details>
      <div className={parts.actions}>
        <Button icon={<TableAddRegular />} disabled={busy} onClick={() => void insert()}>
          {WORDS.insertChart}
        </Button>
      </div>
    </Section>
  );
}

const numbersOf = ({ series }: ModelChart): number[] =>
  series.flatMap(({ values }) => values.filter((value): value is number => typeof value === "number"));

const WIDTH = 288;
const HEIGHT = 150;
const EDGE = { left: 34, right: 4, top: 6, bottom: 16 };

function Lines({ chart }: { chart: ModelChart }) {
  const styles = useStyles();
  const { categories, series } = chart;
  const values = numbersOf(chart);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (i: number) => EDGE.left + (i / Math.max(1, categories.length - 1)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number) => EDGE.top + ((high - value) / (high - low || 1)) * (HEIGHT - EDGE.top - EDGE.bottom);
  return (
    <figure style={{ margin: 0 }}>
      <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
        {[low, high].map((value) => (
          <g key={value}>
            <line
              x1={EDGE.left}
              x2={WIDTH - EDGE.right}
              y1={y(value)}
              y2={y(value)}
              stroke={tokens.colorNeutralStroke2}
            />
            <text className={styles.axis} x={EDGE.left - 4} y={y(value) + 3} textAnchor="end">
              {significant(value, 3)}
            </text>
          </g>
        ))}
        {[0, categories.length - 1].map((i) => (
          <text key={i} className={styles.axis} x={x(i)} y={HEIGHT - 4} textAnchor={i === 0 ? "start" : "end"}>
            {categories[i]}
          </text>
        ))}
        {series.map(({ name, values: line }, s) => (
          <polyline
            key={name + String(s)}
            fill="none"
            stroke={LINES[s % LINES.length]!.color}
            strokeDasharray={LINES[s % LINES.length]!.dash}
            strokeWidth={2}
            points={line.map((value, i) => `${x(i)},${y(Number(value))}`).join(" ")}
          />
        ))}
      </svg>
      <figcaption className={styles.legend}>
        {series.map(({ name }, s) => (
          <span key={name + String(s)}>
            <svg width="22" height="8" aria-hidden>
              <line
                x1="0"
                x2="22"
                y1="4"
                y2="4"
                strokeWidth={2}
                stroke={LINES[s % LINES.length]!.color}
                strokeDasharray={LINES[s % LINES.length]!.dash}
              />
            </svg>{" "}
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** A bar a number, category by category. */
function Bars({ chart }: { chart: ModelChart }) {
  const parts = useParts();
  const styles = useStyles();
  const { categories, series } = chart;
  const most = Math.max(...numbersOf(chart).map(Math.abs), Number.MIN_VALUE);
  return (
    <table className={parts.table} aria-label={chart.plan.title}>
      <tbody>
        {categories.map((category, i) => (
          <tr key={category + String(i)}>
            <th scope="row" className={parts.cell} style={{ width: "40%" }}>
              {category}
            </th>
            <td className={parts.cell}>
              {series.map(({ name, values, texts }, s) => (
                <div key={name + String(s)}>
                  {name}: {texts[i]}
                  <div
                    aria-hidden
                    className={styles.bar}
                    style={{
                      width: `${(Math.abs(Number(values[i])) / most) * 100}%`,
                      backgroundColor: LINES[s % LINES.length]!.color,
                    }}
                  />
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Table({ chart }: { chart: ModelChart }) {
  const parts = useParts();
  const { categories, series, plan } = chart;
  return (
    <table className={parts.table} aria-label={plan.title}>
      <thead>
        <tr>
          <th className={`${parts.cell} ${parts.head}`}>{plan.categoryTitle ?? ""}</th>
          {series.map(({ name }, s) => (
            <th key={name + String(s)} className={`${parts.cell} ${parts.head} ${parts.number}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, i) => (
          <tr key={category + String(i)}>
            <th scope="row" className={parts.cell}>
              {category}
            </th>
            {series.map(({ name, texts }, s) => (
              <td key={name + String(s)} className={`${parts.cell} ${parts.number}`}>
                {texts[i]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
