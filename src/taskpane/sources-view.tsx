import { Button, Caption1, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ComparisonDocument, DocumentedFigure } from "../figures/document";
import { companyName, middle } from "../figures/lookup";
import { FigurePart } from "./cell-view";
import { significant, withUnit } from "./format";
import { claims } from "./function-runtime";
import { MatchSection } from "./match-section";
import { said } from "./messages";
import { Choice, Disclosure, Section, useOneOpen, useParts } from "./parts";
import { useWork } from "./work";
import { WORDS } from "./words";

const MARKET = "market";

/** The functions know the built-in document alone: whether a part of the one in use is the same there. */
function useIsBuiltIn(partOf: (document: ComparisonDocument) => unknown): boolean {
  const { document, state } = useWork();
  return !state || JSON.stringify(partOf(document)) === JSON.stringify(partOf(state.builtIn));
}

export function SourcesView() {
  const isBuiltIn = useIsBuiltIn(({ claims }) => claims.map(({ id, stated, computed }) => [id, stated, computed]));
  return (
    <>
      <Figures />
      <MatchSection />
      {isBuiltIn && <Claims />}
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
  const isBuiltIn = useIsBuiltIn(({ figures }) =>
    figures.filter(({ id }) => id === figure.id).map(({ value, sentence }) => [value, sentence]),
  );
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
        {isBuiltIn && (
          <Button size="small" disabled={busy} onClick={() => void insert("formula")}>
            {WORDS.insertFigure}
          </Button>
        )}
      </div>
    </div>
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
