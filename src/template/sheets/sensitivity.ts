import type { ComparisonDocument } from "../../figures/document";
import { page } from "../blocks/page";
import type { DraftSheet } from "../layout";
import { backlogTable } from "./sensitivity/backlog";
import { tableRows } from "./sensitivity/table";
import { valueTables } from "./sensitivity/value";

/*
 * 1  title
 *    two-way tables by formula: the axes begin at an input and go on by a step, both of which may be changed; under a
 *    table stand the rows that it works with
 */
export function sensitivitySheet(document: ComparisonDocument): DraftSheet | undefined {
  const tables = [...backlogTable(document), ...valueTables(document)];
  if (tables.length === 0) return undefined;
  return page({
    key: "sensitivity",
    title: "Sensitivity",
    purpose: "Two-way tables by formula",
    tab: "#2B5797",
    widths: [64, 15, 15, 13, 13, 13, 13, 13],
    frozen: { rows: 3, columns: 1 },
    titleRows: 3,
    heading: "Sensitivity",
    says: "Two-way formula tables; other inputs follow the selected case",
    rows: tables.flatMap(tableRows),
  });
}
