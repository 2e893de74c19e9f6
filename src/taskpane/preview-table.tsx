import { Button, Checkbox, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Difference } from "../excel/scenario-inputs";
import type { ComparisonDocument } from "../figures/document";
import { said, shown, WORDS } from "./words";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "2px 4px",
    textAlign: "left",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: "normal",
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  actions: { display: "flex", gap: "8px", marginTop: "12px", flexWrap: "wrap" },
});

interface Props {
  readonly document: ComparisonDocument;
  readonly differences: readonly Difference[];
  readonly busy: boolean;
  readonly onApply: (chosen: readonly Difference[]) => void;
  readonly onCancel: () => void;
}

/** What a refresh would change; an input that differs is kept unless it is chosen. */
export function PreviewTable({ document, differences, busy, onApply, onCancel }: Props) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (input: string) => {
    const next = new Set(chosen);
    if (!next.delete(input)) next.add(input);
    setChosen(next);
  };
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: "start" }), [differences]);
  const all = chosen.size === differences.length;
  return (
    <section ref={section} aria-label={WORDS.previewHeading}>
      <Subtitle2 as="h3" block>
        {WORDS.previewHeading}
      </Subtitle2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.cell}>
              <Checkbox
                aria-label="Choose all"
                checked={all ? true : chosen.size > 0 ? "mixed" : false}
                onChange={() => setChosen(new Set(all ? [] : differences.map(({ input }) => input)))}
              />
            </th>
            <th className={`${styles.cell} ${styles.head}`}>{WORDS.columns.driver}</th>
            <th className={`${styles.cell} ${styles.head}`}>{WORDS.columns.case}</th>
            <th className={`${styles.cell} ${styles.head} ${styles.number}`}>{WORDS.columns.now}</th>
            <th className={`${styles.cell} ${styles.head} ${styles.number}`}>{WORDS.columns.incoming}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => {
            const driver = document.drivers.find(({ id }) => id === difference.driver)!;
            const company = document.companies.find(({ id }) => id === driver.company)!;
            const name = `${company.name}: ${driver.label}`;
            return (
              <tr key={difference.input}>
                <td className={styles.cell}>
                  <Checkbox
                    aria-label={said.choose(name, difference.case)}
                    checked={chosen.has(difference.input)}
                    onChange={() => toggle(difference.input)}
                  />
                </td>
                <th scope="row" className={styles.cell}>
                  {name}
                </th>
                <td className={styles.cell}>{WORDS.cases[difference.case]}</td>
                <td className={`${styles.cell} ${styles.number}`}>{shown(difference.now, driver.unit)}</td>
                <td className={`${styles.cell} ${styles.number}`}>{shown(difference.incoming, driver.unit)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={busy || chosen.size === 0}
          onClick={() => onApply(differences.filter(({ input }) => chosen.has(input)))}
        >
          {said.chosen(chosen.size)}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {WORDS.cancel}
        </Button>
      </div>
    </section>
  );
}
