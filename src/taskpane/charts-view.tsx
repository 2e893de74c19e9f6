import { Button, Caption1 } from "@fluentui/react-components";
import { ArrowSyncRegular, TableAddRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import type { WhatMatters } from "../workbook/what-matters";
import { ModelCharts } from "./model-charts";
import { Choice, Section, useParts } from "./parts";
import { TornadoChart } from "./tornado-chart";
import { useWork } from "./work";
import { said } from "./messages";
import { WORDS } from "./words";

export function ChartsView() {
  const { state } = useWork();
  if (!state?.cases) return <Caption1>{WORDS.noTemplate}</Caption1>;
  return (
    <>
      <ModelCharts />
      <WhatMattersSection />
    </>
  );
}

/** The tornado of a chosen output. */
function WhatMattersSection() {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const [found, setFound] = useState<WhatMatters>();
  const [name, setName] = useState<string>();
  const compute = useCallback(
    () =>
      perform("tornado", async () => {
        const matters = await commands.whatMatters();
        setFound(matters);
        return matters.tornados.length === 0 ? { intent: "info", text: said.noOutputMoves } : undefined;
      }),
    [commands, perform],
  );
  useEffect(() => void compute(), [compute]);
  const shown = found?.tornados.find(({ output }) => output.name === name) ?? found?.tornados[0];
  const insert = () =>
    perform("insert", async () => {
      const sheet = await commands.insertTornado(shown!.table);
      return { intent: "success", text: said.inserted(sheet) };
    });
  return (
    <Section heading={WORDS.tornadoHeading} hint={WORDS.tornadoHint}>
      {found && shown && (
        <>
          <Choice
            label={WORDS.tornadoOutput}
            value={shown.output.name}
            options={found.tornados.map(({ output }) => ({ value: output.name, label: output.label }))}
            onChoose={setName}
          />
          <TornadoChart table={shown.table} />
          <Caption1 className={parts.hint}>{said.tornadoOf(found.caseName)}</Caption1>
        </>
      )}
      <div className={parts.actions}>
        <Button icon={<TableAddRegular />} disabled={busy || !shown} onClick={() => void insert()}>
          {WORDS.insertTornado}
        </Button>
        <Button icon={<ArrowSyncRegular />} disabled={busy} onClick={() => void compute()}>
          {WORDS.recalculate}
        </Button>
      </div>
    </Section>
  );
}
