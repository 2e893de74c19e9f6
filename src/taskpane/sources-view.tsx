import { Button, Caption1, Checkbox, Input, Link } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { SheetMatches } from "../excel/match-sheet";
import type { DocumentedFigure } from "../figures/document";
import { companyName, middle } from "../figures/lookup";
import { FigurePart } from "./cell-view";
import { decimal, significant, withUnit } from "./format";
import { claims } from "./function-runtime";
import { said } from "./messages";
import { Choice, Disclosure, Section, useOneOpen, useParts } from "./parts";
import { useWork } from "./work";
import { WORDS } from "./words";

const MARKET = "market";

export function SourcesView() {
  return (
    <>
      <Figures />
      <MatchSection />
      <Claims />
    </>
  );
}

function Figures() {
  const parts = useParts();
  const { document } = useWork();
  const [sought, setSought] = useState("");
  const [company, setCompany] = useState("");
  const oneOpen = useOneOpen();
  const found = document.figures.filter(
    (figure) =>
      (company === "" || figure.company === company) &&
      `${figure.id} ${figure.metric} ${figure.sentence} ${figure.period}`
        .toLowerCase()
        .includes(sought.trim().toLowerCase()),
  );
  return (
    <Section heading={WORDS.sourcesHeading}>
      <Input
        type="search"
        aria-label={WORDS.sourcesSearch}
        placeholder={WORDS.sourcesSearch}
        value={sought}
        onChange={(_, { value }) => setSought(value)}
      />
      <Choice
        label={WORDS.company}
        value={company}
        options={[
          { value: "", label: WORDS.allCompanies },
          ...document.companies.map(({ id, name }) => ({ value: id, label: name })),
          { value: MARKET, label: WORDS.market },
        ]}
        onChoose={setCompany}
      />
      <Caption1 className={parts.hint} role="status">
        {said.figuresFound(found.length)}
      </Caption1>
      {found.map((figure) => (
        <Disclosure
          key={figure.id}
          heading={`${companyName(document, figure.company)}: ${figure.metric}, ${withUnit(middle(figure), figure.unit)}`}
          {...oneOpen(figure.id)}
        >
          <FigureActions figure={figure} />
        </Disclosure>
      ))}
    </Section>
  );
}

function FigureActions({ figure }: { figure: DocumentedFigure }) {
  const parts = useParts();
  const { commands, busy, perform, state } = useWork();
  const go = () =>
    perform("start", async () => {
      await commands.select(await commands.placeOfFigure(figure.id));
      return undefined;
    });
  const insert = (as: "value" | "formula") =>
    perform("insert", async () => {
      const at = await commands.insertFigure(figure, as);
      return { intent: "success", text: said.figureInserted(at) };
    });
  return (
    <div className={parts.section}>
      <FigurePart figure={figure} />
      <div className={parts.actions}>
        <Button size="small" disabled={busy || !state?.cases} onClick={() => void go()}>
          {WORDS.goTo}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void insert("value")}>
          {WORDS.insertValue}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void insert("formula")}>
          {WORDS.insertFigure}
        </Button>
      </div>
    </div>
  );
}

/** Numbers of the user's that are documented figures; nothing is written before it is confirmed. */
function MatchSection() {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const [found, setFound] = useState<SheetMatches>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const look = () =>
    perform("match", async () => {
      const next = await commands.matchSheet();
      setFound(next);
      setChosen(
        new Map(
          next.matches.flatMap(({ at, matches }) =>
            matches[0]!.confidence === "high" ? [[at, matches[0]!.figure.id]] : [],
          ),
        ),
      );
      return { intent: next.left.length > 0 ? "warning" : "info", text: said.matched(next) };
    });
  const note = () =>
    perform("insert", async () => {
      const confirmed = found!.matches.flatMap(({ at, matches }) =>
        matches.filter(({ figure }) => chosen.get(at) === figure.id).map(({ figure }) => ({ at, figure })),
      );
      const noted = await commands.noteSources(confirmed);
      setFound(undefined);
      return { intent: noted.left.length > 0 ? "warning" : "success", text: said.sourcesAdded(noted) };
    });
  const take = (at: string, id: string | undefined) => {
    const next = new Map(chosen);
    if (id === undefined) next.delete(at);
    else next.set(at, id);
    setChosen(next);
  };
  return (
    <Section heading={WORDS.matchHeading} hint={WORDS.matchHint}>
      <div className={parts.actions}>
        <Button disabled={busy} onClick={() => void look()}>
          {WORDS.match}
        </Button>
      </div>
      {found && found.matches.length > 0 && (
        <div role="group" aria-label={WORDS.matchesHeading}>
          <Caption1 block>{WORDS.matchesHeading}</Caption1>
          <ul className={parts.plainList}>
            {found.matches.map(({ at, number, text, matches }) => (
              <li key={at}>
                <div className={parts.actions}>
                  <Checkbox
                    aria-label={said.addSourceTo(at)}
                    checked={chosen.has(at)}
                    onChange={(_, { checked }) => take(at, checked === true ? matches[0]!.figure.id : undefined)}
                  />
                  <GoTo at={at} /> {text ?? decimal(number)}
                </div>
                {matches.length === 1 ? (
                  <Caption1 block>
                    {said.matchOf(
                      matches[0]!.figure.metric,
                      matches[0]!.scale.words,
                      matches[0]!.confidence,
                      matches[0]!.opposite,
                    )}
                  </Caption1>
                ) : (
                  <select
                    className={parts.select}
                    aria-label={at}
                    value={chosen.get(at) ?? matches[0]!.figure.id}
                    onChange={({ target }) => take(at, target.value)}
                  >
                    {matches.map(({ figure, scale, confidence, opposite }) => (
                      <option key={figure.id + scale.words} value={figure.id}>
                        {said.matchOf(figure.metric, scale.words, confidence, opposite)}
                      </option>
                    ))}
                  </select>
                )}
              </li>
            ))}
          </ul>
          <Button size="small" appearance="primary" disabled={busy || chosen.size === 0} onClick={() => void note()}>
            {WORDS.addSources} ({chosen.size})
          </Button>
        </div>
      )}
      {found && found.near.length > 0 && (
        <div role="group" aria-label={WORDS.nearHeading}>
          <Caption1 block>{WORDS.nearHeading}</Caption1>
          <ul className={parts.plainList}>
            {found.near.map(({ at, number, text, near }) => (
              <li key={at}>
                <GoTo at={at} /> {text ?? decimal(number)}:{" "}
                {said.nearOf(near.figure.metric, near.scale.words, decimal(near.stated))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function GoTo({ at }: { at: string }) {
  const { goTo } = useWork();
  return (
    <Link as="button" onClick={() => void goTo(at)}>
      {at}
    </Link>
  );
}

/** The claims audit, by the same function as in a cell. */
function Claims() {
  const parts = useParts();
  const rows = useMemo(() => claims().slice(1), []);
  return (
    <Section heading={WORDS.claimsHeading}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th className={`${parts.cell} ${parts.head}`}>{WORDS.claim}</th>
            <th className={`${parts.cell} ${parts.head} ${parts.number}`}>{WORDS.claimsStated}</th>
            <th className={`${parts.cell} ${parts.head} ${parts.number}`}>{WORDS.claimsComputed}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([says, stated, computed, , outcome]) => (
            <tr key={String(says)}>
              <th scope="row" className={parts.cell}>
                {says}
                <Caption1 block className={parts.hint}>
                  {outcome}
                </Caption1>
              </th>
              <td className={`${parts.cell} ${parts.number}`}>{round(stated)}</td>
              <td className={`${parts.cell} ${parts.number}`}>{round(computed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const round = (value: unknown): string => (typeof value === "number" ? significant(value, 5) : String(value));
