import { Button, Caption1, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { FiledDocument } from "../figures/filed";
import type { NewColumn, NewColumns, NewLine } from "../workbook/next-column";
import { matchSaid, PERIOD } from "./match-words";
import { useParts } from "./parts";
import { useWork } from "./work";

interface Props {
  readonly filings: FiledDocument;
  readonly next: NewColumns;
  readonly done: () => void;
}

/** Columns for the period after the last of the sheet, line by line; nothing is written before it is confirmed. */
export function PeriodSection({ filings, next: { columns, upToDate, mixed }, done }: Props) {
  return (
    <>
      {columns.map((column) => (
        <Proposed key={`${column.from} ${column.lines[0]?.row}`} filings={filings} column={column} done={done} />
      ))}
      {columns.length === 0 && upToDate > 0 && <Caption1 block>{PERIOD.upToDate}</Caption1>}
      {mixed > 0 && <Caption1 block>{PERIOD.mixed}</Caption1>}
    </>
  );
}

const isFree = ({ cell, why }: NewLine): boolean => cell !== null && why === undefined;

function Proposed({ filings, column, done }: { filings: FiledDocument; column: NewColumn; done: () => void }) {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const { lines, isThere } = column;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(lines.filter((line) => line.sure && isFree(line)).map(({ row }) => row)),
  );
  const take = (row: number, checked: boolean) => {
    const next = new Set(chosen);
    if (checked) next.add(row);
    else next.delete(row);
    setChosen(next);
  };
  const add = () =>
    perform("insert", async () => {
      const sourceOf: Parameters<typeof commands.addColumn>[3] = (figure) => matchSaid.filedSource(filings, figure);
      const added = await commands.addColumn(filings, column, chosen, sourceOf);
      done();
      return { intent: "success", text: matchSaid.added(added) };
    });
  return (
    <div role="group" aria-label={PERIOD.heading}>
      <Caption1 block>{matchSaid.newColumn(column)}</Caption1>
      <Caption1 block className={parts.hint}>
        {PERIOD.hint}
      </Caption1>
      <ul className={parts.plainList}>
        {lines.map((line) => (
          <li key={line.row}>
            {isFree(line) ? (
              <Checkbox
                label={matchSaid.newLine(filings, line)}
                checked={chosen.has(line.row)}
                onChange={(_, { checked }) => take(line.row, checked === true)}
              />
            ) : (
              <Caption1 block className={parts.hint}>
                {matchSaid.newLine(filings, line)}
              </Caption1>
            )}
          </li>
        ))}
      </ul>
      <Button size="small" appearance="primary" disabled={busy || chosen.size === 0} onClick={() => void add()}>
        {isThere ? PERIOD.fill : PERIOD.insert} ({chosen.size})
      </Button>
    </div>
  );
}
