import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useRef } from "react";

const useStyles = makeStyles({
  strip: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    // Excel lays the menu of the add-in over the top right corner of the pane.
    paddingRight: "34px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexDirection: "column",
    flexGrow: 1,
    minWidth: "32px",
    padding: "6px 0 4px",
    gap: "2px",
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
    borderBottom: "2px solid transparent",
    whiteSpace: "nowrap",
    "& .fui-Button__icon": { margin: 0 },
  },
  // No bolder text: it would move the tabs beside it.
  chosen: {
    color: tokens.colorCompoundBrandForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    ":hover:active": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

export interface TabInfo<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly icon: ReactElement;
}

interface Props<Key extends string> {
  readonly label: string;
  readonly tabs: readonly TabInfo<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
}

/**
 * The views of the pane. Fluent's own TabList measures and animates, and weighs a tenth of the pane; this is the pattern
 * of the ARIA guide: one stop for Tab, arrows between.
 */
export function TabStrip<Key extends string>({ label, tabs, chosen, onChoose }: Props<Key>) {
  const styles = useStyles();
  const strip = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ key }) => key === chosen);
    const to: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(tabs[next]!.key);
    strip.current!.querySelectorAll<HTMLElement>("[role=tab]")[next]!.focus();
  };
  return (
    <div ref={strip} role="tablist" tabIndex={-1} aria-label={label} className={styles.strip} onKeyDown={move}>
      {tabs.map(({ key, label: words, icon }) => (
        <Button
          key={key}
          appearance="subtle"
          role="tab"
          id={`tab-${key}`}
          aria-selected={key === chosen}
          {...(key === chosen && { "aria-controls": `view-${key}` })}
          tabIndex={key === chosen ? 0 : -1}
          icon={icon}
          className={mergeClasses(styles.tab, key === chosen && styles.chosen)}
          onClick={() => onChoose(key)}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}
