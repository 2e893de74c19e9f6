import { serialOfMoment } from "../cells/serial";
import type { ComparisonDocument } from "../figures/document";
import { tornadosOf, type WhatMatters } from "../workbook/what-matters";
import { run } from "./batch/run";
import { readModel } from "./step/model";

/** The tornado of each headline output, as the inputs stand now. */
export async function whatMatters(document: ComparisonDocument): Promise<WhatMatters> {
  return run(async (context) => {
    const { cells, outputs } = await readModel(context, document);
    return tornadosOf(document, cells, outputs, serialOfMoment(new Date()));
  });
}
