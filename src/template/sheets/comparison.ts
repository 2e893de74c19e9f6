import { type ComparisonDocument, type Measure, type Term, THEMES } from "../../figures/document";
import { page } from "../blocks/page";
import { absent, band, computed, heading, label, note, numberHeading, text, unit } from "../drafts";
import { cell, f, range } from "../formula";
import { type CellId, comparisonCompany, measureValue, PEERS_CELL } from "../ids";
import type { Draft, DraftSheet } from "../layout";
import { PEERS_NAME } from "../names";
import type { Look } from "../plan";
import { termFormula } from "../term";
import { FORMATS, UNIT_WORDS } from "../units";

/*
 * 1  title
 * 2  what the sheet is
 * 4  Measure | Unit | first company | second company | Ratio | Premium | Basis
 * 5  a band for each theme, and its measures under it
 *    Price-to-book among peers: one spilling call of AICOMP.PB.COMPARE
 */
const COLUMNS = 7;

export function comparisonSheet(document: ComparisonDocument): DraftSheet {
  const [first, second] = document.companies;
  const themes = THEMES.map((theme) => ({
    theme,
    measures: document.measures.filter((measure) => measure.theme === theme),
  }));
  const bothMultiples = document.measures.find(({ id, of }) => id === "pb" && of[first!.id] && of[second!.id]);
  return page({
    key: "comparison",
    title: "Comparison",
    purpose: "Companies side by side by theme",
    tab: "#2B5797",
    widths: [54, 13, 25, 25, 11, 12, 44],
    frozen: { rows: 4, columns: 1 },
    titleRows: 4,
    heading: `${first!.name} vs. ${second!.name}`,
    says: "Formulas over documented figures. Not disclosed: the source gives no figure.",
    rows: [
      [
        heading("Measure"),
        heading("Unit"),
        numberHeading(first!.name, comparisonCompany(first!.id)),
        numberHeading(second!.name, comparisonCompany(second!.id)),
        numberHeading("Ratio"),
        numberHeading("Premium"),
        heading("Basis"),
      ],
      ...themes.flatMap(({ theme, measures }) =>
        measures.length === 0
          ? []
          : [
              band({ value: theme, look: "theme" }, COLUMNS),
              ...measures.map((measure) => measureRow(measure, [first!.id, second!.id])),
            ],
      ),
      ...(bothMultiples ? peers(bothMultiples.id, [first!.id, second!.id]) : []),
    ],
  });
}

function measureRow(measure: Measure, companies: readonly [string, string]): (Draft | null)[] {
  const format = FORMATS[measure.unit];
  const [one, other] = companies.map((company) => measureValue(measure.id, company)) as [CellId, CellId];
  const value = (company: string, id: CellId): Draft => {
    const term = measure.of[company];
    if (term === undefined) return absent(id);
    return typeof term === "string"
      ? { formula: f`=${termFormula(term)}`, format, look: "link", id }
      : computed(f`=${termFormula(term)}`, format, id);
  };
  const both = companies.every((company) => measure.of[company] !== undefined);
  return [
    label(measure.label),
    unit(UNIT_WORDS[measure.unit]),
    value(companies[0], one),
    value(companies[1], other),
    both ? computed(f`=${cell(one)}/${cell(other)}`, '0.00"x"') : null,
    both ? computed(f`=${cell(one)}/${cell(other)}-1`, "0.0%") : null,
    note(basis(Object.values(measure.of))),
  ];
}

/** How far a measure is from what the source says in so many words. */
function basis(terms: readonly Term[]): string {
  return terms.every((term) => typeof term === "string") ? "Documented" : "Computed from documented figures";
}

function peers(measure: string, companies: readonly [string, string]): (Draft | null)[][] {
  const [one, other] = companies.map((company) => measureValue(measure, company)) as [CellId, CellId];
  return [
    [],
    band({ value: "Peer table: P/B", look: "theme" }, COLUMNS),
    [text("AICOMP.PB.COMPARE over the names and multiples above (one formula that spills).")],
    ...PEER_LOOKS.map((cells, row): Draft[] =>
      cells.map(([look, format], column) =>
        row === 0 && column === 0
          ? {
              formula: f`=AICOMP.PB.COMPARE(${range(comparisonCompany(companies[0]), comparisonCompany(companies[1]))},${range(one, other)})`,
              look,
              id: PEERS_CELL,
              name: {
                name: PEERS_NAME,
                comment: "Peer table: P/B (first cell of the table that AICOMP.PB.COMPARE spills).",
              },
            }
          : { look, format, spilled: true },
      ),
    ),
  ];
}

/** How the spilled table looks: a header row, then name, multiple, two premiums and a rank. */
const PEER_ROW: readonly (readonly [Look, string])[] = [
  ["label", "General"],
  ["computed", FORMATS.multiple],
  ["computed", FORMATS.fraction],
  ["computed", FORMATS.fraction],
  ["computed", "0"],
];
const PEER_LOOKS = [
  PEER_ROW.map((_, column): readonly [Look, string] => [column === 0 ? "heading" : "number heading", "General"]),
  PEER_ROW,
  PEER_ROW,
];
