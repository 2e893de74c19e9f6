import { Button, Caption1, Checkbox, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { MatchedNumber, NearNumber, SheetMatches } from "../excel/match-sheet";
import type { ComparisonDocument } from "../figures/document";
import type { FiledDocument } from "../figures/filed";
import type { Confidence } from "../figures/match";
import { sourceText } from "../figures/source-text";
import type { NewColumns } from "../workbook/next-column";
import { decimal } from "./format";
import { PeriodSection } from "./match-period";
import { matchSaid } from "./match-words";
import { said } from "./messages";
import { Section, useParts } from "./parts";
import { useWork } from "./work";
import { WORDS } from "./words";

/** What a number may be: of the article's figures, or of filed ones. */
interface Candidate {
  readonly id: string;
  readonly text: string;
  readonly confidence: Confidence;
  /** Where it comes from, as the note says it. */
  readonly source: string;
}

const ORDER: readonly Confidence[] = ["high", "medium", "low"];

function candidatesOf({ matches, filed }: MatchedNumber, article: ComparisonDocument, filings: FiledDocument | null) {
  const all = [
    ...filed.map((one): Candidate => ({
      id: `filed ${one.figure.id} ${one.scale}`,
      text: matchSaid.filed(filings!, one),
      confidence: one.confidence,
      source: matchSaid.filedSource(filings!, one.figure),
    })),
    ...matches.map(({ figure, scale, confidence, opposite }): Candidate => ({
      id: `${figure.id} ${scale.words}`,
      text: said.matchOf(figure.metric, scale.words, confidence, opposite),
      confidence,
      source: sourceText(article, figure),
    })),
  ];
  return all.sort((a, b) => ORDER.indexOf(a.confidence) - ORDER.indexOf(b.confidence));
}

interface Found {
  readonly sheet: SheetMatches;
  readonly filings: FiledDocument | null;
  readonly next: NewColumns | undefined;
  readonly lines: readonly { readonly number: MatchedNumber; readonly candidates: readonly Candidate[] }[];
}

/** Numbers of the user's that are documented or filed figures; nothing is written before it is confirmed. */
export function MatchSection() {
  const parts = useParts();
  const { commands, document, busy, perform } = useWork();
  const [found, setFound] = useState<Found>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const look = () =>
    perform("match", async () => {
      const { knownFiled } = await import(/* webpackChunkName: "companies" */ "./companies-known");
      const filings = await knownFiled();
      const sheet = await commands.matchSheet(filings);
      const lines = sheet.matches.map((number) => ({ number, candidates: candidatesOf(number, document, filings) }));
      const next = filings ? await commands.proposeColumns(filings) : undefined;
      setFound({ sheet, filings, lines, next });
      setChosen(
        new Map(
          lines.flatMap(({ number: { at }, candidates: [first] }) =>
            first!.confidence === "high" ? [[at, first!.id]] : [],
          ),
        ),
      );
      return { intent: sheet.left.length > 0 ? "warning" : "info", text: said.matched(sheet) };
    });
  const note = () =>
    perform("insert", async () => {
      const noted = await commands.noteSources(
        found!.lines.flatMap(({ number: { at }, candidates }) =>
          candidates.filter(({ id }) => chosen.get(at) === id).map(({ source }) => ({ at, text: source })),
        ),
      );
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
      {found && found.lines.length > 0 && (
        <div role="group" aria-label={WORDS.matchesHeading}>
          <Caption1 block>{WORDS.matchesHeading}</Caption1>
          <ul className={parts.plainList}>
            {found.lines.map(({ number, candidates }) => (
              <li key={number.at}>
                <Line number={number} candidates={candidates} chosen={chosen.get(number.at)} take={take} />
              </li>
            ))}
          </ul>
          <Button size="small" appearance="primary" disabled={busy || chosen.size === 0} onClick={() => void note()}>
            {WORDS.addSources} ({chosen.size})
          </Button>
        </div>
      )}
      {found?.next && <PeriodSection filings={found.filings!} next={found.next} done={() => setFound(undefined)} />}
      {found && found.sheet.near.length > 0 && <Near near={found.sheet.near} filings={found.filings} />}
    </Section>
  );
}

interface LineProps {
  readonly number: MatchedNumber;
  readonly candidates: readonly Candidate[];
  readonly chosen: string | undefined;
  readonly take: (at: string, id: string | undefined) => void;
}

function Line({ number: { at, number, text }, candidates, chosen, take }: LineProps) {
  const parts = useParts();
  const [first] = candidates;
  return (
    <>
      <div className={parts.actions}>
        <Checkbox
          aria-label={said.addSourceTo(at)}
          checked={chosen !== undefined}
          onChange={(_, { checked }) => take(at, checked === true ? first!.id : undefined)}
        />
        <GoTo at={at} /> {text ?? decimal(number)}
      </div>
      {candidates.length === 1 ? (
        <Caption1 block>{first!.text}</Caption1>
      ) : (
        <select
          className={parts.select}
          aria-label={at}
          value={chosen ?? first!.id}
          onChange={({ target }) => take(at, target.value)}
        >
          {candidates.map(({ id, text: says }) => (
            <option key={id} value={id}>
              {says}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function Near({ near, filings }: { near: readonly NearNumber[]; filings: FiledDocument | null }) {
  const parts = useParts();
  return (
    <div role="group" aria-label={WORDS.nearHeading}>
      <Caption1 block>{WORDS.nearHeading}</Caption1>
      <ul className={parts.plainList}>
        {near.map((one) => (
          <li key={one.at}>
            <GoTo at={one.at} /> {one.text ?? decimal(one.number)}:{" "}
            {"near" in one
              ? said.nearOf(one.near.figure.metric, one.near.scale.words, decimal(one.near.stated))
              : matchSaid.filedNear(filings!, one.filedNear)}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function GoTo({ at }: { at: string }) {
  const { goTo } = useWork();
  return (
    <Link as="button" onClick={() => void goTo(at)}>
      {at}
    </Link>
  );
}
