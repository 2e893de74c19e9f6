import { SpreadsheetSkeleton } from "@univerjs/engine-render";

/** How far the component draws a text from the edge of its cell. */
const EDGE = 2;

/**
 * A text that just fits into its column, but for the indent in front of it, runs over the empty cell beside it in Excel.
 * The component compares the bare text with the column, and cuts off what the indent pushed out.
 */
export function countIndents(): void {
  const { prototype } = SpreadsheetSkeleton;
  const position = prototype.getOverflowPosition;
  prototype.getOverflowPosition = function (size, align, row, column, columns) {
    const indent = this.worksheet.getComposedCellStyle(row, column)?.pd?.l ?? EDGE;
    return position.call(this, { ...size, width: size.width + indent + EDGE }, align, row, column, columns);
  };
}
