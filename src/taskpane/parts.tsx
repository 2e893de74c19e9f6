import { Button, Caption1, Label, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { type ReactNode, useId, useState } from "react";

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
  disclosure: {
    width: "100%",
    minHeight: "36px",
    justifyContent: "flex-start",
    textAlign: "left",
    padding: "4px 0",
    fontWeight: tokens.fontWeightRegular,
  },
  // Begins where the text of the button above does.
  underDisclosure: { color: tokens.colorNeutralForeground2, padding: "0 12px 6px 26px" },
  disclosed: { padding: "2px 12px 8px 26px" },
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

interface DisclosureProps {
  readonly heading: ReactNode;
  /** A sentence under the heading, open or not. */
  readonly summary?: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
}

/**
 * A heading that opens what is under it, after the pattern of the ARIA guide. Fluent's own accordion brings a library that
 * moves the focus, a tenth of what the pane loads at its start.
 */
export function Disclosure({ heading, summary, open, onToggle, children }: DisclosureProps) {
  const parts = useParts();
  const id = useId();
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={parts.disclosure}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        {...(open && { "aria-controls": `${id}-panel` })}
        {...(summary !== undefined && { "aria-describedby": `${id}-summary` })}
        onClick={() => onToggle(!open)}
      >
        {heading}
      </Button>
      {summary !== undefined && (
        <Caption1 id={`${id}-summary`} block className={parts.underDisclosure}>
          {summary}
        </Caption1>
      )}
      {open && (
        <div id={`${id}-panel`} className={parts.disclosed}>
          {children}
        </div>
      )}
    </div>
  );
}

/** Of several disclosures one is open at a time: what each of them takes, by its key. */
export function useOneOpen(): (key: string) => Pick<DisclosureProps, "open" | "onToggle"> {
  const [opened, setOpened] = useState<string>();
  return (key) => ({ open: opened === key, onToggle: (open) => setOpened(open ? key : undefined) });
}
