import type { ComparisonDocument } from "../../figures/document";
import { page } from "../blocks/page";
import { computed, heading, label, linked, numberHeading, unit } from "../drafts";
import { cell, f } from "../formula";
import type { Draft, DraftSheet } from "../layout";
import { claimCell, figureValue } from "../ids";
import { termFormula } from "../term";
import { FORMATS, UNIT_WORDS } from "../units";

/*
 * 1  title
 * 4  Claim | Unit | Stated | Computed | Difference | Tolerance | Result
 */
export function claimsSheet(document: ComparisonDocument): DraftSheet | undefined {
  if (document.claims.length === 0) return undefined;
  const result = (id: string) => claimCell(id, "result");
  const [first, last] = [document.claims[0]!.id, document.claims.at(-1)!.id];
  return page({
    key: "claims",
    title: "Claims",
    purpose: "Claims in the source tested against its own figures",
    tab: "#1F6F54",
    widths: [54, 13, 12, 12, 13, 12, 12],
    frozen: { rows: 4, columns: 1 },
    titleRows: 4,
    highlights: [
      { from: result(first), to: result(last), formula: f`=${cell(result(first))}="Inconsistent"`, fill: "#F8C9C4" },
    ],
    heading: "Claims",
    says: "Claims in the source tested against its own figures",
    rows: [
      [
        heading("Claim"),
        heading("Unit"),
        ...["Stated", "Computed", "Difference", "Tolerance", "Result"].map((words) => numberHeading(words)),
      ],
      ...document.claims.map(({ id, says, stated, computed: term, tolerance, unit: of }): (Draft | null)[] => {
        const format = of === "fraction" || of === "fraction per year" ? "0.00%" : FORMATS[of];
        const at = (what: Parameters<typeof claimCell>[1]) => claimCell(id, what);
        return [
          label(says),
          unit(UNIT_WORDS[of]),
          linked(f`=${cell(figureValue(stated))}`, format, at("stated")),
          computed(f`=${termFormula(term)}`, format, at("computed")),
          computed(f`=${cell(at("computed"))}-${cell(at("stated"))}`, format, at("difference")),
          {
            value: tolerance,
            look: "input",
            format,
            id: at("tolerance"),
            input: `claim.${id}.tolerance`,
            says: `${says}: tolerance`,
            validation: {
              rule: { kind: "decimal", low: 0, high: 1e6 },
              title: "Tolerance",
              message: "Assumption. Enter how far the two numbers may lie apart, 0 or more.",
            },
          },
          {
            formula: f`=IF(ABS(${cell(at("difference"))})<=${cell(at("tolerance"))},"Consistent","Inconsistent")`,
            look: "computed",
            format: "General",
            id: result(id),
          },
        ];
      }),
    ],
  });
}
