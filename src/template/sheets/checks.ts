import type { ComparisonDocument, Driver } from "../../figures/document";
import type { Check, Severity } from "../checks";
import { band, computed, heading, label, note, subtitle, text, title } from "../drafts";
import { cell, f, range } from "../formula";
import {
  checkCell,
  DRIVER_ORDER_CELL,
  driverIdCell,
  FAILED_CHECKS_CELL,
  orderCell,
  TOLERANCE_CELL,
  WARNINGS_CELL,
} from "../ids";
import type { Draft, DraftSheet } from "../layout";
import { CHECK_NAMES, FAILED_CHECKS_NAME, REVIEW_NAMES, WARNINGS_NAME } from "../names";

type Row = (Draft | null)[];

const SAYS: Readonly<Record<Severity, string>> = {
  integrity: "Integrity: the arithmetic must tie",
  reasonableness: "Reasonableness: worth a look before the model is used",
  reconciliation: "Reconciliation to the AICOMP functions (needs the add-in)",
};

/*
 * 1  title
 * 3  how many fail, how many are worth a look, the tolerance
 * 7  Sheet | Check | Result | Severity
 *    integrity, reasonableness, reconciliation, each in a block
 *    the order of the drivers' rows
 */
export function checksSheet(document: ComparisonDocument, checks: readonly Check[]): DraftSheet {
  const of = (severity: Severity) => checks.filter((check) => (check.severity ?? "integrity") === severity);
  const integrity = of("integrity");
  return {
    key: "checks",
    title: "Checks",
    purpose: "Integrity, reasonableness, reconciliation",
    tab: "#7F7F7F",
    widths: [30, 103, 12, 16],
    frozen: { rows: 7, columns: 0 },
    titleRows: 7,
    ranges: [...rangesOf(integrity, CHECK_NAMES), ...rangesOf(of("reasonableness"), REVIEW_NAMES)],
    highlights: (["integrity", "reasonableness"] as const).flatMap((severity) => {
      const own = of(severity);
      const fill = severity === "integrity" ? "#F8C9C4" : "#FFE9B8";
      const result = (check: Check) => checkCell(check.id);
      return own.length === 0
        ? []
        : [
            {
              from: result(own[0]!),
              to: result(own.at(-1)!),
              formula: f`=${cell(result(own[0]!))}=FALSE`,
              fill,
            },
          ];
    }),
    rows: [
      [title("Checks")],
      [subtitle("All model checks; every sheet sums them up in row 3.")],
      countRow("Failed checks", "Integrity checks that fail", FAILED_CHECKS_CELL, FAILED_CHECKS_NAME, integrity),
      countRow(
        "To review",
        "Reasonableness checks that do not hold",
        WARNINGS_CELL,
        WARNINGS_NAME,
        of("reasonableness"),
      ),
      [
        label("Tolerance"),
        text("Absolute tolerance for equality"),
        {
          value: 1e-9,
          look: "input",
          format: "0.0E+00",
          id: TOLERANCE_CELL,
          input: "tolerance",
          says: "Absolute tolerance for equality",
          validation: {
            rule: { kind: "decimal", low: 0, high: 0.01 },
            title: "Tolerance",
            message: "Assumption. Enter a number from 0 to 0.01.",
          },
        },
      ],
      [],
      [heading("Sheet"), heading("Check"), heading("Result"), heading("Severity")],
      ...(["integrity", "reasonableness", "reconciliation"] as const).flatMap((severity) =>
        of(severity).length === 0
          ? []
          : [
              band({ value: SAYS[severity], look: "theme" }, 4),
              ...of(severity).map((check) => checkRow(check, severity)),
            ],
      ),
      ...orderRows(document.drivers),
    ],
  };
}

/** What the pane reads of one kind of checks; nothing where there are none. */
function rangesOf(checks: readonly Check[], names: typeof CHECK_NAMES): Required<DraftSheet>["ranges"] {
  if (checks.length === 0) return [];
  return (["sheet", "says", "result"] as const).map((what) => ({
    name: names[what],
    from: checkCell(checks[0]!.id, what),
    to: checkCell(checks.at(-1)!.id, what),
  }));
}

function countRow(
  words: string,
  says: string,
  id: typeof FAILED_CHECKS_CELL,
  name: string,
  checks: readonly Check[],
): Row {
  const results = () => range(checkCell(checks[0]!.id), checkCell(checks.at(-1)!.id));
  return [
    label(words),
    text(says),
    {
      ...computed(checks.length === 0 ? f`=0` : f`=ROWS(${results()})-COUNTIF(${results()},TRUE)`, "0", id),
      name: { name, comment: `${says}: their number.` },
    },
  ];
}

const checkRow = (check: Check, severity: Severity): Row => [
  { ...note(check.sheet), id: checkCell(check.id, "sheet") },
  label(check.says, checkCell(check.id, "says")),
  { formula: f`=${check.holds}`, look: "computed", format: "General", id: checkCell(check.id) },
  note(severity),
];

/** Sorting the drivers would let formulas take other rows than they name: each row is held against its id. */
function orderRows(drivers: readonly Driver[]): Row[] {
  if (drivers.length === 0) return [];
  const first = orderCell(drivers[0]!.id);
  const last = orderCell(drivers.at(-1)!.id);
  return [
    [],
    band({ value: "Rows of the drivers on the Scenarios sheet (1 = in its place)", look: "theme" }, 4),
    [label("In their places"), null, computed(f`=SUM(${range(first, last)})`, "0", DRIVER_ORDER_CELL)],
    ...drivers.map(({ id, label: words }): Row => [
      note(id),
      text(words),
      computed(f`=IF(${cell(driverIdCell(id))}="${id}",1,0)`, "0", orderCell(id)),
    ]),
  ];
}
