/**
 * The custom functions of AICOMP, found by the name that stands in a cell with its dots as underscores; in the order in
 * which the pane and the reference list them, what an analyst looks for first at the top.
 */
export { CAGR } from "./growth/cagr";
export { CAGR_DATES } from "./growth/cagr-dates";
export { GROWTH_VALUE } from "./growth/value";
export { GROWTH_PATH } from "./growth/path";
export { GROWTH_PERIODS } from "./growth/periods";
export { GROWTH_ANNUALIZE } from "./growth/annualize";
export { GROWTH_MULTIPLE } from "./growth/multiple";
export { BACKLOG_CONVERSION } from "./backlog/conversion";
export { BACKLOG_COVERAGE } from "./backlog/coverage";
export { BACKLOG_BOOKTOBILL } from "./backlog/book-to-bill";
export { BACKLOG_ROLLFORWARD } from "./backlog/rollforward";
export { BACKLOG_SCHEDULE } from "./backlog/schedule";
export { BACKLOG_TOTAL } from "./backlog/total";
export { BACKLOG_WITHIN } from "./backlog/within";
export { BACKLOG_REMAINING } from "./backlog/remaining";
export { BACKLOG_LIFE } from "./backlog/life";
export { CONCENTRATION_HHI } from "./concentration/hhi";
export { CONCENTRATION_TOP } from "./concentration/top";
export { CONCENTRATION_EFFECTIVE } from "./concentration/effective";
export { PB_MULTIPLE } from "./pb/multiple";
export { PB_PREMIUM } from "./pb/premium";
export { PB_COMPARE } from "./pb/compare";
export { PB_JUSTIFIED } from "./pb/justified";
export { PB_IMPLIEDROE } from "./pb/implied-roe";
export { PB_IMPLIEDGROWTH } from "./pb/implied-growth";
export { PB_RERATE } from "./pb/rerate";
export { PB_EXCESSYEARS } from "./pb/excess-years";
export { CAPEX_INTENSITY } from "./capital/capex-intensity";
export { GPU_REVENUE } from "./capital/gpu-revenue";
export { GPU_PAYBACK } from "./capital/gpu-payback";
export { GUARANTEE_REVENUE } from "./capital/guarantee-revenue";
export { RUNWAY } from "./capital/runway";
export { LEVERAGE } from "./capital/leverage";
export { COVERAGE } from "./capital/coverage";
export { FIGURE } from "./figures/figure";
export { FIGURES } from "./figures/figures";
export { CLAIMS } from "./figures/claims";
