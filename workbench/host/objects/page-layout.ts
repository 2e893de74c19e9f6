import { Remote } from "../remote";
import type { Range } from "./range";
import { scalarBag } from "./scalar-bag";

const NAMES = [
  "BlackAndWhite",
  "BottomMargin",
  "CenterHorizontally",
  "CenterVertically",
  "DraftMode",
  "FirstPageNumber",
  "FooterMargin",
  "HeaderMargin",
  "LeftMargin",
  "Orientation",
  "PaperSize",
  "PrintComments",
  "PrintErrors",
  "PrintGridlines",
  "PrintHeadings",
  "PrintOrder",
  "RightMargin",
  "TopMargin",
  "Zoom",
];
const addressOf = (place: string | Range): string => (typeof place === "string" ? place : place.Address);

/** How a sheet is printed: kept as it is set, and not acted on. */
export const pageLayoutOf = (bag: Record<string, unknown>): Remote =>
  scalarBag("PageLayout", bag, NAMES, {
    HeadersFooters: headersFooters(bag),
    SetPrintTitleRows: (rows: string | Range) => void (bag["PrintTitleRows"] = addressOf(rows)),
    SetPrintTitleColumns: (columns: string | Range) => void (bag["PrintTitleColumns"] = addressOf(columns)),
    SetPrintArea: (area: string | Range) => void (bag["PrintArea"] = addressOf(area)),
    SetPrintMargins: (unit: string, margins: object) => void (bag["PrintMargins"] = { unit, ...margins }),
  });

/** The headers and footers of a sheet; those of first and even pages are not told from the others. */
function headersFooters(bag: Record<string, unknown>): Remote {
  const parts = ["Left", "Center", "Right"].flatMap((side) => [`${side}Header`, `${side}Footer`]);
  return scalarBag("HeaderFooterGroup", bag, ["State", "UseSheetMargins", "UseSheetScale"], {
    DefaultForAllPages: scalarBag("HeaderFooter", bag, parts),
  });
}

/** Where a new page begins: above a row, or left of a column. */
export class PageBreaks extends Remote {
  override readonly type = "PageBreakCollection";
  constructor(
    private readonly bag: Record<string, unknown>,
    private readonly direction: "Horizontal" | "Vertical",
  ) {
    super();
  }
  private get breaks(): string[] {
    return (this.bag[`${this.direction}PageBreaks`] ??= []) as string[];
  }
  override items() {
    return this.breaks.map((at) => this.at(at));
  }
  private at(address: string): Remote {
    return scalarBag("PageBreak", { Address: address }, [], {
      Delete: () => void this.breaks.splice(this.breaks.indexOf(address), 1),
    });
  }
  Add(place: string | Range): Remote {
    this.breaks.push(addressOf(place));
    return this.at(addressOf(place));
  }
  GetCount(): number {
    return this.breaks.length;
  }
  RemovePageBreaks(): void {
    this.breaks.splice(0);
  }
}
