import type { Area } from "../address";
import type { Book, ChartModel } from "../book";

type Series = ChartModel["series"][number];

/**
 * The series of a new chart, as Excel takes them from a block of cells: by columns where it is at least as high as wide,
 * with names from a first row and categories from a first column that hold texts.
 */
export function seriesFrom(book: Book, sheetId: string, area: Area, seriesBy = "Auto", type = ""): Series[] {
  const at = (part: Area) => book.reference(sheetId, part);
  const single = area.top === area.bottom || area.left === area.right;
  if (single) return [{ name: "Series1", values: at(area), categories: "", hidden: false, looks: {} }];
  // Bubbles are one series: places across, places up, and sizes.
  if (type === "Bubble") {
    const column = (index: number) => at({ ...area, left: area.left + index, right: area.left + index });
    const sizes = area.right - area.left >= 2 ? { sizes: column(2) } : {};
    return [{ name: "Series1", values: column(1), categories: column(0), hidden: false, looks: sizes }];
  }
  const isText = (row: number, column: number) => typeof book.value(sheetId, row, column) === "string";
  const headed = isText(area.top, area.right);
  const labelled = isText(area.bottom, area.left);
  const [top, left] = [area.top + Number(headed), area.left + Number(labelled)];
  const columns = seriesBy === "Columns" || (seriesBy === "Auto" && area.bottom - area.top >= area.right - area.left);
  const name = (row: number, column: number, there: boolean, i: number) =>
    there ? String(book.value(sheetId, row, column)) : `Series${i + 1}`;
  if (columns)
    return Array.from({ length: area.right - left + 1 }, (_, i) => ({
      name: name(area.top, left + i, headed, i),
      values: at({ top, bottom: area.bottom, left: left + i, right: left + i }),
      categories: labelled ? at({ top, bottom: area.bottom, left: area.left, right: area.left }) : "",
      hidden: false,
      looks: {},
    }));
  return Array.from({ length: area.bottom - top + 1 }, (_, i) => ({
    name: name(top + i, area.left, labelled, i),
    values: at({ top: top + i, bottom: top + i, left, right: area.right }),
    categories: headed ? at({ top: area.top, bottom: area.top, left, right: area.right }) : "",
    hidden: false,
    looks: {},
  }));
}
