/** The custom functions of AICOMP, found by the name that stands in a cell with its dots as underscores. */
export { BACKLOG_SCHEDULE } from "./backlog/schedule";
export { CAGR } from "./growth/cagr";
export { PB_COMPARE } from "./pb/compare";
