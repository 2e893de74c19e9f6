import {
  type Company,
  type ComparisonDocument,
  type DocumentedFigure,
  type Measure,
  type Term,
  THEMES,
} from "../../figures/document";
import { figuresIn } from "../../figures/lookup";
import { page } from "../blocks/page";
import { absent, band, computed, heading, label, note, numberHeading, text, unit } from "../drafts";
import { cell, f, join, range } from "../formula";
import { comparisonCompany, measureValue, peerCell, PEERS_CELL } from "../ids";
import type { Draft, DraftSheet } from "../layout";
import { PEERS_NAME } from "../names";
import type { Look } from "../plan";
import { termFormula } from "../term";
import { FORMATS, UNIT_WORDS } from "../units";

type Row = (Draft | null)[];

/*
 * 1  title
 * 2  what the sheet is
 * 4  Measure | Unit | one column a company | High / low | Basis
 * 5  a band for each theme, and its measures under it
 *    the peer table, native and by one spilling call of AICOMP.PB.COMPARE
 */
export function comparisonSheet(document: ComparisonDocument): DraftSheet {
  const { companies } = document;
  const columns = companies.length + 4;
  const themes = THEMES.map((theme) => ({
    theme,
    measures: document.measures.filter((measure) => measure.theme === theme),
  }));
  const multiples = document.measures.find(({ id }) => id === "pb");
  const peers = multiples ? companies.filter(({ id }) => multiples.of[id] !== undefined) : [];
  return page({
    key: "comparison",
    title: "Comparison",
    purpose: "Companies side by side by theme",
    tab: "#2B5797",
    widths: [51, 22, ...companies.map(() => 22), 13, 100],
    frozen: { rows: 4, columns: 1 },
    titleRows: 4,
    heading:
      companies.length > 2 ? `${companies.length} companies compared` : companies.map(({ name }) => name).join(" vs. "),
    says: "Documented figures, and formulas over them",
    rows: [
      [
        heading("Measure"),
        heading("Unit"),
        ...companies.map(({ id, name }) => numberHeading(name, comparisonCompany(id))),
        numberHeading("High / low"),
        heading("Basis, with the source's qualifiers"),
      ],
      ...themes.flatMap(({ theme, measures }) =>
        measures.length === 0
          ? []
          : [
              band({ value: theme, look: "theme" }, columns),
              ...measures.map((measure) => measureRow(measure, document)),
            ],
      ),
      ...(multiples && peers.length > 1 ? peerRows(multiples.id, peers, columns) : []),
    ],
  });
}

function measureRow(measure: Measure, { companies, figures }: ComparisonDocument): Row {
  const format = FORMATS[measure.unit];
  const value = ({ id: company }: Company): Draft => {
    const term = measure.of[company];
    const id = measureValue(measure.id, company);
    if (term === undefined) return absent(id);
    return typeof term === "string"
      ? { formula: f`=${termFormula(term)}`, format, look: "link", id }
      : computed(f`=${termFormula(term)}`, format, id);
  };
  const shown = companies.filter(({ id }) => measure.of[id] !== undefined);
  const values = join(
    shown.map(({ id }) => f`${cell(measureValue(measure.id, id))}`),
    ",",
  );
  return [
    label(measure.label),
    unit(UNIT_WORDS[measure.unit]),
    ...companies.map(value),
    shown.length > 1 && measure.unlike === undefined ? computed(f`=MAX(${values})/MIN(${values})`, '0.00"x"') : null,
    note(basisOf(measure, companies, figures)),
  ];
}

/** How far a measure is from what the source says in so many words, and what it puts before the numbers. */
function basisOf({ of, unlike }: Measure, companies: readonly Company[], figures: readonly DocumentedFigure[]): string {
  const terms: readonly Term[] = Object.values(of);
  const basis = terms.every((term) => typeof term === "string") ? "Documented" : "Computed from documented figures";
  const qualifiers = companies.flatMap(({ id, name }) => {
    const term = of[id];
    const own = term === undefined ? [] : figuresIn(term).map((figure) => figures.find((one) => one.id === figure));
    const words = [...new Set(own.flatMap((figure) => figure?.qualifier ?? []))];
    return words.length > 0 ? [`${name}: ${words.join(", ")}`] : [];
  });
  return [basis, ...qualifiers, ...(unlike === undefined ? [] : [`Not like for like: ${unlike}`])].join(". ");
}

function peerRows(measure: string, peers: readonly Company[], columns: number): Row[] {
  const [first, last] = [peers[0]!.id, peers.at(-1)!.id];
  const all = (what: "name" | "multiple", fixed: "" | "both" = "both") =>
    range(peerCell(first, what), peerCell(last, what), fixed);
  return [
    [],
    band({ value: "Peer table: P/B", look: "theme" }, columns),
    [
      heading("Company"),
      ...["P/B", "Premium to lowest", "Premium to median", "Rank"].map((words) => numberHeading(words)),
    ],
    ...peers.map(({ id }): Row => {
      const multiple = cell(peerCell(id, "multiple"));
      return [
        { formula: f`=${cell(comparisonCompany(id))}`, look: "label", id: peerCell(id, "name") },
        computed(f`=${cell(measureValue(measure, id))}`, FORMATS.multiple, peerCell(id, "multiple")),
        computed(f`=${multiple}/MIN(${all("multiple")})-1`, FORMATS.fraction),
        computed(f`=${multiple}/MEDIAN(${all("multiple")})-1`, FORMATS.fraction),
        computed(f`=1+COUNTIF(${all("multiple")},">"&${multiple})`, "0"),
      ];
    }),
    [],
    [text("By AICOMP.PB.COMPARE (needs the add-in):")],
    ...peerLooks(peers.length).map((cells, row): Draft[] =>
      cells.map(([look, format], column) =>
        row === 0 && column === 0
          ? {
              formula: f`=AICOMP.PB.COMPARE(${all("name", "")},${all("multiple", "")})`,
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
const peerLooks = (companies: number): (readonly (readonly [Look, string])[])[] => [
  PEER_ROW.map((_, column): readonly [Look, string] => [column === 0 ? "heading" : "number heading", "General"]),
  ...Array.from({ length: companies }, () => PEER_ROW),
];
