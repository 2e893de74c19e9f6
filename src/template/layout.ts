import type { Fixed, Formula, Ref } from "./formula";
import type { Unit } from "../figures/document";
import {
  chartPrefix,
  type ChartPlan,
  type Highlight,
  type Look,
  NAME_PREFIX,
  type NamePlan,
  type Output,
  type Plan,
  type PlanCell,
  type PlanInput,
  type SheetPlan,
  type Validation,
} from "./plan";

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
  /** What the input is, where the title of its validation is too short to say it elsewhere. */
  readonly says?: string;
  /** A headline output: what it is, and its unit. The cell must have a name. */
  readonly output?: { readonly label: string; readonly unit: Unit };
  /** The key of the sheet that the cell leads to. */
  readonly link?: string;
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

/** A chart as a sheet declares it: its data by ids, its place by row and column (from 0) and size in cells. */
export interface DraftChart {
  readonly type: ChartPlan["type"];
  readonly title: string;
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly categories: { readonly from: string; readonly to: string };
  readonly series: readonly {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly hidden?: true;
  }[];
  readonly overlapped?: true;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export interface DraftSheet {
  readonly key: string;
  readonly title: string;
  readonly tab: string;
  readonly rows: readonly (readonly (Draft | null)[])[];
  readonly widths: readonly number[];
  readonly hidden?: readonly number[];
  /** Names for ranges, hidden from the user. */
  readonly ranges?: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly heights?: Readonly<Record<number, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly highlights?: readonly DraftHighlight[];
  readonly charts?: readonly DraftChart[];
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

/** An input that its sheet gives no name is named after what it is remembered under. */
function nameOfInput(input: string): { name: string; comment: string } {
  return { name: NAME_PREFIX + input.replaceAll(".", "_"), comment: `Input: ${input}.` };
}

function inputOf({ value = "", validation, says }: Draft, id: string, name: string): PlanInput {
  const rule = validation?.rule;
  return {
    id,
    name,
    label: says ?? validation?.title ?? id,
    value,
    ...(rule?.kind === "decimal" && { range: { low: rule.low, high: rule.high } }),
  };
}

/** Assigns addresses: draft sheets in, plan sheets and names out. `names` gives each sheet's name by its key. */
export function layOut(
  drafts: readonly DraftSheet[],
  names: Readonly<Record<string, string>>,
): Pick<Plan, "inputs" | "outputs"> & { readonly sheets: SheetPlan[]; readonly names: NamePlan[] } {
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
    ...(cell.link !== undefined && { link: names[cell.link]! }),
    ...(cell.format !== undefined && { format: cell.format }),
    ...(cell.input !== undefined && { input: cell.input }),
  });

  const planNames: NamePlan[] = [];
  const inputs: PlanInput[] = [];
  const outputs: Output[] = [];
  const sheets = drafts.map((draft): SheetPlan => {
    const validations: Validation[] = [];
    draft.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const address = addressAt({ row, column });
        const named = cell?.name ?? (cell?.input === undefined ? undefined : nameOfInput(cell.input));
        if (named)
          planNames.push({ ...named, sheet: draft.key, address: addressAt({ row, column }, "both"), hidden: false });
        if (cell?.input !== undefined && named) inputs.push(inputOf(cell, cell.input, named.name));
        if (cell?.output && named) outputs.push({ name: named.name, ...cell.output });
        if (cell?.validation) validations.push({ ...cell.validation, address });
      }),
    );
    for (const { name, from, to } of draft.ranges ?? []) {
      const address = `${addressAt(placeOf(from), "both")}:${addressAt(placeOf(to), "both")}`;
      planNames.push({ name, sheet: draft.key, address, comment: "Which driver stands in which row.", hidden: true });
    }
    return {
      key: draft.key,
      name: names[draft.key]!,
      tab: draft.tab,
      rows: draft.rows.map((cells) => cells.map((cell) => (cell ? planCell(cell, draft.key) : null))),
      widths: draft.widths,
      hidden: draft.hidden ?? [],
      heights: draft.heights ?? {},
      frozen: draft.frozen,
      validations,
      highlights: (draft.highlights ?? []).map(({ from, to, formula, fill }): Highlight => ({
        address: areaText(from, to),
        formula: formulaText(formula, draft.key),
        fill,
      })),
      charts: (draft.charts ?? []).map((chart, i): ChartPlan => {
        const { categories, series, top, left, rows, columns, ...words } = chart;
        const rangeOf = ({ from, to }: { from: string; to: string }) => ({
          sheet: placeOf(from).sheet,
          address: areaText(from, to),
        });
        return {
          ...words,
          name: `${chartPrefix(draft.key)}${i + 1}`,
          categories: rangeOf(categories),
          series: series.map(({ name, hidden, ...cells }) => ({
            name,
            values: rangeOf(cells),
            ...(hidden && { hidden }),
          })),
          from: addressAt({ row: top, column: left }),
          to: addressAt({ row: top + rows, column: left + columns }),
        };
      }),
      printTitles: `$1:$${draft.titleRows}`,
    };
  });
  return { sheets, names: planNames, inputs, outputs };
}
