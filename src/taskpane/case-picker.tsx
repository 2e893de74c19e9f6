import { Button, Caption1, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseInfo } from "../workbook/cases";
import type { OwnCase } from "../template/plan";
import { Choice, Disclosure, useOneOpen, useParts } from "./parts";
import { useWork } from "./work";
import { said } from "./messages";
import { WORDS } from "./words";

const BUILT_IN: readonly CaseInfo[] = [
  { column: "bear", name: "Bear", own: false },
  { column: "base", name: "Base", own: false },
  { column: "bull", name: "Bull", own: false },
];

/** The chosen case, and the cases of the user's own. */
export function CasePicker() {
  const parts = useParts();
  const { commands, state, busy, perform } = useWork();
  const oneOpen = useOneOpen();
  const list = state?.cases;
  const choose = (column: string) => {
    const { name } = list!.cases.find((one) => one.column === column)!;
    return perform("case", async () => {
      await commands.chooseCase(name);
      return { intent: "success", text: said.switched(name) };
    });
  };
  return (
    <section className={parts.section}>
      <Field label={{ children: WORDS.caseHeading, weight: "semibold" }}>
        <RadioGroup
          layout="horizontal"
          style={{ flexWrap: "wrap" }}
          value={list?.chosen ?? ""}
          disabled={busy || !list}
          onChange={(_, { value }) => void choose(value)}
        >
          {(list?.cases ?? BUILT_IN).map(({ column, name }) => (
            <Radio key={column} value={column} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <Caption1 className={parts.hint}>{list ? WORDS.caseHint : WORDS.noTemplate}</Caption1>
      {list && (
        <Disclosure heading={WORDS.customCases} {...oneOpen("custom")}>
          <OwnCases cases={list.cases} />
        </Disclosure>
      )}
    </section>
  );
}

function OwnCases({ cases }: { cases: readonly CaseInfo[] }) {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const [name, setName] = useState("");
  const [from, setFrom] = useState<CaseInfo["column"]>("base");
  const add = () =>
    perform("case", async () => {
      await commands.addCase(name, from);
      setName("");
      return { intent: "success", text: said.caseAdded(name) };
    });
  return (
    <div className={parts.section}>
      {cases
        .filter(({ own }) => own)
        .map((one) => (
          <OwnCaseRow key={one.column} column={one.column as OwnCase} name={one.name} />
        ))}
      <Field label={WORDS.caseName} size="small">
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Choice
        label={WORDS.caseFrom}
        value={from}
        options={cases.map((one) => ({ value: one.column, label: one.name }))}
        onChoose={(value) => setFrom(value as CaseInfo["column"])}
      />
      <div className={parts.actions}>
        <Button size="small" disabled={busy || name.trim() === ""} onClick={() => void add()}>
          {WORDS.addCase}
        </Button>
      </div>
      <Caption1 className={parts.hint}>{WORDS.customCasesHint}</Caption1>
    </div>
  );
}

function OwnCaseRow({ column, name }: { column: OwnCase; name: string }) {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const [next, setNext] = useState(name);
  const rename = () =>
    perform("case", async () => {
      await commands.renameCase(column, next);
      return { intent: "success", text: said.caseRenamed(next) };
    });
  const remove = () =>
    perform("case", async () => {
      await commands.deleteCase(column);
      return { intent: "success", text: said.caseDeleted(name) };
    });
  return (
    <div className={parts.actions}>
      <Input
        size="small"
        style={{ flex: "1 1 100px", minWidth: 0 }}
        aria-label={said.newName(name)}
        value={next}
        onChange={(_, { value }) => setNext(value)}
      />
      <Button
        size="small"
        aria-label={`${WORDS.renameCase} ${name}`}
        disabled={busy || next === name}
        onClick={() => void rename()}
      >
        {WORDS.renameCase}
      </Button>
      <Button size="small" aria-label={`${WORDS.deleteCase} ${name}`} disabled={busy} onClick={() => void remove()}>
        {WORDS.deleteCase}
      </Button>
    </div>
  );
}
