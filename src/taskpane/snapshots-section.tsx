import { Button, Caption1, Field, Input } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import { NotKept } from "../compare/sentences";
import { LONGEST_NAME, LONGEST_NOTE, type SnapshotInfo } from "../compare/snapshot";
import { COMPARE } from "./compare-words";
import { Section, useParts } from "./parts";
import { useWork } from "./work";

/** The snapshots that the workbook keeps, and new ones. */
export function SnapshotsSection({ review }: { review: (snapshot: SnapshotInfo) => void }) {
  const parts = useParts();
  const { commands, busy, perform, kind } = useWork();
  const [list, setList] = useState<readonly SnapshotInfo[]>([]);
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const look = useCallback(() => commands.listSnapshots().then(setList, () => undefined), [commands]);
  // Restoring may take one, too.
  useEffect(() => void (kind === undefined && look()), [look, kind]);
  const take = (called: string) =>
    perform("insert", async () => {
      try {
        const taken = await commands.takeSnapshot(called, note);
        setName("");
        setNote("");
        return { intent: "success", text: COMPARE.taken(taken) };
      } catch (error) {
        if (error instanceof NotKept) return { intent: "error", text: error.message };
        throw error;
      }
    });
  const remove = (snapshot: SnapshotInfo) =>
    perform("insert", async () => {
      await commands.deleteSnapshot(snapshot.id);
      return { intent: "success", text: COMPARE.removed(snapshot) };
    });
  return (
    <Section heading={COMPARE.snapshotsHeading} hint={COMPARE.snapshotsHint}>
      <div className={parts.actions}>
        <Button icon={<EyeRegular />} disabled={busy} onClick={() => void take(COMPARE.watched)}>
          {COMPARE.watch}
        </Button>
      </div>
      <Caption1 className={parts.hint}>{COMPARE.watchHint}</Caption1>
      <Field label={COMPARE.name} size="small">
        <Input size="small" maxLength={LONGEST_NAME} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={COMPARE.note} size="small">
        <Input size="small" maxLength={LONGEST_NOTE} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={parts.actions}>
        <Button size="small" disabled={busy} onClick={() => void take(name)}>
          {COMPARE.take}
        </Button>
      </div>
      {list.length === 0 && <Caption1>{COMPARE.noSnapshots}</Caption1>}
      <ul className={parts.plainList}>
        {list.map((snapshot) => (
          <li key={snapshot.id}>
            <div>{COMPARE.snapshot(snapshot)}</div>
            <div className={parts.actions}>
              <Button size="small" disabled={busy} onClick={() => review(snapshot)}>
                {COMPARE.review}
              </Button>
              <Button size="small" disabled={busy} onClick={() => void remove(snapshot)}>
                {COMPARE.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
