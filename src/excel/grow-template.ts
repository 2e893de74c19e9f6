import type { ComparisonDocument } from "../figures/document";
import { catalogueOf } from "../template/catalogue";
import { compile } from "../template/compile";
import { contractCell } from "../template/ids";
import type { Plan } from "../template/plan";
import { type AddedRows, addedContracts } from "../workbook/added-contracts";
import { grownLines } from "../workbook/grow-template";
import { packDocument } from "../workbook/kept-document";
import type { Gap } from "../workbook/lines";
import { namesOf, patchesOf } from "../workbook/patches";
import { inputsOf, type TemplateState } from "../workbook/state";
import { WorkbookLocked } from "./batch/failure";
import { orTakeBack } from "./batch/or-take-back";
import { mustHave } from "./batch/requirements";
import { run } from "./batch/run";
import { alignedTo, readTemplateState } from "./read/template-state";
import { keepDocument } from "./step/memory";
import { partsOf, queue, takeBack, type Work } from "./step/template-work";
import { seriesParts } from "./write/chart-series";
import { dress, type Undressed } from "./write/dress";
import { closeGaps, openGaps } from "./write/gaps";

/** What of the user's own rows became part of the model. */
export interface Grown {
  readonly undressed: Undressed;
  readonly says: readonly string[];
}

/** A row of the user's on its way to the place that the plan has for it. */
interface Move {
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/**
 * Makes the rows that the user has entered below a table part of the model:
 * 1. puts in a row for each of them wherever the model needs one;
 * 2. moves the user's own row, with what stands beside it, to its place in the table, so that what refers to it follows;
 * 3. writes what differs, and keeps the document that has grown. If Excel refuses, all of it is taken back.
 */
export async function growTemplate(document: ComparisonDocument, stored: string | null): Promise<Grown> {
  mustHave("moves");
  const { added, work, before } = await run(async (context) => {
    const state = await readTemplateState(context, document);
    const sheetNames = Object.fromEntries([...state.blocks].map(([key, { sheet }]) => [key, sheet]));
    const inputs = inputsOf(document, catalogueOf(document).plan, state);
    const { lines } = alignedTo(compile(document, { sheetNames, inputs }), state);
    const added = addedContracts(document, lines, state);
    const grown = grownLines(document, added.document, lines, sheetNames);
    refuseLocked(state, grown.gaps);
    const moves = await movesOf(context, added, grown, sheetNames["backlog"]!);
    await closeGaps(grown.gaps);
    const back = async (again: Excel.RequestContext) => {
      await move(again, moves, "back");
      openGaps(again, grown.gaps);
      await again.sync();
    };
    const work = await orTakeBack(async () => {
      await move(context, moves, "there");
      return write(context, added.document, { ...grown, sheetNames, stored });
    }, back);
    return { added, work, before: compile(document, { sheetNames, lines }) };
  });
  const standing = new Set([...work.state.blocks.values()].flatMap(({ charts }) => charts));
  const undressed = await dress((context) => [
    ...partsOf(context, work),
    ...seriesParts(context, before, work.plan, standing),
  ]);
  return { undressed, says: added.rows.map(({ says }) => says) };
}

function refuseLocked({ blocks }: TemplateState, gaps: readonly Gap[]): void {
  const grown = new Set(gaps.map(({ sheet }) => sheet));
  const locked = [...blocks.values()].filter((block) => block.locked && grown.has(block.sheet));
  if (locked.length > 0) throw WorkbookLocked.of(locked.map(({ sheet }) => sheet));
}

/** Where the user's rows stand once the gaps are closed, and where they belong. */
async function movesOf(
  context: Excel.RequestContext,
  { document, rows }: AddedRows,
  { lines, gaps }: Pick<ReturnType<typeof grownLines>, "lines" | "gaps">,
  sheet: string,
): Promise<Move[]> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
  used.load({ columnIndex: true, columnCount: true });
  await context.sync();
  const width = used.columnIndex + used.columnCount;
  const { placeOf } = catalogueOf(document);
  return rows.map(({ row, contract }) => {
    const from = gaps
      .filter((gap) => gap.sheet === sheet && gap.axis === "row")
      .reduce((line, { at, count }) => (line >= at ? line + count : line), row);
    const to = lines["backlog"]!.rows[placeOf(contractCell(contract, "customer"))!.row]!;
    return { sheet, from, to, width };
  });
}

async function move(context: Excel.RequestContext, moves: readonly Move[], way: "there" | "back"): Promise<void> {
  for (const { sheet, from, to, width } of way === "there" ? moves : [...moves].reverse()) {
    const row = (at: number) => context.workbook.worksheets.getItem(sheet).getRangeByIndexes(at, 0, 1, width);
    if (way === "there") row(from).moveTo(row(to));
    else row(to).moveTo(row(from));
  }
  await context.sync();
}

interface Grow extends ReturnType<typeof grownLines> {
  readonly sheetNames: Readonly<Record<string, string>>;
  readonly stored: string | null;
}

async function write(
  context: Excel.RequestContext,
  next: ComparisonDocument,
  { lines, gaps, sheetNames, stored: kept }: Grow,
): Promise<Work> {
  const state = await readTemplateState(context, next);
  const inputs = inputsOf(next, catalogueOf(next).plan, state);
  const plan: Plan = compile(next, { sheetNames, inputs, lines });
  const patches = plan.sheets.flatMap((sheet) => patchesOf(sheet, state));
  const stored = packDocument(next);
  const work: Work = { plan, state, fresh: new Set(), patches, ...namesOf(plan, state), gaps, kept, stored };
  await orTakeBack(
    async () => {
      keepDocument(context, stored);
      queue(context, work, false);
      await context.sync();
    },
    // The lines are taken out by the one who put them in.
    (again) => takeBack(again, { ...work, gaps: [] }),
  );
  return work;
}
