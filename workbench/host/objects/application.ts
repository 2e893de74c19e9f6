import { unzipSync } from "fflate";
import type { Book } from "../book";
import { invalidArgument } from "../office-error";
import { Remote } from "../remote";
import { scalarBag } from "./scalar-bag";

export class Application extends Remote {
  override readonly type = "Application";
  override readonly scalars = [
    "CalculationMode",
    "CalculationState",
    "DecimalSeparator",
    "ThousandsSeparator",
    "UseSystemSeparators",
  ];
  constructor(private readonly book: Book) {
    super();
  }
  CreateWorkbook(base64?: string): WorkbookCreated {
    return new WorkbookCreated(this.book, base64);
  }
  get DecimalSeparator() {
    return this.book.writing.decimal;
  }
  get ThousandsSeparator() {
    return this.book.writing.thousands;
  }
  readonly UseSystemSeparators = true;
  get CultureInfo() {
    return new CultureInfo(this.book.writing);
  }
  get CalculationMode() {
    return this.book.calculation.mode;
  }
  set CalculationMode(mode) {
    this.book.calculation.mode = mode;
  }
  get CalculationState() {
    return this.book.calculation.pending ? "Pending" : "Done";
  }
  Calculate(): Promise<void> {
    return this.book.engine.calculated().then(() => this.book.calculation.keep());
  }
  /** The component calculates between batches anyway. */
  SuspendApiCalculationUntilNextSync(): void {}
  SuspendScreenUpdatingUntilNextSync(): void {}
}

/** A workbook that is opened beside this one; the tests look at its bytes. */
export class WorkbookCreated extends Remote {
  override readonly type = "WorkbookCreated";
  override readonly scalars = ["Id"];
  readonly Id = "created";
  private readonly bytes: Uint8Array;
  constructor(
    private readonly book: Book,
    base64 = "",
  ) {
    super();
    this.bytes = Uint8Array.from(decoded(base64), (character) => character.charCodeAt(0));
    if (base64 !== "" && !isWorkbookFile(this.bytes)) throw invalidArgument("base64File");
  }
  override identity() {
    return { Id: this.Id };
  }
  Open(): void {
    this.book.opened.push(this.bytes);
  }
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    throw invalidArgument("base64File");
  }
}

function isWorkbookFile(bytes: Uint8Array): boolean {
  try {
    return "xl/workbook.xml" in unzipSync(bytes);
  } catch {
    return false;
  }
}

class CultureInfo extends Remote {
  override readonly type = "CultureInfo";
  override readonly scalars = ["Name"];
  readonly Name = "en-US";
  constructor(private readonly writing: Book["writing"]) {
    super();
  }
  get DatetimeFormat() {
    const { date } = this.writing;
    const dateSeparator = /[^a-z]/i.exec(date)?.[0] ?? "/";
    return facts("DatetimeFormatInfo", {
      ShortDatePattern: date,
      LongDatePattern: "dddd, MMMM d, yyyy",
      LongTimePattern: "h:mm:ss tt",
      DateSeparator: dateSeparator,
      TimeSeparator: ":",
    });
  }
  get NumberFormat() {
    const { decimal, thousands } = this.writing;
    return facts("NumberFormatInfo", { NumberDecimalSeparator: decimal, NumberGroupSeparator: thousands });
  }
}

const facts = (type: string, bag: Record<string, unknown>): Remote => scalarBag(type, bag, Object.keys(bag));
