import { Chart, type ChartConfiguration, registerables } from "chart.js";
import { areaOf, splitAddress } from "../host/address";
import type { Host } from "../host";
import type { ChartModel } from "../host/book";

Chart.register(...registerables);

const COLORS = ["#20344F", "#F2B134", "#58C4A6", "#C2503E", "#7A5AF8", "#2B6CB0"];
const LOOK_EVERY_MS = 150;

interface Drawn {
  readonly box: HTMLDivElement;
  chart: Chart | undefined;
  shown: string;
}

/** Draws the charts of the sheet that is shown over its cells, and follows its scrolling and its values. */
export function drawCharts(host: Host, grid: HTMLElement, layer: HTMLElement): void {
  const drawn = new Map<ChartModel, Drawn>();
  setInterval(() => {
    const sheet = host.engine.book.getActiveSheet();
    const charts = host.book.extras(sheet.getSheetId()).charts;
    for (const [model, { box, chart }] of drawn) {
      if (charts.includes(model)) continue;
      chart?.destroy();
      box.remove();
      drawn.delete(model);
    }
    for (const model of charts) {
      let one = drawn.get(model);
      if (!one) {
        const box = document.createElement("div");
        box.className = "chart";
        box.append(document.createElement("canvas"));
        layer.append(box);
        drawn.set(model, (one = { box, chart: undefined, shown: "" }));
      }
      place(host, grid, layer, model, one.box);
      const shown = JSON.stringify([model, dataOf(host, model)]);
      if (shown === one.shown) continue;
      one.shown = shown;
      one.chart?.destroy();
      one.chart = new Chart(one.box.querySelector("canvas")!, configurationOf(host, model));
    }
  }, LOOK_EVERY_MS);
}

function place(host: Host, grid: HTMLElement, layer: HTMLElement, { area }: ChartModel, box: HTMLElement): void {
  const sheet = host.engine.book.getActiveSheet();
  const rect = (row: number, column: number) => sheet.getRange(row, column).getCellRect();
  const from = rect(area.top, area.left);
  const to = rect(area.bottom, area.right);
  const frame = grid.querySelector("canvas[id^=univer-sheet-main]")!.getBoundingClientRect();
  const own = layer.getBoundingClientRect();
  Object.assign(box.style, {
    left: `${from.x + frame.x - own.x}px`,
    top: `${from.y + frame.y - own.y}px`,
    width: `${to.right - from.x}px`,
    height: `${to.bottom - from.y}px`,
  });
}

function cellsOf(host: Host, reference: string): { value: unknown; text: string }[] {
  const { sheet, local } = splitAddress(reference);
  const id = sheet === undefined ? undefined : host.book.sheetId(sheet);
  const area = areaOf(local);
  if (id === undefined || !area) return [];
  const cells = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      cells.push({ value: host.book.value(id, row, column), text: host.book.text(id, row, column) });
    }
  }
  return cells;
}

function dataOf(host: Host, model: ChartModel) {
  return {
    labels: cellsOf(host, model.series[0]?.categories ?? "").map(({ text }) => text),
    series: model.series.map(({ values }) =>
      cellsOf(host, values).map(({ value }) => (typeof value === "number" ? value : null)),
    ),
  };
}

function configurationOf(host: Host, model: ChartModel): ChartConfiguration {
  const { labels, series } = dataOf(host, model);
  const pie = model.type === "Pie" || model.type === "Doughnut";
  const line = /^(Line|Area|XYScatter)/.test(model.type);
  const horizontal = model.type.startsWith("Bar");
  const stacked = model.type.includes("Stacked");
  const axis = (text: string) => ({ stacked, title: { display: text !== "", text } });
  const [category, value] = [axis(model.categoryTitle), axis(model.valueTitle)];
  return {
    type: pie ? "pie" : line ? "line" : "bar",
    data: {
      labels,
      datasets: model.series.map(({ name, hidden }, i) => ({
        label: name,
        data: series[i]!,
        backgroundColor: hidden
          ? "transparent"
          : pie
            ? COLORS
            : COLORS[(i - Number(model.series[0]!.hidden) + COLORS.length) % COLORS.length],
        borderColor: hidden ? "transparent" : pie ? "#fff" : COLORS[i % COLORS.length],
        borderWidth: pie || line ? 2 : 0,
        pointRadius: 2,
        grouped: model.overlap < 100,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: horizontal ? "y" : "x",
      plugins: {
        title: { display: true, text: model.title, font: { size: 14 } },
        legend: {
          display: model.legend.visible,
          position: "bottom",
          labels: { filter: (item) => model.series[item.datasetIndex ?? -1]?.hidden !== true },
        },
      },
      scales: pie ? {} : horizontal ? { x: value, y: category } : { x: category, y: value },
    },
  } as ChartConfiguration;
}
