import { Button, Caption1, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { FiledChanges } from "../figures/filed-changes";
import type { FiledDocument } from "../figures/filed";
import type { OwnCell } from "../workbook/grown-sheet";
import { COMPANIES, companiesSaid } from "./companies-words";
import type { FiledEffect } from "./filed-effects";
import { Section, useParts } from "./parts";

/** What an update would do, as it is shown before anything is written. */
export interface Proposal {
  readonly next: FiledDocument;
  readonly changes: FiledChanges;
  readonly own: readonly OwnCell[];
  readonly effectsOf: (taken: ReadonlySet<string>) => readonly FiledEffect[];
}

/** More than these are counted. */
const MOST = 12;

interface Props {
  readonly proposal: Proposal;
  readonly busy: boolean;
  readonly apply: (taken: ReadonlySet<string>) => void;
  readonly cancel: () => void;
}

export function UpdateSection({ proposal, busy, apply, cancel }: Props) {
  const parts = useParts();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const { changes, own, effectsOf } = proposal;
  const conflicts = own.filter(({ conflict }) => conflict);
  const take = (id: string, checked: boolean) => {
    const next = new Set(taken);
    if (checked) next.add(id);
    else next.delete(id);
    setTaken(next);
  };
  const list = (heading: string, lines: readonly string[]) =>
    lines.length > 0 && (
      <div role="group" aria-label={heading}>
        <Caption1 block>{heading}</Caption1>
        <ul className={parts.list}>
          {lines.slice(0, MOST).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > MOST && <li>{companiesSaid.more(lines.length - MOST)}</li>}
        </ul>
      </div>
    );
  return (
    <Section heading={COMPANIES.updateHeading} hint={companiesSaid.changes(changes)}>
      {list(COMPANIES.restated, changes.restated.map(companiesSaid.restated))}
      {list(COMPANIES.kept, own.filter(({ conflict }) => !conflict).map(companiesSaid.own))}
      {conflicts.length > 0 && (
        <div role="group" aria-label={COMPANIES.conflicts}>
          <Caption1 block>{COMPANIES.conflicts}</Caption1>
          {conflicts.map((cell) => (
            <div key={cell.id}>
              <Checkbox
                label={companiesSaid.conflict(cell)}
                checked={taken.has(cell.id)}
                onChange={(_, { checked }) => take(cell.id, checked === true)}
              />
            </div>
          ))}
        </div>
      )}
      {list(COMPANIES.effects, effectsOf(taken).map(companiesSaid.effect))}
      <div className={parts.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => apply(taken)}>
          {COMPANIES.update}
        </Button>
        <Button disabled={busy} onClick={cancel}>
          {COMPANIES.notNow}
        </Button>
      </div>
    </Section>
  );
}
