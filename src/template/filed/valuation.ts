import type { FiledCompany } from "../../figures/filed";
import { band, computed, label, unit } from "../drafts";
import { cell, f, type Formula, type Ref } from "../formula";
import { filedCell } from "../ids";
import type { Draft } from "../layout";
import { type Block, cellOf, type History } from "./history";
import { ROW_FORMATS, type RowUnit } from "./rows";
import { KEY, medianOf, missing, type Side, unitOf } from "./side";

/** The newest cell of a company's row, in its years or its quarters. */
function newest(row: string, block: Block, histories: readonly History[]): Ref | null {
  const all = histories.flatMap((history) => {
    const own = history.blocks.find(({ company }) => company.id === block.company.id)!;
    return [...own.periods.values()].flatMap(({ end, column }) => {
      const at = cellOf(history, own, row, column);
      return at ? [{ end, at }] : [];
    });
  });
  return all.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0)).at(-1)?.at ?? null;
}

/** What the market pays, where the user enters a price: market value over the newest book equity. */
export function market(histories: readonly History[], sides: readonly Side[], width: number): (Draft | null)[][] {
  const price = (company: FiledCompany) => filedCell(KEY, company.id, "price", 0);
  const rowOf = (words: string, of: RowUnit, write: (block: Block) => Draft): (Draft | null)[] => [
    label(words),
    unit(unitOf(of, sides)),
    ...sides.map(({ block }) => write(block)),
  ];
  const valueOf = (block: Block): Formula | null => {
    const shares = newest("dilutedShares", block, histories);
    return shares && f`${cell(price(block.company))}*${shares}`;
  };
  const given = ({ company }: Block, formula: Formula, of: RowUnit, id: string): Draft =>
    computed(
      f`=IF(COUNT(${cell(price(company))})=1,${formula},"Enter a price")`,
      ROW_FORMATS[of],
      filedCell(KEY, company.id, id, 0),
    );
  const multiples = sides.map(({ block }): Draft => {
    const value = valueOf(block);
    const equity = newest("equity", block, histories);
    return value && equity ? given(block, f`IF(${equity}>0,${value}/${equity},"n.m.")`, "multiple", "pb") : missing();
  });
  return [
    band({ value: "Valuation, on the newest balance sheet and share count", look: "theme" }, width),
    rowOf("Share price (enter)", "per share", ({ company }) => priceInput(company, price(company))),
    rowOf("Market value (price x diluted shares)", "money", (block) => {
      const value = valueOf(block);
      return value ? given(block, value, "money", "value") : missing();
    }),
    [label("Price-to-book (market value / equity)"), unit("x"), ...multiples, medianOf(multiples, "multiple")],
  ];
}

const priceInput = (company: FiledCompany, id: ReturnType<typeof filedCell>): Draft => ({
  value: "",
  look: "input",
  format: "#,##0.00",
  id,
  input: `filed.price.${company.id}`,
  says: `${company.name}: share price`,
  validation: {
    rule: { kind: "decimal", low: 0, high: 1e7 },
    title: "Share price",
    message: `In ${company.currency}, on the basis of the newest diluted shares in the filings: adjust it for a later split.`,
  },
});
