import { invalid, unavailable } from "./cell-error";
import * as messages from "./messages";

/** A data type as Excel hands it over: a formatted number, a stock, a picture, an error with its details. */
interface DataType {
  readonly type?: string;
  readonly basicType?: string;
  readonly basicValue?: unknown;
  readonly text?: string;
}

/** The errors that Excel takes back from a custom function; any other would come out as #VALUE! without a word. */
const GIVEN_BACK = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

/** An error among the arguments as the function gives it on: itself, or #N/A with what is to be mended. */
function passedOn(code: string, argument: string): CustomFunctions.Error {
  return GIVEN_BACK.includes(code)
    ? new CustomFunctions.Error(code as CustomFunctions.ErrorCode)
    : unavailable(messages.errorIn(argument, code));
}

/** A cell as a function reads it: a data type counts as its basic value, an error is one that Excel takes back. */
export function plain(cell: unknown, argument: string): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  if (cell instanceof CustomFunctions.Error) return passedOn(cell.code, argument);
  const { type, basicType, basicValue, text } = cell as DataType;
  if (type === "Error") return passedOn(String(basicValue), argument);
  if (basicType === "Error" || basicValue === undefined || typeof basicValue === "object")
    return invalid(messages.noBasicValue(argument, text));
  return basicValue;
}
