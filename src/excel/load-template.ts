import type { ComparisonDocument } from "../figures/document";
import { catalogueOf } from "../template/catalogue";
import { compile } from "../template/compile";
import { addedContracts, type LeftCell } from "../workbook/added-contracts";
import { isSameDocument, unpackDocument } from "../workbook/kept-document";
import { blockedIn, headingsLeft, widenedIn } from "../workbook/left";
import { namesOf, patchesOf } from "../workbook/patches";
import { inputsOf, type TemplateState } from "../workbook/state";
import { DatesFrom1904, ExcelFailure, OtherDocument } from "./batch/failure";
import { orTakeBack } from "./batch/or-take-back";
import { run } from "./batch/run";
import { growTemplate } from "./grow-template";
import { alignedTo, readTemplateState, refuseSortedAlong } from "./read/template-state";
import { keepDocument, loadDocumentText } from "./step/memory";
import { partsOf, queue, refuseLocked, takeBack } from "./step/template-work";
import { dress, type Undressed } from "./write/dress";
import { closeGaps } from "./write/gaps";
import { takenTitles } from "./write/titles";

export interface Loaded {
  /** The names of our sheets, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** Sheets that could not bear their own name, because one of the user's does. */
  readonly renamed: readonly { readonly title: string; readonly name: string }[];
  /** Whether the template was there before; its inputs were kept. */
  readonly again: boolean;
  /** Parts that Excel refused and the numbers can do without, with the sheets that lack them. */
  readonly undressed: Undressed;
  /** Headings of ours that are headings of a table of the user's, and are left as Excel keeps those. */
  readonly headings: readonly string[];
  /** Tables of the user's that were given rows or columns, since ours were missing there. */
  readonly widened: readonly string[];
  /** Cells of ours whose result has no room, because the user put something where it goes. */
  readonly blocked: readonly string[];
  /** Rows of the user's below a table that became part of the model, by what they begin with. */
  readonly added: readonly string[];
  /** Cells of such rows that keep them from it. */
  readonly left: readonly LeftCell[];
}

/** What was learned from a first try: names that are taken though no sheet is seen to bear them. */
interface Second {
  readonly taken: readonly string[];
}

/**
 * Puts the template into the open workbook:
 * 1. reads what is there of it, and what the user put around, between and over it;
 * 2. writes in one sync what is missing or differs, and nothing else; if Excel refuses, what was begun is taken back;
 * 3. puts on what the numbers can do without; what Excel refuses of that is told, and takes nothing else with it;
 * 4. makes rows that the user has entered below a table part of the model.
 *
 * `stored` is the document as the workbook is to keep it; the built-in one is not kept.
 */
export async function loadTemplate(document: ComparisonDocument, stored: string | null = null): Promise<Loaded> {
  const work = await write(document, stored).catch(async (error: unknown) => {
    if (!(error instanceof ExcelFailure) || error.code !== "ItemAlreadyExists") throw error;
    // A chart sheet bears one of our titles, or a copied sheet that is shown one of our names.
    const titles = catalogueOf(document).sheets.map(({ title }) => title);
    return write(document, stored, { taken: await takenTitles(titles) });
  });
  const { plan, state, fresh } = work;
  const undressed = await dress((context) => partsOf(context, work));
  const own = addedContracts(document, work.lines, state);
  const grown = own.rows.length > 0 ? await growTemplate(document, stored) : undefined;
  const titles = new Map(catalogueOf(document).sheets.map(({ key, title }) => [key, title]));
  return {
    sheets: plan.sheets.map(({ name }) => name),
    renamed: plan.sheets.flatMap(({ key, name }) =>
      fresh.has(key) && name !== titles.get(key) ? [{ title: titles.get(key)!, name }] : [],
    ),
    again: state.blocks.size > 0,
    undressed: new Map([...undressed, ...(grown?.undressed ?? [])]),
    headings: plan.sheets.flatMap((sheet) => headingsLeft(sheet, state)),
    widened: work.widened,
    blocked: blockedIn(state),
    added: grown?.says ?? [],
    left: own.left,
  };
}

async function write(document: ComparisonDocument, stored: string | null, second?: Second) {
  return run(async (context) => {
    const keptText = loadDocumentText(context);
    let state = await readTemplateState(context, document);
    const kept = keptText();
    if (state.blocks.size > 0 && !isSameDocument(kept, stored)) throw otherThan(kept);
    const sheetNames = chooseNames(document, state, second?.taken ?? []);
    const inputs = inputsOf(document, catalogueOf(document).plan, state);
    const aligned = alignedTo(compile(document, { sheetNames, inputs }), state);
    await refuseSortedAlong(context, aligned);
    const { lines, gaps } = aligned;
    const before = state;
    const plan = compile(document, { sheetNames, inputs, lines });
    refuseLocked(plan, state, gaps);
    if (gaps.length > 0) {
      await closeGaps(gaps);
      state = await readTemplateState(context, document);
    }
    const fresh = new Set(plan.sheets.map(({ key }) => key).filter((key) => !state.blocks.has(key)));
    const patches = plan.sheets.flatMap((sheet) => (fresh.has(sheet.key) ? [] : patchesOf(sheet, state)));
    const work = { plan, state, fresh, patches, ...namesOf(plan, state), gaps, kept, stored };
    await orTakeBack(
      async () => {
        if (kept !== stored) keepDocument(context, stored);
        const probe = queue(context, work, second !== undefined);
        await context.sync();
        if (probe?.values[0]![0] === 0) throw new DatesFrom1904();
      },
      (again) => takeBack(again, work),
    );
    return { ...work, lines, widened: widenedIn(before, state) };
  });
}

/** The failure of a load over the sheets of another document; two templates would need the same names. */
function otherThan(kept: string | null): OtherDocument {
  return new OtherDocument(kept === null ? "built-in" : (unpackDocument(kept) ?? "unreadable"));
}

/** A name for each of our sheets: the one it bears, its title, or its title marked as ours where the user took that. */
function chooseNames(
  document: ComparisonDocument,
  { sheets, blocks }: TemplateState,
  taken: readonly string[],
): Record<string, string> {
  const used = new Set([...sheets, ...taken].map((name) => name.toLowerCase()));
  return Object.fromEntries(
    catalogueOf(document).sheets.map(({ key, title }) => {
      const own = blocks.get(key)?.sheet;
      if (own !== undefined) return [key, own];
      let name = title;
      for (let n = 1; used.has(name.toLowerCase()); n++)
        name = n === 1 ? `${title} (AICOMP)` : `${title} (AICOMP ${n})`;
      used.add(name.toLowerCase());
      return [key, name];
    }),
  );
}
