import type { ComparisonDocument } from "../../figures/document";
import { page } from "../blocks/page";
import { band, heading, label, note, numberHeading, text, unit } from "../drafts";
import { cell, f } from "../formula";
import type { Draft, DraftSheet } from "../layout";
import { FORMATS, UNIT_WORDS } from "../units";
import { driverCell } from "../ids";

/*
 * 1  title
 * 4  Kind | What the source says | Driver that carries it | Unit | Live
 *    a band for each company
 */
const KINDS = { strength: "Strength", risk: "Risk", "bull case": "Bull case", "bear case": "Bear case" } as const;

export function risksSheet(document: ComparisonDocument): DraftSheet | undefined {
  if (document.points.length === 0) return undefined;
  return page({
    key: "risks",
    title: "Risks",
    purpose: "Strengths, risks and cases, with the linked driver",
    tab: "#B8860B",
    widths: [14, 90, 51, 12, 12],
    frozen: { rows: 4, columns: 0 },
    titleRows: 4,
    heading: "Strengths, risks and cases",
    says: "Strengths, risks and cases in the source, with the driver that models each.",
    rows: [
      [heading("Kind"), heading("Source statement"), heading("Linked driver"), heading("Unit"), numberHeading("Live")],
      ...document.companies.flatMap((company) => [
        band({ value: company.name, look: "theme" }, 5),
        ...document.points
          .filter((point) => point.company === company.id)
          .map(({ kind, says, driver: id }): (Draft | null)[] => {
            const driver = document.drivers.find((candidate) => candidate.id === id);
            return [
              label(KINDS[kind]),
              text(says),
              driver ? text(driver.label) : note("Not modeled"),
              driver ? unit(UNIT_WORDS[driver.unit]) : null,
              driver
                ? { formula: f`=${cell(driverCell(driver.id, "live"))}`, look: "link", format: FORMATS[driver.unit] }
                : null,
            ];
          }),
      ]),
    ],
  });
}
