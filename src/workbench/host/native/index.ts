import type { BaseFunction } from "@univerjs/engine-formula";
import { DATES } from "./dates";

/** Functions of Excel's that the grid component lacks or computes otherwise than Excel's documentation says. */
export const NATIVE: readonly BaseFunction[] = [...DATES];
