import type { Fixed, Formula, Ref } from "./formula";
import type { Highlight, Look, NamePlan, PlanCell, SheetPlan, Validation } from "./plan";

/** A cell as a sheet declares it: by id, not by address. */
export interface Draft {
  readonly id?: string;
  readonly value?: string | number | boolean;
  readonly formula?: Formula;
  readonly look: Look;
  readonly format?: string;
  /** The name by which a user refers to the cell, and what it is. */
  readonly name?: { readonly name: string; readonly comment: string };
  readonly validation?: Omit<Validation, "address">;
  readonly input?: string;
  /** A formula elsewhere fills the cell by spilling; only its look is ours. */
  readonly spilled?: true;
}

/** A rule over the cells from one id to another; its formula is written for the first of them. */
export interface DraftHighlight {
  readonly from: string;
  readonly to: string;
  readonly formula: Formula;
  readonly fill: string;
}

export interface DraftSheet {
  readonly key: string;
  readonly title: string;
  readonly tab: string;
  readonly rows: readonly (readonly (Draft | null)[])[];
  readonly widths: readonly number[];
  readonly heights?: Readonly<Record<number, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly highlights?: readonly DraftHighlight[];
  readonly titleRows: number;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function addressAt({ row, column }: { row: number; column: number }, fixed: Fixed = ""): string {
  const dollar = (part: Fixed) => (fixed === part || fixed === "both" ? "$" : "");
  return `${dollar("column")}${columnLetters(column)}${dollar("row")}${row + 1}`;
}

function quotedSheet(name: string): string {
  return /^[A-Za-z][A-Za-z_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Assigns addresses: draft sheets in, plan sheets and names out. `names` gives each sheet's name by its key. */
export function layOut(
  drafts: readonly DraftSheet[],
  names: Readonly<Record<string, string>>,
): { readonly sheets: SheetPlan[]; readonly names: NamePlan[] } {
  const places = new Map<string, Place>();
  for (const draft of drafts) {
    draft.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell?.id === undefined) return;
        if (places.has(cell.id)) throw new Error(`two cells are called ${cell.id}`);
        places.set(cell.id, { sheet: draft.key, row, column });
      }),
    );
  }
  const placeOf = (id: string): Place => {
    const place = places.get(id);
    if (!place) throw new Error(`no cell is called ${id}`);
    return place;
  };
  const refText = (ref: Ref, own: string): string => {
    const from = placeOf(ref.from);
    const sheet = from.sheet === own ? "" : `${quotedSheet(names[from.sheet]!)}!`;
    return (
      sheet + addressAt(from, ref.fixed) + (ref.to === undefined ? "" : `:${addressAt(placeOf(ref.to), ref.fixed)}`)
    );
  };
  const formulaText = (formula: Formula, own: string): string =>
    formula.map((part) => (typeof part === "string" ? part : refText(part, own))).join("");
  const areaText = (from: string, to: string): string => `${addressAt(placeOf(from))}:${addressAt(placeOf(to))}`;

  const planCell = (cell: Draft, own: string): PlanCell => ({
    content: cell.spilled
      ? "spilled"
      : cell.formula
        ? { formula: formulaText(cell.formula, own) }
        : { literal: cell.value ?? "" },
    look: cell.look,
    ...(cell.format !== undefined && { format: cell.format }),
    ...(cell.input !== undefined && { input: cell.input }),
  });

  const planNames: NamePlan[] = [];
  const sheets = drafts.map((draft): SheetPlan => {
    const validations: Validation[] = [];
    draft.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const address = addressAt({ row, column });
        if (cell?.name)
          planNames.push({
            ...cell.name,
            sheet: draft.key,
            address: addressAt({ row, column }, "both"),
            hidden: false,
          });
        if (cell?.validation) validations.push({ ...cell.validation, address });
      }),
    );
    return {
      key: draft.key,
      name: names[draft.key]!,
      tab: draft.tab,
      rows: draft.rows.map((cells) => cells.map((cell) => (cell ? planCell(cell, draft.key) : null))),
      widths: draft.widths,
      heights: draft.heights ?? {},
      frozen: draft.frozen,
      validations,
      highlights: (draft.highlights ?? []).map(({ from, to, formula, fill }): Highlight => ({
        address: areaText(from, to),
        formula: formulaText(formula, draft.key),
        fill,
      })),
      printTitles: `$1:$${draft.titleRows}`,
    };
  });
  return { sheets, names: planNames };
}
