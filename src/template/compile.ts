import type { ComparisonDocument } from "../figures/document";
import { type Check, FAILED_CHECKS } from "./checks";
import { cell, f, join, range } from "./formula";
import { columnLetters, type Draft, type DraftSheet, layOut } from "./layout";
import { type NamePlan, OWN_CASES, type Plan, type PlanCell, sheetName, type SheetPlan } from "./plan";
import { backlogSheet } from "./sheets/backlog";
import { checksSheet } from "./sheets/checks";
import { claimsSheet } from "./sheets/claims";
import { companySheet } from "./sheets/company";
import { comparisonSheet } from "./sheets/comparison";
import { coverSheet } from "./sheets/cover";
import { figuresSheet } from "./sheets/figures";
import { logSheet } from "./sheets/log";
import { marketSheet } from "./sheets/market";
import { risksSheet } from "./sheets/risks";
import { caseHeading, driverCell, driverIdCell, type OwnCaseNames, scenariosSheet } from "./sheets/scenarios";
import { sensitivitySheet } from "./sheets/sensitivity";
import { valuationSheet } from "./sheets/valuation";

/** What the open workbook has to say to the plan. */
export interface Circumstances {
  /** The names that our sheets bear, by key, where they differ from their titles. */
  readonly sheetNames?: Readonly<Record<string, string>>;
  /** What stands in inputs that a person may have changed, by the input's id; it is kept. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
}

/** What each sheet is for, as the cover says it. */
const PURPOSES: Readonly<Record<string, string>> = {
  figures: "Every documented figure with the sentence that states it",
  comparison: "The companies side by side by theme, with ratio and premium",
  market: "The path of the market at the stated and at the implied rate",
  scenarios: "The drivers in three cases, all of them assumptions, and the chosen case",
  backlog: "Contract by contract and year by year, for the three cases",
  valuation: "Multiples, what they imply and what the assumptions justify",
  sensitivity: "Two-way tables by formula",
  risks: "Strengths, risks and cases, each tied to the driver that carries it",
  claims: "What the source says that its own figures can check",
  checks: "Every check of the model",
  log: "What a refresh wrote into the inputs, and when",
};
const COMPANY_PURPOSE = "What its figures and drivers allow to model, year by year";

/** The sheets in the order of their tabs. */
function draftsOf(document: ComparisonDocument, own: OwnCaseNames = {}): DraftSheet[] {
  const market = marketSheet(document);
  const backlog = backlogSheet(document);
  const valuation = valuationSheet(document);
  const taken = new Set([...Object.keys(PURPOSES), "cover"]);
  const companies = document.companies.map((company) =>
    companySheet(document, company, companyTitle(company.name, taken)),
  );
  const checks = [
    ...generalChecks(document),
    ...[market, backlog, ...companies, valuation].flatMap((part) => part?.checks ?? []),
  ];
  const sheets = [
    figuresSheet(document),
    comparisonSheet(document),
    market?.sheet,
    scenariosSheet(document, own),
    backlog?.sheet,
    ...companies.map(({ sheet }) => sheet),
    valuation?.sheet,
    sensitivitySheet(document),
    risksSheet(document),
    claimsSheet(document),
    checksSheet(checks),
    logSheet(),
  ].filter((sheet) => sheet !== undefined);
  const contents = sheets.map(({ key, title }) => ({ key, title, purpose: PURPOSES[key] ?? COMPANY_PURPOSE }));
  return [coverSheet(document, Object.values(own), contents), ...sheets].map(withLight);
}

/** A company's name as Excel takes it for a sheet, and other than those of the sheets that there are. */
function companyTitle(name: string, taken: Set<string>): string {
  const allowed = name.replace(/[\\/?*[\]:]/g, "-").replace(/^'+|'+$/g, "");
  const clean = allowed.trim().slice(0, 25) || "Company";
  let title = clean;
  for (let n = 2; taken.has(title.toLowerCase()); n++) title = `${clean} ${n}`;
  taken.add(title.toLowerCase());
  return title;
}

function generalChecks(document: ComparisonDocument): Check[] {
  const within = (company: string) =>
    document.drivers
      .filter((driver) => driver.company === company)
      .map(({ id }) => {
        const cases = range(driverCell(id, "bear"), driverCell(id, "bull"));
        const last = OWN_CASES.at(-1)!;
        const own = range(driverCell(id, OWN_CASES[0]), driverCell(id, last));
        const inUse = f`COUNTIF(${range(caseHeading(OWN_CASES[0]), caseHeading(last), "both")},"?*")`;
        const all = range(driverCell(id, "bear"), driverCell(id, last));
        return f`COUNT(${cases})=COLUMNS(${cases}),COUNT(${own})=${inUse},MIN(${all})>=${cell(`driver:${id}:low`)},MAX(${all})<=${cell(`driver:${id}:high`)}`;
      });
  return [
    {
      id: "case",
      sheet: "Cover",
      says: "The chosen case is one of those of the Scenarios sheet",
      holds: f`ISNUMBER(${cell("scenario:number")})`,
    },
    ...document.companies
      .filter(({ id }) => within(id).length > 0)
      .map(({ id, name }) => ({
        id: `drivers.${id}`,
        sheet: "Scenarios",
        says: `${name}: every driver is a number within its range, in every case`,
        holds: f`AND(${join(within(id), ",")})`,
      })),
    ...(document.drivers.length > 0
      ? [
          {
            id: "drivers.order",
            sheet: "Scenarios",
            says: "Every driver stands in its own row; if not, the rows were sorted: load the template again",
            holds: f`AND(${join(
              document.drivers.map(({ id }) => f`${cell(driverIdCell(id))}="${id}"`),
              ",",
            )})`,
          },
        ]
      : []),
  ];
}

const ALL_HOLD = "All checks hold";

/** The third row of every sheet says whether the checks of the model hold. */
function withLight(sheet: DraftSheet): DraftSheet {
  if (sheet.key === "checks") return sheet;
  const id = `light:${sheet.key}`;
  const failed = cell(FAILED_CHECKS);
  const light: Draft = {
    formula: f`=IF(${failed}=0,"${ALL_HOLD}",${failed}&" of the checks fail: see Checks")`,
    look: "light",
    format: "General",
    id,
  };
  const rows = sheet.rows.map((cells, row) => (row === 2 ? [light, ...cells.slice(1)] : cells));
  const highlight = { from: id, to: id, formula: f`=${cell(id)}<>"${ALL_HOLD}"`, fill: "#F8C9C4" };
  return { ...sheet, rows, highlights: [...(sheet.highlights ?? []), highlight] };
}

/** The keys and titles of all sheets, known before anything is compiled. */
export function sheetTitles(document: ComparisonDocument): { readonly key: string; readonly title: string }[] {
  return draftsOf(document).map(({ key, title }) => ({ key, title }));
}

/**
 * From a comparison document to the plan of its workbook:
 * 1. each sheet drafts its rows, with ids for addresses, and the checks that it wants made;
 * 2. the layout assigns addresses, writes the formulas and collects names;
 * 3. inputs that a person has changed take the place of the document's.
 */
export function compile(document: ComparisonDocument, { sheetNames = {}, inputs = {} }: Circumstances = {}): Plan {
  const drafts = draftsOf(document, ownCaseNames(inputs));
  const titles = Object.fromEntries(drafts.map(({ key, title }) => [key, sheetNames[key] ?? title]));
  const laidOut = layOut(drafts, titles);
  return {
    sheets: laidOut.sheets.map((sheet) => withInputs(sheet, inputs)),
    names: [...laidOut.names, ...laidOut.sheets.map(nameOfSheet)],
    inputs: laidOut.inputs,
    outputs: laidOut.outputs,
  };
}

/** The names of the user's own cases, from what stands in the inputs. */
function ownCaseNames(inputs: NonNullable<Circumstances["inputs"]>): OwnCaseNames {
  return Object.fromEntries(
    OWN_CASES.flatMap((slot) => {
      const name = inputs[slot];
      return name === undefined || name === "" ? [] : [[slot, String(name)]];
    }),
  );
}

function withInputs(sheet: SheetPlan, inputs: NonNullable<Circumstances["inputs"]>): SheetPlan {
  const kept = (cell: PlanCell | null): PlanCell | null => {
    const now = cell?.input === undefined ? undefined : inputs[cell.input];
    if (cell === null || now === undefined) return cell;
    const formula = typeof now === "string" && now.startsWith("=");
    return { ...cell, content: formula ? { formula: now } : { literal: now } };
  };
  return { ...sheet, rows: sheet.rows.map((cells) => cells.map(kept)) };
}

/** The rectangle that a sheet of ours fills, from A1 on. */
export function extent(sheet: SheetPlan): { readonly rows: number; readonly columns: number } {
  return { rows: sheet.rows.length, columns: Math.max(...sheet.rows.map((cells) => cells.length)) };
}

function nameOfSheet(sheet: SheetPlan): NamePlan {
  const { rows, columns } = extent(sheet);
  return {
    name: sheetName(sheet.key),
    sheet: sheet.key,
    address: `$A$1:$${columnLetters(columns - 1)}$${rows}`,
    comment: "Where AICOMP finds its sheet again.",
    hidden: true,
  };
}
