import { Button, Caption1, Link, Subtitle2 } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { placeText, splitPlace } from "../cells/address";
import type { Change } from "../compare/changes";
import type { Compared } from "../compare/compared";
import { BridgeChart } from "./bridge-chart";
import { COMPARE } from "./compare-words";
import { Choice, Disclosure, Section, useOneOpen, useParts } from "./parts";
import { useWork } from "./work";

const MOST_LISTED = 200;
const MOST_OUTPUTS = 60;

/** Where a change can be looked at: a cell or the first of several, on a sheet that is there. */
function placeOf({ kind, sheet, cell }: Pick<Change, "kind" | "sheet" | "cell">): string | undefined {
  const first = /^[A-Z]+\d+/.exec(cell ?? "")?.[0];
  if (sheet === null || first === undefined || kind.endsWith("removed")) return undefined;
  return placeText(sheet, 0, 0).replace(/A1$/, first);
}

/** A change or a finding, with a way to its cell. */
export function ChangeLine({ change, said }: { change: Pick<Change, "kind" | "sheet" | "cell">; said: string }) {
  const { goTo } = useWork();
  const place = placeOf(change);
  const at = change.cell ?? change.sheet ?? "";
  if (place === undefined) return <>{COMPARE.place(at, said)}</>;
  return (
    <>
      <Link as="button" onClick={() => void goTo(place)}>
        {at}
      </Link>{" "}
      {said}
    </>
  );
}

/** The changes by sheet, each sheet's by what they are. */
export function ChangesSection({ changes }: { changes: readonly Change[] }) {
  const parts = useParts();
  const oneOpen = useOneOpen();
  const bySheet = useMemo(() => {
    const found = new Map<string, Change[]>();
    for (const change of changes) {
      const sheet = change.sheet ?? COMPARE.wholeWorkbook;
      found.set(sheet, [...(found.get(sheet) ?? []), change]);
    }
    for (const list of found.values()) list.sort((one, other) => one.kind.localeCompare(other.kind));
    return found;
  }, [changes]);
  return (
    <Section heading={COMPARE.changesHeading}>
      {changes.length === 0 && <Caption1>{COMPARE.same}</Caption1>}
      {[...bySheet].map(([sheet, list]) => (
        <Disclosure key={sheet} heading={COMPARE.sheetChanges(sheet, list.length)} {...oneOpen(sheet)}>
          <ul className={parts.plainList}>
            {list.slice(0, MOST_LISTED).map((change, i) => (
              <li key={i}>
                <ChangeLine change={change} said={COMPARE.change(change)} />
              </li>
            ))}
          </ul>
          {list.length > MOST_LISTED && <Caption1>{COMPARE.more(list.length - MOST_LISTED)}</Caption1>}
        </Disclosure>
      ))}
    </Section>
  );
}

/** How a chosen output came from its old value to its new one. */
export function BridgeSection({ compared, what }: { compared: Compared; what: string }) {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const [chosen, setChosen] = useState(0);
  const outputs = useMemo(() => compared.outputs().slice(0, MOST_OUTPUTS), [compared]);
  const place = outputs[chosen]?.place;
  const explained = useMemo(() => place && compared.explain(place), [compared, place]);
  if (!explained || !place) return <Caption1>{COMPARE.noOutput}</Caption1>;
  const { bridge, words } = explained;
  const { label, format } = compared.told(place);
  const isNumber = typeof bridge.from === "number" && typeof bridge.to === "number";
  const insert = () =>
    perform("insert", async () => {
      const [from, to] = [bridge.from as number, bridge.to as number];
      const causes = bridge.causes.filter(({ effect }) => effect !== 0);
      const table = { output: label, between: COMPARE.between(what), from, to, causes, format: format ?? "General" };
      return { intent: "success", text: COMPARE.inserted(await commands.insertBridge(table)) };
    });
  return (
    <Section heading={COMPARE.bridgeHeading}>
      <Choice
        label={COMPARE.output}
        value={String(chosen)}
        options={outputs.map((output, i) => ({ value: String(i), label: outputLabel(compared, output.place) }))}
        onChoose={(value) => setChosen(Number(value))}
      />
      <Caption1>{words}</Caption1>
      <BridgeChart bridge={bridge} />
      {bridge.notFollowed.length > 0 && (
        <>
          <Subtitle2 as="h3">{COMPARE.notFollowedHeading}</Subtitle2>
          <ul className={parts.list}>
            {bridge.notFollowed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <div className={parts.actions}>
        <Button icon={<TableAddRegular />} disabled={busy || !isNumber} onClick={() => void insert()}>
          {COMPARE.addToWorkbook}
        </Button>
      </div>
    </Section>
  );
}

function outputLabel(compared: Compared, place: { sheet: string; row: number; column: number }): string {
  const at = placeText(place.sheet, place.row, place.column);
  const { label } = compared.told(place);
  return label === at ? at : `${label} (${splitPlace(at).sheet ?? ""}!${splitPlace(at).address})`;
}
