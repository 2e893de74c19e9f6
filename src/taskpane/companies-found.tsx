import { Button, Caption1, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Figure, Question } from "../filings";
import type { Findings } from "../filings/collection";
import { choose, useCompanies } from "./companies-store";
import { COMPANIES, companiesSaid, inWords } from "./companies-words";
import { decimal } from "./format";
import { Choice, Disclosure, Section, useOneOpen, useParts } from "./parts";

const useStyles = makeStyles({
  // Concepts are long words, and the pane is narrow.
  found: { overflowWrap: "anywhere", display: "flex", flexDirection: "column", gap: "20px" },
  // But the words of a measure and its numbers stay whole; a date breaks after a hyphen.
  years: { overflowWrap: "normal" },
  date: { whiteSpace: "normal" },
});

/** What the files came to: measures by period, what is to be decided, and what is to say of them. */
export function FoundSection({ findings }: { findings: Findings }) {
  const parts = useParts();
  const styles = useStyles();
  const oneOpen = useOneOpen();
  const { figures, questions, problems } = findings;
  const ciks = [...new Set(figures.map(({ cik }) => cik))];
  return (
    <div className={styles.found}>
      <Section heading={COMPANIES.foundHeading}>
        {ciks.map((cik) => {
          const own = figures.filter((figure) => figure.cik === cik);
          const ends = own.map(({ end }) => end).sort();
          const measures = new Set(own.map(({ measure }) => measure));
          return (
            <Disclosure
              key={cik}
              heading={own[0]!.company}
              summary={companiesSaid.summary(measures.size, ends[0]!, ends.at(-1)!)}
              {...oneOpen(cik)}
            >
              <Years figures={own} />
            </Disclosure>
          );
        })}
      </Section>
      {questions.length > 0 && (
        <Section heading={COMPANIES.questionsHeading} hint={COMPANIES.questionsHint}>
          {questions.map((question) => (
            <Ask key={question.id} question={question} />
          ))}
        </Section>
      )}
      <Answers names={new Map(figures.map(({ cik, company }) => [cik, company]))} />
      {problems.length > 0 && (
        <Section heading={COMPANIES.problemsHeading}>
          <ul className={parts.list}>
            {problems.map((problem) => (
              <li key={problem}>{inWords(problem)}</li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

const DAY = 86_400_000;
const isYear = ({ start, end }: Figure): boolean =>
  start !== undefined && Date.parse(end) - Date.parse(start) > 335 * DAY;

/** Per-share values stand in full, all others in millions. */
const valueText = ({ value, unit }: Figure): string =>
  /\/|pure|years/.test(unit) ? decimal(value, 2) : decimal(value / 1e6, 1);

const COLUMNS = 3;

/** The last fiscal years of a company. */
function Years({ figures }: { figures: readonly Figure[] }) {
  const parts = useParts();
  const styles = useStyles();
  const ends = [...new Set(figures.filter(isYear).map(({ end }) => end))].sort().slice(-COLUMNS);
  const shown = ends.length > 0 ? ends : [...new Set(figures.map(({ end }) => end))].sort().slice(-COLUMNS);
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  const at = (measure: string, end: string) =>
    figures.find((one) => one.measure === measure && one.end === end && (one.start === undefined || isYear(one))) ??
    (ends.length > 0 ? undefined : figures.find((one) => one.measure === measure && one.end === end));
  const number = mergeClasses(parts.cell, parts.number);
  return (
    <table className={mergeClasses(parts.table, styles.years)}>
      <caption>
        <Caption1>{COMPANIES.fullHistory}</Caption1>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(parts.cell, parts.head)}>
            {COMPANIES.measure}
          </th>
          {shown.map((end) => (
            <th key={end} scope="col" className={mergeClasses(number, parts.head, styles.date)}>
              {end}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <tr key={measure}>
            <th scope="row" className={parts.cell}>
              {COMPANIES.measures[measure] ?? measure}
            </th>
            {shown.map((end) => {
              const figure = at(measure, end);
              return (
                <td key={end} className={number} title={figure?.source.text}>
                  {figure && valueText(figure)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was decided before; choosing again brings the question back. */
function Answers({ names }: { names: ReadonlyMap<string, string> }) {
  const parts = useParts();
  const { answers } = useCompanies();
  const own = answers.filter(({ cik }) => names.has(cik));
  if (own.length === 0) return null;
  return (
    <Section heading={COMPANIES.answersHeading}>
      <ul className={parts.plainList}>
        {own.map((answer) => {
          const { cik, measure, concept } = answer;
          const name = names.get(cik)!;
          return (
            <li key={`${cik} ${measure}`}>
              {companiesSaid.chosen(name, measure, concept)}{" "}
              <Button
                size="small"
                aria-label={companiesSaid.changeOf(name, measure)}
                onClick={() => void choose({ answers: answers.filter((one) => one !== answer) })}
              >
                {COMPANIES.change}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Which of two concepts is the measure; the answer is kept with the comparison. */
function Ask({ question }: { question: Question }) {
  const { answers } = useCompanies();
  const { cik, measure, text, choices } = question;
  const others = answers.filter((answer) => answer.cik !== cik || answer.measure !== measure);
  const options = choices.map(({ concept, periods }) => {
    const { value, start, end } = periods.at(-1)!;
    const period = start === null ? end : `${start} to ${end}`;
    return { value: concept, label: companiesSaid.choice(concept, decimal(value, 2), period) };
  });
  return (
    <Choice
      label={inWords(text)}
      value=""
      options={[{ value: "", label: COMPANIES.undecided }, ...options]}
      onChoose={(concept) => void choose({ answers: concept === "" ? others : [...others, { cik, measure, concept }] })}
    />
  );
}
