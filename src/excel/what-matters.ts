import { serialOfMoment } from "../cells/serial";
import type { ComparisonDocument } from "../figures/document";
import { tornadosOf, type WhatMatters } from "../workbook/what-matters";
import { run } from "./batch/run";
import { readOutputs } from "./read/outputs";
import { readInputs } from "./step/inputs-step";

/** The tornado of each headline output, as the inputs stand now. */
export async function whatMatters(document: ComparisonDocument): Promise<WhatMatters> {
  return run(async (context) => {
    const { cells } = await readInputs(context, document);
    const outputs = await readOutputs(context, document);
    return tornadosOf(document, cells, outputs, serialOfMoment(new Date()));
  });
}
