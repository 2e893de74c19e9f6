import { Button, Caption1, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { NotFollowed } from "../model/content";
import { resultText } from "./format";
import { argumentProblemText, notTriedText } from "./formula-problems";
import help, { type FunctionHelp } from "./function-help.data";
import { typedNotation } from "./function-runtime";
import { said } from "./messages";
import { Disclosure, Section, useOneOpen, useParts } from "./parts";
import { tryFormula } from "./try-formula";
import { useWork } from "./work";
import { WORDS } from "./words";

const matches = (entry: FunctionHelp, sought: string) =>
  `${entry.name} ${entry.summary} ${entry.family}`.toLowerCase().includes(sought.trim().toLowerCase());

/** All functions with their help, by family; the argument help that Excel on the web often lacks. */
export function FunctionsView() {
  const parts = useParts();
  const [sought, setSought] = useState("");
  const oneOpen = useOneOpen();
  const found = help.filter((entry) => matches(entry, sought));
  const families = [...new Set(found.map(({ family }) => family))];
  return (
    <Section heading={WORDS.functionsHeading}>
      <Input
        type="search"
        aria-label={WORDS.functionsSearch}
        placeholder={WORDS.functionsSearch}
        value={sought}
        onChange={(_, { value }) => setSought(value)}
      />
      <Caption1 className={parts.hint} role="status">
        {said.functionsFound(found.length)}
      </Caption1>
      {families.map((family) => (
        <div key={family}>
          <Caption1 as="h3" block className={parts.hint}>
            {family}
          </Caption1>
          {found
            .filter((entry) => entry.family === family)
            .map((entry) => (
              <Disclosure
                key={entry.name}
                heading={<strong>{entry.name}</strong>}
                summary={entry.summary}
                {...oneOpen(entry.name)}
              >
                <Help entry={entry} />
                <InsertForm entry={entry} />
              </Disclosure>
            ))}
        </div>
      ))}
    </Section>
  );
}

function Help({ entry }: { entry: FunctionHelp }) {
  const parts = useParts();
  return (
    <>
      <p className={parts.code}>={entry.signature}</p>
      <ul className={parts.list}>
        {entry.parameters.map(({ name, text }) => (
          <li key={name}>
            <strong>{name}</strong>: {text}
          </li>
        ))}
        <li>
          {WORDS.functionResult}: {entry.returns}
        </li>
        {entry.throws.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Example entry={entry} />
    </>
  );
}

/** The example, to be changed and computed here; the sheet is not touched. */
function Example({ entry }: { entry: FunctionHelp }) {
  const parts = useParts();
  const [formula, setFormula] = useState(entry.example.formula);
  const [result, setResult] = useState<string>();
  const compute = () => {
    try {
      const { rows, sentence } = tryFormula(formula);
      const lines = rows.map((row) => row.map(resultText).join(" | "));
      setResult([...lines, ...(sentence === undefined ? [] : [sentence])].join("\n"));
    } catch (error) {
      if (!(error instanceof NotFollowed)) throw error;
      setResult(notTriedText(error));
    }
  };
  return (
    <div className={parts.section}>
      <Caption1 block className={parts.hint}>
        {entry.example.question} {entry.example.answer}
      </Caption1>
      <Field label={WORDS.tryFormula} size="small" hint={WORDS.tryHint}>
        <Input value={formula} onChange={(_, { value }) => setFormula(value)} />
      </Field>
      <div className={parts.actions}>
        <Button size="small" onClick={compute}>
          {WORDS.tryIt}
        </Button>
      </div>
      {result !== undefined && (
        <pre className={parts.code} role="status" aria-label={WORDS.functionResult}>
          {result}
        </pre>
      )}
    </div>
  );
}

/** Enters the function at a cell, its arguments picked from the sheet or typed. */
function InsertForm({ entry }: { entry: FunctionHelp }) {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const [at, setAt] = useState("");
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [untaken, setUntaken] = useState<ReadonlyMap<string, string>>(new Map());
  const pick = (put: (address: string) => void) =>
    perform("start", async () => {
      put(await commands.selectedAddress());
      return undefined;
    });
  const set = (name: string, value: string) => {
    setValues((before) => ({ ...before, [name]: value }));
    setUntaken((before) => new Map([...before].filter(([other]) => other !== name)));
  };
  const insert = () =>
    perform("insert", async () => {
      const { callOf, kindOf } = await import("./argument-text");
      const call = callOf(entry.name, entry.parameters, values, typedNotation());
      if ("untaken" in call) {
        const problems = entry.parameters.flatMap((parameter): [string, string][] => {
          const why = call.untaken.get(parameter.name);
          const kind = kindOf(parameter, entry.parameters);
          return why ? [[parameter.name, argumentProblemText(why, kind, parameter.choices)]] : [];
        });
        setUntaken(new Map(problems));
        return undefined;
      }
      const place = at || (await commands.selectedAddress());
      const { at: where, shows } = await commands.insertFormula(place, call.formula);
      return {
        intent: "success",
        text: said.formulaInserted(where, shows === undefined ? undefined : resultText(shows)),
      };
    });
  const missing = entry.parameters.some(({ name, optional }) => !optional && (values[name] ?? "").trim() === "");
  return (
    <div className={parts.section}>
      <PickField label={WORDS.insertAt} value={at} onChange={setAt} onPick={() => void pick(setAt)} />
      {entry.parameters.map((parameter) => {
        const { name, optional } = parameter;
        return (
          <PickField
            key={name}
            label={optional ? `${name} (${WORDS.optional})` : name}
            value={values[name] ?? ""}
            problem={untaken.get(name)}
            onChange={(value) => set(name, value)}
            onPick={() => void pick((address) => set(name, address))}
          />
        );
      })}
      <div className={parts.actions}>
        <Button size="small" appearance="primary" disabled={busy || missing} onClick={() => void insert()}>
          {WORDS.insertFunction}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  // The words of the button stay on one line, and the field gives way.
  pick: { whiteSpace: "nowrap", minWidth: "auto", paddingLeft: 0, paddingRight: 0 },
});

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onPick: () => void;
}

function PickField({ label, value, problem, onChange, onPick }: PickProps) {
  const { busy } = useWork();
  const styles = useStyles();
  return (
    <Field label={label} size="small" {...(problem !== undefined && { validationMessage: problem })}>
      <Input
        value={value}
        onChange={(_, { value: next }) => onChange(next)}
        contentAfter={
          <Button
            size="small"
            appearance="transparent"
            className={styles.pick}
            aria-label={said.argument(label)}
            disabled={busy}
            onClick={onPick}
          >
            {WORDS.useSelection}
          </Button>
        }
      />
    </Field>
  );
}
