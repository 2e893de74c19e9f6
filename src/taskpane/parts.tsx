import { Caption1, Label, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

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
  select: {
    minWidth: 0,
    width: "100%",
    height: "32px",
    padding: "0 8px",
    boxSizing: "border-box",
    textOverflow: "ellipsis",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
  },
  plainList: {
    listStyleType: "none",
    margin: "4px 0",
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  textOut: {
    boxSizing: "border-box",
    width: "100%",
    resize: "vertical",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: "4px 0", paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  // A header of two lines or more.
  tall: { "& button": { minHeight: "44px", height: "auto", paddingTop: "6px", paddingBottom: "6px" } },
  // Begins where the text of an accordion's header does.
  underHeader: { color: tokens.colorNeutralForeground2, padding: "0 12px 6px 38px" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    margin: "4px 0",
  },
});

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** A choice among few: the browser's own list, which fits into the narrowest pane. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const parts = useParts();
  const id = useId();
  return (
    <div>
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <select id={id} className={parts.select} value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

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
