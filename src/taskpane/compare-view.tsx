import { Button, Caption1 } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { asOpen, casesApart } from "../compare/as-open";
import { Compared } from "../compare/compared";
import { readWorkbook } from "../compare/read/workbook";
import { NotKept, Unreadable, unreadable } from "../compare/sentences";
import type { SnapshotInfo } from "../compare/snapshot";
import { LIMITS } from "../compare/read/limits";
import { CASE_NAME } from "../template/names";
import { ReceiptSection } from "./compare-receipt";
import { BridgeSection, ChangesSection } from "./compare-result";
import { COMPARE } from "./compare-words";
import { Choice, Section, useParts } from "./parts";
import { SnapshotsSection } from "./snapshots-section";
import { customFunctions } from "./try-formula";
import { type Message, useWork } from "./work";

interface Shown {
  readonly compared: Compared;
  readonly what: string;
  /** Where it was compared with one. */
  readonly snapshot?: SnapshotInfo;
}

/** Why something can't be compared or kept is said as it is. */
export async function plainly(work: () => Promise<Message | undefined>): Promise<Message | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreadable || error instanceof NotKept) return { intent: "error", text: error.message };
    throw error;
  }
}

/** The open workbook with a file or a snapshot, or two of its cases with each other. */
export function CompareView() {
  const { commands, perform } = useWork();
  const [shown, setShown] = useState<Shown>();
  const show = (next: Shown): Message => {
    setShown(next);
    return { intent: "info", text: COMPARE.compared(next.what, next.compared.changes.length) };
  };
  const withSnapshot = async (snapshot: SnapshotInfo): Promise<Message> => {
    const before = await commands.openSnapshot(snapshot.id);
    if (!before) return { intent: "error", text: COMPARE.gone };
    const compared = new Compared(before, await commands.readOpenWorkbook(), customFunctions());
    return show({ compared, what: COMPARE.withSnapshot(snapshot.name), snapshot });
  };
  const restoreAll = (snapshot: SnapshotInfo) =>
    perform("insert", () =>
      plainly(async () => {
        const before = await commands.openSnapshot(snapshot.id);
        if (!before) return { intent: "error", text: COMPARE.gone };
        const restored = await commands.restoreAll(before);
        await withSnapshot(snapshot);
        return { intent: "success", text: COMPARE.restoredAll(restored) };
      }),
    );
  return (
    <>
      <Sources show={show} />
      <SnapshotsSection review={(snapshot) => void perform("start", () => withSnapshot(snapshot))} />
      {shown?.snapshot && (
        <ReceiptSection
          compared={shown.compared}
          again={async () => void (await withSnapshot(shown.snapshot!))}
          restoreAll={() => void restoreAll(shown.snapshot!)}
        />
      )}
      {shown && (
        <>
          <BridgeSection key={shown.what} compared={shown.compared} what={shown.what} />
          <ChangesSection changes={shown.compared.changes} />
        </>
      )}
    </>
  );
}

/** What to compare with: a file, or one case with another. */
function Sources({ show }: { show: (shown: Shown) => Message }) {
  const parts = useParts();
  const { commands, busy, perform, state } = useWork();
  const picker = useRef<HTMLInputElement>(null);
  const cases = state?.cases?.cases ?? [];
  const [from = "base", setFrom] = useState<string>();
  const [to = "bull", setTo] = useState<string>();
  const withFile = (file: File) =>
    perform("start", () =>
      plainly(async () => {
        if (file.size > LIMITS.file) throw unreadable("large");
        const content = await file.arrayBuffer().catch(() => {
          throw unreadable("damaged");
        });
        const before = asOpen(readWorkbook(new Uint8Array(content)));
        const after = asOpen(await commands.readOpenWorkbook());
        return show({ compared: new Compared(before, after, customFunctions()), what: COMPARE.withFile(file.name) });
      }),
    );
  const options = cases.map(({ column, name }) => ({ value: column, label: name }));
  const compareCases = () =>
    perform("start", async () => {
      const [one, other] = [from, to].map((column) => cases.find((each) => each.column === column));
      if (!one || !other || one === other) return { intent: "info", text: COMPARE.sameCase };
      const apart = { selector: CASE_NAME, chosen: one.name, from: one.column, to: other.column };
      const { before, after } = casesApart(asOpen(await commands.readOpenWorkbook()), apart);
      const what = COMPARE.casesApart(one.name, other.name);
      return show({ compared: new Compared(before, after, customFunctions()), what });
    });
  return (
    <Section heading={COMPARE.heading} hint={COMPARE.fileHint}>
      <Caption1>{COMPARE.lead}</Caption1>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        hidden
        aria-label={COMPARE.chooseFile}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void withFile(file);
          target.value = "";
        }}
      />
      <div className={parts.actions}>
        <Button icon={<DocumentSearchRegular />} disabled={busy} onClick={() => picker.current!.click()}>
          {COMPARE.chooseFile}
        </Button>
      </div>
      {cases.length > 1 && (
        <>
          <Choice label={COMPARE.firstCase} value={from} options={options} onChoose={setFrom} />
          <Choice label={COMPARE.secondCase} value={to} options={options} onChoose={setTo} />
          <div className={parts.actions}>
            <Button disabled={busy} onClick={() => void compareCases()}>
              {COMPARE.compareCases}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}
