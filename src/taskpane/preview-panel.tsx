import { Button, Caption1, Checkbox, Radio, RadioGroup, Subtitle2 } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Preview } from "../excel/refresh";
import { type Change, takenByDefault } from "../scenarios/merge";
import { SENTENCES } from "../scenarios/sentences";
import type { Problem } from "../scenarios/set";
import type { Described } from "../template/inputs";
import { difference, shown } from "./format";
import { said } from "./messages";
import { useParts } from "./parts";
import { useWork } from "./work";
import { WORDS } from "./words";

interface Props {
  readonly problems: readonly Problem[];
  readonly readings: readonly string[];
  readonly preview: Preview;
  readonly onApply: (taken: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

/** What a refresh would change: new values are taken, edits of the user's are kept, and conflicts ask. */
export function PreviewPanel({ problems, readings, preview, onApply, onCancel }: Props) {
  const parts = useParts();
  const { busy } = useWork();
  const { changes } = preview;
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(takenByDefault(changes).map(({ input }) => input)),
  );
  const take = (input: string, on: boolean) => {
    const next = new Set(taken);
    if (on) next.add(input);
    else next.delete(input);
    setTaken(next);
  };
  const section = useRef<HTMLElement>(null);
  useEffect(() => void section.current?.scrollIntoView({ block: "start" }), [preview]);
  // Conflicts come first: only they ask.
  const order: readonly Change["standing"][] = ["conflict", "incoming", "edited"];
  const rows = order.flatMap((standing) => changes.filter((change) => change.standing === standing));
  const all = taken.size === changes.length;
  return (
    <section ref={section} className={parts.section} aria-label={WORDS.previewHeading}>
      {problems.length > 0 && <Problems problems={problems} rest={changes.length > 0} />}
      <Readings list={[...readings, ...preview.filled.map(said.filled)]} />
      {changes.length > 0 && (
        <>
          <Subtitle2 as="h3" block>
            {WORDS.previewHeading}
          </Subtitle2>
          <table className={parts.table}>
            <thead>
              <tr>
                <th className={parts.cell}>
                  <Checkbox
                    aria-label={WORDS.selectAll}
                    checked={all ? true : taken.size > 0 ? "mixed" : false}
                    onChange={() => setTaken(new Set(all ? [] : changes.map(({ input }) => input)))}
                  />
                </th>
                <th className={`${parts.cell} ${parts.head}`}>{WORDS.columns.driver}</th>
                <th className={`${parts.cell} ${parts.head} ${parts.number}`}>{WORDS.columns.current}</th>
                <th className={`${parts.cell} ${parts.head} ${parts.number}`}>{WORDS.columns.incoming}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((change) => (
                <ChangeRow
                  key={change.input}
                  change={change}
                  input={preview.described.get(change.input)!}
                  taken={taken.has(change.input)}
                  onTake={(on) => take(change.input, on)}
                />
              ))}
            </tbody>
          </table>
          <Effects preview={preview} taken={changes.filter(({ input }) => taken.has(input))} />
        </>
      )}
      <div className={parts.actions}>
        {changes.length > 0 && (
          <Button appearance="primary" disabled={busy} onClick={() => onApply(taken)}>
            {said.selected(taken.size)}
          </Button>
        )}
        <Button disabled={busy} onClick={onCancel}>
          {WORDS.cancel}
        </Button>
      </div>
    </section>
  );
}

interface RowProps {
  readonly change: Change;
  readonly input: Described;
  readonly taken: boolean;
  readonly onTake: (on: boolean) => void;
}

function ChangeRow({ change, input, taken, onTake }: RowProps) {
  const parts = useParts();
  const { standing, now, incoming } = change;
  return (
    <tr>
      <td className={parts.cell}>
        <Checkbox
          aria-label={said.applyInput(input.name, input.case)}
          checked={taken}
          onChange={(_, { checked }) => onTake(checked === true)}
        />
      </td>
      <th scope="row" className={parts.cell}>
        {input.name}
        <Caption1 block className={parts.hint}>
          {[input.case, WORDS.standing[standing]].filter(Boolean).join(", ")}
        </Caption1>
        {standing === "conflict" && (
          <RadioGroup
            layout="horizontal"
            aria-label={input.name}
            value={taken ? "theirs" : "mine"}
            onChange={(_, { value }) => onTake(value === "theirs")}
          >
            <Radio value="mine" label={WORDS.keepMine} />
            <Radio value="theirs" label={WORDS.takeTheirs} />
          </RadioGroup>
        )}
      </th>
      <td className={`${parts.cell} ${parts.number}`}>{shown(now.shows, input.unit)}</td>
      <td className={`${parts.cell} ${parts.number}`}>
        {shown(incoming, input.unit)}
        <Caption1 block align="end" className={parts.hint}>
          {difference(now.shows, incoming, input.unit)}
        </Caption1>
      </td>
    </tr>
  );
}

function Problems({ problems, rest }: { problems: readonly Problem[]; rest: boolean }) {
  const parts = useParts();
  return (
    <div role="group" aria-label={WORDS.problemsHeading}>
      <Subtitle2 as="h3" block>
        {WORDS.problemsHeading}
      </Subtitle2>
      <ul className={parts.list}>
        {problems.map((problem, i) => (
          <li key={i}>{SENTENCES.problem(problem)}</li>
        ))}
      </ul>
      {rest && <Caption1 className={parts.hint}>{WORDS.problemsHint}</Caption1>}
    </div>
  );
}

/** What a person should know of how the set was read, though nothing in it is wrong. */
function Readings({ list }: { list: readonly string[] }) {
  const parts = useParts();
  if (list.length === 0) return null;
  return (
    <ul className={parts.list} aria-label={WORDS.readingsHeading}>
      {list.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** What the headline outputs would come to, before anything is written. */
function Effects({ preview, taken }: { preview: Preview; taken: readonly Change[] }) {
  const parts = useParts();
  const effects = useMemo(() => preview.effectsOf(taken), [preview, taken]);
  const moved = effects.filter(({ now, then }) => then === undefined || !same(now, then));
  return (
    <div role="group" aria-label={WORDS.effectsHeading}>
      <Subtitle2 as="h3" block>
        {WORDS.effectsHeading}
      </Subtitle2>
      {moved.length === 0 ? (
        <Caption1 className={parts.hint}>{WORDS.noEffect}</Caption1>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th className={`${parts.cell} ${parts.head}`}>{WORDS.columns.output}</th>
              <th className={`${parts.cell} ${parts.head} ${parts.number}`}>{WORDS.columns.current}</th>
              <th className={`${parts.cell} ${parts.head} ${parts.number}`}>{WORDS.columns.after}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ output, now, then }) => (
              <tr key={output.name}>
                <th scope="row" className={parts.cell}>
                  {output.label}
                </th>
                <td className={`${parts.cell} ${parts.number}`}>{shown(now, output.unit)}</td>
                <td className={`${parts.cell} ${parts.number}`}>
                  {then === undefined ? WORDS.notFollowed : shown(then, output.unit)}
                  <Caption1 block align="end" className={parts.hint}>
                    {difference(now, then, output.unit)}
                  </Caption1>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {moved.length > 0 && moved.length < effects.length && (
        <Caption1 className={parts.hint}>{said.sameOutputs(effects.length - moved.length)}</Caption1>
      )}
    </div>
  );
}

const same = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : one === other;
