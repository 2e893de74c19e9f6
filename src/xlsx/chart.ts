import type { ChartPlan, ChartRange } from "../template/plan";
import { element, escape } from "./xml";

const COLORS = ["20344F", "F2B134", "58C4A6", "C2503E", "7A5AF8", "2B6CB0"];
const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** What a chart refers to, as text, with the values to show before anything is calculated. */
export interface ChartData {
  reference(range: ChartRange): string;
  values(range: ChartRange): readonly (string | number | boolean)[];
}

const val = (name: string, value: string | number | boolean): string => element(`c:${name}`, { val: value });

function words(text: string, bold: boolean): string {
  const run = element(
    "a:r",
    {},
    element("a:rPr", { lang: "en-US", sz: bold ? 1400 : 1000, b: bold }),
    element("a:t", {}, escape(text)),
  );
  const paragraph = element("a:p", {}, run);
  return element(
    "c:title",
    {},
    element("c:tx", {}, element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph)),
    val("overlay", false),
  );
}

function numbers(data: ChartData, range: ChartRange): string {
  const values = data.values(range);
  const points = values.map((value, idx) =>
    typeof value === "number" ? element("c:pt", { idx }, element("c:v", {}, String(value))) : "",
  );
  return element(
    "c:numRef",
    {},
    element("c:f", {}, escape(data.reference(range))),
    element("c:numCache", {}, element("c:formatCode", {}, "General"), val("ptCount", values.length), ...points),
  );
}

function texts(data: ChartData, range: ChartRange): string {
  const values = data.values(range);
  const points = values.map((value, idx) => element("c:pt", { idx }, element("c:v", {}, escape(String(value)))));
  return element(
    "c:strRef",
    {},
    element("c:f", {}, escape(data.reference(range))),
    element("c:strCache", {}, val("ptCount", values.length), ...points),
  );
}

const fill = (color: string) => element("a:solidFill", {}, element("a:srgbClr", { val: color }));

/** The part of one native chart. */
export function chartXml(plan: ChartPlan, data: ChartData): string {
  const pie = plan.type === "pie";
  const line = plan.type === "line";
  const stacked = plan.type === "stacked" || plan.type === "stackedBars";
  const horizontal = plan.type === "bars" || plan.type === "stackedBars";
  const series = plan.series.map(({ name, values, hidden }, i) => {
    const color = COLORS[i % COLORS.length]!;
    const look = hidden
      ? element("c:spPr", {}, element("a:noFill"))
      : line
        ? element("c:spPr", {}, element("a:ln", { w: 28_575 }, fill(color)))
        : pie
          ? ""
          : element("c:spPr", {}, fill(color));
    const slices = pie
      ? data
          .values(values)
          .map((_, idx) =>
            element(
              "c:dPt",
              {},
              val("idx", idx),
              val("bubble3D", false),
              element("c:spPr", {}, fill(COLORS[idx % COLORS.length]!)),
            ),
          )
      : [];
    return element(
      "c:ser",
      {},
      val("idx", i),
      val("order", i),
      element("c:tx", {}, element("c:v", {}, escape(name))),
      look,
      pie || line ? "" : val("invertIfNegative", false),
      line ? element("c:marker", {}, val("symbol", "none")) : "",
      ...slices,
      element("c:cat", {}, texts(data, plan.categories)),
      element("c:val", {}, numbers(data, values)),
      line ? val("smooth", false) : "",
    );
  });
  const axes = [val("axId", 111), val("axId", 112)];
  const plot = pie
    ? element("c:pieChart", {}, val("varyColors", true), ...series, val("firstSliceAng", 0))
    : line
      ? element(
          "c:lineChart",
          {},
          val("grouping", "standard"),
          val("varyColors", false),
          ...series,
          val("marker", true),
          ...axes,
        )
      : element(
          "c:barChart",
          {},
          val("barDir", horizontal ? "bar" : "col"),
          val("grouping", stacked ? "stacked" : "clustered"),
          val("varyColors", false),
          ...series,
          val("gapWidth", 80),
          ...(stacked || plan.overlapped ? [val("overlap", 100)] : []),
          ...axes,
        );
  const axis = (
    name: string,
    id: number,
    crosses: number,
    position: string,
    title: string | undefined,
    rest: readonly string[],
  ) =>
    element(
      `c:${name}`,
      {},
      val("axId", id),
      element("c:scaling", {}, val("orientation", "minMax")),
      val("delete", false),
      val("axPos", position),
      name === "valAx"
        ? element("c:majorGridlines", {}, element("c:spPr", {}, element("a:ln", {}, fill("E3E3E3"))))
        : "",
      title === undefined ? "" : words(title, false),
      element("c:numFmt", { formatCode: "General", sourceLinked: name === "catAx" }),
      val("majorTickMark", "none"),
      val("minorTickMark", "none"),
      val("tickLblPos", "nextTo"),
      val("crossAx", crosses),
      val("crosses", "autoZero"),
      ...rest,
    );
  const both = pie
    ? []
    : [
        axis("catAx", 111, 112, horizontal ? "l" : "b", plan.categoryTitle, [
          val("auto", true),
          val("lblAlgn", "ctr"),
          val("lblOffset", 100),
          val("noMultiLvlLbl", false),
        ]),
        axis("valAx", 112, 111, horizontal ? "b" : "l", plan.valueTitle, [val("crossBetween", "between")]),
      ];
  const shown = plan.series.filter(({ hidden }) => !hidden).length;
  const legend = pie || shown > 1 ? element("c:legend", {}, val("legendPos", "b"), val("overlay", false)) : "";
  return element(
    "c:chartSpace",
    NAMESPACES,
    val("roundedCorners", false),
    element(
      "c:chart",
      {},
      words(plan.title, true),
      val("autoTitleDeleted", false),
      element("c:plotArea", {}, element("c:layout"), plot, ...both),
      legend,
      val("plotVisOnly", true),
      val("dispBlanksAs", "gap"),
    ),
  );
}

/** The part that places the charts of a sheet; the relationship of chart n is rIdn. */
export function drawingXml(
  charts: readonly {
    readonly name: string;
    readonly from: readonly [row: number, column: number];
    readonly to: readonly [row: number, column: number];
  }[],
): string {
  const corner = (name: string, [row, column]: readonly [number, number]) =>
    element(
      `xdr:${name}`,
      {},
      element("xdr:col", {}, String(column)),
      element("xdr:colOff", {}, "0"),
      element("xdr:row", {}, String(row)),
      element("xdr:rowOff", {}, "0"),
    );
  const anchors = charts.map(({ name, from, to }, i) =>
    element(
      "xdr:twoCellAnchor",
      {},
      corner("from", from),
      corner("to", to),
      element(
        "xdr:graphicFrame",
        { macro: "" },
        element(
          "xdr:nvGraphicFramePr",
          {},
          element("xdr:cNvPr", { id: i + 2, name }),
          element("xdr:cNvGraphicFramePr"),
        ),
        element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
        element(
          "a:graphic",
          {},
          element(
            "a:graphicData",
            { uri: NAMESPACES["xmlns:c"] },
            element("c:chart", {
              "xmlns:c": NAMESPACES["xmlns:c"],
              "xmlns:r": NAMESPACES["xmlns:r"],
              "r:id": `rId${i + 1}`,
            }),
          ),
        ),
      ),
      element("xdr:clientData"),
    ),
  );
  return element(
    "xdr:wsDr",
    {
      "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
      "xmlns:a": NAMESPACES["xmlns:a"],
    },
    ...anchors,
  );
}
