import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** What the views are built of. */
export const useParts = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "stretch" },
  hint: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "4px",
    textAlign: "left",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: "normal",
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  // A long choice is cut, not the pane widened.
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  list: { margin: "4px 0", paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    margin: "4px 0",
  },
});

export function Section({ heading, hint, children }: { heading: string; hint?: string; children: ReactNode }) {
  const parts = useParts();
  return (
    <section className={parts.section} aria-label={heading}>
      <Subtitle2 as="h2">{heading}</Subtitle2>
      {children}
      {hint !== undefined && <Caption1 className={parts.hint}>{hint}</Caption1>}
    </section>
  );
}
