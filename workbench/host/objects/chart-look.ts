import { Remote } from "../remote";

/** What is set of how a part of a chart looks: kept as it is set, and not drawn. */
type Looks = Record<string, unknown>;

interface Shape {
  readonly type: string;
  readonly scalars?: readonly string[];
  /** Parts of the part, by the names of their members. */
  readonly parts?: Readonly<Record<string, Shape>>;
  /** Methods that set: what each keeps under which name. */
  readonly methods?: Readonly<Record<string, (looks: Looks, ...args: never[]) => void>>;
}

const bagAt = (looks: Looks, name: string): Looks => (looks[name] ??= {}) as Looks;

/** Gives `remote` the properties, parts and methods of a shape. */
function give<T extends Remote>(remote: T, looks: Looks, { scalars = [], parts = {}, methods = {} }: Shape): T {
  for (const name of scalars)
    Object.defineProperty(remote, name, {
      get: () => looks[name] ?? null,
      set: (value: unknown) => (looks[name] = value),
    });
  for (const [name, shape] of Object.entries(parts))
    Object.defineProperty(remote, name, { get: () => lookOf(bagAt(looks, name), shape) });
  for (const [name, act] of Object.entries(methods))
    Object.defineProperty(remote, name, { value: (...args: never[]) => act(looks, ...args) });
  return remote;
}

export function lookOf(looks: Looks, shape: Shape): Remote {
  class Look extends Remote {
    override readonly type = shape.type;
    override readonly scalars = shape.scalars ?? [];
  }
  return give(new Look(), looks, shape);
}

/** The same for an object that has members of its own; they come first. */
export function withLooks<T extends Remote>(remote: T, looks: Looks, shape: Omit<Shape, "type">): T {
  return give(remote, looks, { type: remote.type, ...shape });
}

const FILL: Shape = {
  type: "ChartFill",
  methods: {
    SetSolidColor: (looks, color: string) => void (looks["color"] = color),
    Clear: (looks) => void (looks["color"] = null),
    GetSolidColor: (looks) => looks["color"] ?? "",
  },
};
const LINE: Shape = {
  type: "ChartLineFormat",
  scalars: ["Color", "LineStyle", "Weight"],
  methods: { Clear: (looks) => void (looks["LineStyle"] = "None") },
};
const FONT: Shape = { type: "ChartFont", scalars: ["Bold", "Color", "Italic", "Name", "Size", "Underline"] };
const format = (type: string, parts: Shape["parts"] = {}): Shape => ({
  type,
  parts: { Fill: FILL, Font: FONT, ...parts },
});
const TITLE_FORMAT = format("ChartTitleFormat", { Border: LINE });

export const chartLooks: Omit<Shape, "type"> = {
  scalars: [
    "Height",
    "Left",
    "Top",
    "Width",
    "CategoryLabelLevel",
    "DisplayBlanksAs",
    "PlotBy",
    "PlotVisibleOnly",
    "ShowAllFieldButtons",
    "Style",
  ],
  parts: {
    Format: format("ChartAreaFormat", { Border: LINE }),
    DataLabels: {
      type: "ChartDataLabels",
      scalars: [
        "Position",
        "Separator",
        "ShowCategoryName",
        "ShowLegendKey",
        "ShowPercentage",
        "ShowSeriesName",
        "ShowValue",
      ],
      parts: { Format: format("ChartDataLabelFormat", { Border: LINE }) },
    },
    PlotArea: { type: "ChartPlotArea", scalars: ["Height", "Left", "Position", "Top", "Width"] },
  },
};
export const legendLooks: Omit<Shape, "type"> = {
  scalars: ["Height", "Left", "Overlay", "ShowShadow", "Top", "Width"],
  parts: { Format: format("ChartLegendFormat", { Border: LINE }) },
};
export const textLooks: Omit<Shape, "type"> = {
  scalars: [
    "HorizontalAlignment",
    "Left",
    "Overlay",
    "ShowShadow",
    "TextOrientation",
    "Top",
    "VerticalAlignment",
    "Visible",
  ],
  parts: { Format: TITLE_FORMAT },
  methods: {
    SetFormula: (looks, formula: string) => void (looks["formula"] = formula),
    // Part of the title with a look of its own; the whole is kept with it.
    GetSubstring: (looks, start: number, length: number) =>
      lookOf(bagAt(looks, `from ${start}, ${length}`), { type: "ChartFormatString", parts: { Font: FONT } }) as never,
  },
};
const GRIDLINES: Shape = {
  type: "ChartGridlines",
  scalars: ["Visible"],
  parts: { Format: { type: "ChartGridlinesFormat", parts: { Line: LINE } } },
};
export const axisLooks: Omit<Shape, "type"> = {
  scalars: [
    "CategoryType",
    "CustomDisplayUnit",
    "IsBetweenCategories",
    "LinkNumberFormat",
    "Multilevel",
    "Offset",
    "Position",
    "DisplayUnit",
    "LogBase",
    "MajorTickMark",
    "MajorUnit",
    "Maximum",
    "Minimum",
    "MinorTickMark",
    "MinorUnit",
    "NumberFormat",
    "ReversePlotOrder",
    "ScaleType",
    "ShowDisplayUnitLabel",
    "TextOrientation",
    "TickLabelPosition",
    "TickLabelSpacing",
    "TickMarkSpacing",
    "Visible",
  ],
  parts: {
    Format: { type: "ChartAxisFormat", parts: { Fill: FILL, Font: FONT, Line: LINE } },
    MajorGridlines: GRIDLINES,
    MinorGridlines: GRIDLINES,
  },
  methods: {
    SetPositionAt: (looks, value: number) => void (looks["PositionAt"] = value),
    SetCustomDisplayUnit: (looks, value: number) => void (looks["CustomDisplayUnit"] = value),
    SetCategoryNames: (looks, range: { readonly Address: string }) => void (looks["names"] = range.Address),
  },
};
export const seriesLooks: Omit<Shape, "type"> = {
  scalars: [
    "AxisGroup",
    "ChartType",
    "DoughnutHoleSize",
    "Explosion",
    "Filtered",
    "FirstSliceAngle",
    "GapWidth",
    "HasDataLabels",
    "MarkerBackgroundColor",
    "MarkerForegroundColor",
    "MarkerSize",
    "MarkerStyle",
    "PlotOrder",
    "ShowLeaderLines",
    "ShowShadow",
    "Smooth",
  ],
  parts: {
    DataLabels: {
      type: "ChartDataLabels",
      scalars: ["Position", "ShowCategoryName", "ShowLegendKey", "ShowPercentage", "ShowSeriesName", "ShowValue"],
      parts: {
        Format: format("ChartDataLabelFormat", { Border: LINE }),
        LeaderLines: {
          type: "ChartLeaderLines",
          parts: { Format: { type: "ChartLeaderLinesFormat", parts: { Line: LINE } } },
        },
      },
    },
  },
};
/** A single point of a series. */
export const POINT: Shape = {
  type: "ChartPoint",
  scalars: ["HasDataLabel", "MarkerBackgroundColor", "MarkerForegroundColor", "MarkerSize", "MarkerStyle"],
  parts: {
    Format: { type: "ChartPointFormat", parts: { Fill: FILL, Border: LINE } },
    DataLabel: {
      type: "ChartDataLabel",
      scalars: [
        "Formula",
        "Height",
        "HorizontalAlignment",
        "Left",
        "NumberFormat",
        "Position",
        "Separator",
        "ShowCategoryName",
        "ShowLegendKey",
        "ShowPercentage",
        "ShowSeriesName",
        "ShowValue",
        "Text",
        "Top",
        "VerticalAlignment",
        "Width",
      ],
      parts: { Format: format("ChartDataLabelFormat", { Border: LINE }) },
    },
  },
};
export const LINE_LOOK = LINE;
export const TRENDLINE: Shape = {
  type: "ChartTrendline",
  scalars: [
    "BackwardPeriod",
    "ForwardPeriod",
    "Intercept",
    "MovingAveragePeriod",
    "Name",
    "PolynomialOrder",
    "ShowEquation",
    "ShowRSquared",
    "Type",
  ],
  parts: { Format: { type: "ChartTrendlineFormat", parts: { Line: LINE } } },
};
export const DATA_TABLE: Shape = {
  type: "ChartDataTable",
  scalars: ["ShowHorizontalBorder", "ShowLegendKey", "ShowOutlineBorder", "ShowVerticalBorder", "Visible"],
  parts: { Format: { type: "ChartDataTableFormat", parts: { Border: LINE, Fill: FILL, Font: FONT } } },
};
