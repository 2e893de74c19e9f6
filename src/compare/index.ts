export { compareWorkbooks, type Comparison } from "./compare";
export { readWorkbook } from "./read/workbook";
export { LIMITS } from "./read/limits";
export { Unreadable, unreadable } from "./sentences";
