import { Body1, Caption1, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FiledRow } from "../excel/read-filed-cell";
import type { CellReport, ErrorReport } from "../workbook/cell-report";
import type { CellKind, TraceNode } from "../workbook/trace";
import type { DocumentedFigure } from "../figures/document";
import { companyName } from "../figures/lookup";
import { marked } from "../figures/marked";
import { shown } from "./format";
import { callFunction } from "./function-runtime";
import { said } from "./messages";
import { Section, useParts } from "./parts";
import { useWork } from "./work";
import { WORDS } from "./words";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "fit-content(40%) 1fr",
    columnGap: "12px",
    rowGap: "4px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  sentence: {
    margin: 0,
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    "& mark": {
      backgroundColor: tokens.colorPaletteMarigoldBackground2,
      color: tokens.colorNeutralForeground1,
      fontWeight: 600,
      "@media (forced-colors: active)": {
        forcedColorAdjust: "none",
        backgroundColor: "Highlight",
        color: "HighlightText",
      },
    },
  },
  kind: {
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid",
    padding: "0 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  documented: { color: tokens.colorPaletteGreenForeground1, backgroundColor: tokens.colorPaletteGreenBackground1 },
  assumption: {
    color: tokens.colorPaletteMarigoldForeground2,
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
  },
  other: { color: tokens.colorNeutralForeground2 },
  tree: { listStyleType: "none", margin: 0, paddingLeft: "12px", fontSize: tokens.fontSizeBase200 },
  link: { display: "inline", fontSize: "inherit", textAlign: "left" },
  node: { padding: "2px 0", "& summary": { cursor: "pointer" } },
});

const KIND_STYLES: Readonly<Record<CellKind, "documented" | "assumption" | "other">> = {
  documented: "documented",
  assumption: "assumption",
  computed: "other",
  text: "other",
  yours: "other",
  blank: "other",
};

/** Follows the selection: every number leads to its sentence, or to the assumptions that it rests on. */
export function CellView() {
  const { commands } = useWork();
  const [report, setReport] = useState<CellReport>();
  const [filed, setFiled] = useState<FiledRow | null>(null);
  const latest = useRef(0);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const read = () => {
      const turn = ++latest.current;
      commands.readCell().then(
        (next) => {
          if (turn !== latest.current) return;
          setReport(next);
          setFiled(null);
          // A figure of the article, or an input, is of no filing.
          if (next.node.figure || next.input) return;
          commands.readFiledCell().then(
            (row) => turn === latest.current && setFiled(row),
            () => undefined,
          );
        },
        () => setReport(undefined), // several areas are selected, or a chart: there is no cell to speak of
      );
    };
    read();
    void commands.watch(read).then((end) => {
      if (gone) end();
      else stop = end;
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [commands]);
  if (!report) return <Caption1>{WORDS.cellHint}</Caption1>;
  return <Report key={report.node.at} report={report} filed={filed} />;
}

/** A figure that no filing states follows from several that do. */
const kindOf = (filed: FiledRow): CellKind =>
  filed.some(({ heading, text }) => heading === "Basis" && text === "Computed") ? "computed" : "documented";

function Report({ report, filed }: { report: CellReport; filed: FiledRow | null }) {
  const styles = useStyles();
  const parts = useParts();
  const { node, text, formula, restsOn, input, error } = report;
  const kind = filed ? kindOf(filed) : node.kind;
  return (
    <Section heading={`${WORDS.cellHeading}: ${node.at}`} hint={WORDS.cellHint}>
      <div className={parts.actions}>
        <span className={mergeClasses(styles.kind, styles[KIND_STYLES[kind]])}>{WORDS.kinds[kind]}</span>
        <Body1>{text}</Body1>
      </div>
      {!filed && WORDS.kindHints[kind] !== "" && <Caption1 className={parts.hint}>{WORDS.kindHints[kind]}</Caption1>}
      {error && <ErrorPart error={error} />}
      {node.figure && <FigurePart figure={node.figure} />}
      {filed && (
        <>
          <Caption1 block className={parts.hint}>
            {WORDS.filedFigure}
          </Caption1>
          <dl className={styles.facts}>
            {filed.map(({ heading, text: says }) => (
              <Fact key={heading} name={heading}>
                {says}
              </Fact>
            ))}
          </dl>
        </>
      )}
      {input && (
        <dl className={styles.facts}>
          <Fact name={WORDS.facts.driver}>{input.name}</Fact>
          {input.case !== "" && <Fact name={WORDS.facts.case}>{input.case}</Fact>}
          {input.range && (
            <Fact name={WORDS.facts.range}>
              {shown(input.range.low, input.unit)} – {shown(input.range.high, input.unit)}
            </Fact>
          )}
          {input.cases.length > 0 && (
            <Fact name={WORDS.facts.cases}>
              {input.cases.map(({ name, shows }) => `${name} ${shown(shows, input.unit)}`).join(", ")}
            </Fact>
          )}
          {input.motive !== undefined && <Fact name={WORDS.facts.rationale}>{input.motive}</Fact>}
          {input.last && <Fact name={WORDS.facts.last}>{said.lastChange(input.last, input.unit)}</Fact>}
        </dl>
      )}
      {formula !== undefined && (
        <dl className={styles.facts}>
          <Fact name={WORDS.facts.formula}>
            <code>{formula}</code>
          </Fact>
          {restsOn && <Fact name={WORDS.facts.dependsOn}>{said.dependsOn(restsOn)}</Fact>}
          {restsOn && restsOn.missed.length > 0 && (
            <Fact name={WORDS.facts.missed}>{restsOn.missed.map(said.missed).join("; ")}</Fact>
          )}
        </dl>
      )}
      {formula !== undefined && (
        <div role="group" aria-label={WORDS.facts.precedents}>
          <Caption1 block className={parts.hint}>
            {WORDS.facts.precedents}
          </Caption1>
          <Feeds node={node} />
        </div>
      )}
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A documented figure with its sentence, the number marked in it. */
export function FigurePart({ figure }: { figure: DocumentedFigure }) {
  const styles = useStyles();
  const { document } = useWork();
  const { company, metric, value, unit, qualifier, period, section, sentence } = figure;
  const number =
    typeof value === "number" ? shown(value, unit) : `${shown(value.low, unit)} – ${shown(value.high, unit)}`;
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={WORDS.facts.company}>{companyName(document, company)}</Fact>
        <Fact name={WORDS.facts.metric}>{metric}</Fact>
        <Fact name={WORDS.facts.value}>
          {[qualifier, number, unit === "USD billion" ? unit : ""].filter(Boolean).join(" ")}
        </Fact>
        <Fact name={WORDS.facts.period}>{period}</Fact>
        <Fact name={WORDS.facts.section}>{section}</Fact>
      </dl>
      <blockquote className={styles.sentence}>
        {marked(sentence, figure).map(({ text, mark }, i) => (mark ? <mark key={i}>{text}</mark> : text))}
      </blockquote>
    </>
  );
}

function ErrorPart({ error }: { error: ErrorReport }) {
  const styles = useStyles();
  const { code, from, call } = error;
  const sentence = call && callFunction(call.name, call.arguments).sentence;
  return (
    <dl className={styles.facts}>
      <Fact name={code}>{sentence ? said.sentenceOf(call.name, sentence) : said.errorMeans(code)}</Fact>
      {from && (
        <Fact name={WORDS.facts.errorSource}>
          <PlaceLink node={from} />
        </Fact>
      )}
    </dl>
  );
}

function Feeds({ node }: { node: TraceNode }) {
  const styles = useStyles();
  return (
    <ul className={styles.tree}>
      {node.feeds().flatMap(({ written, cells, more }) => [
        ...cells.map((cell) => (
          <li key={`${written} ${cell.at}`} className={styles.node}>
            <Branch node={cell} />
          </li>
        )),
        ...(more > 0 ? [<li key={written}>{said.more(more)}</li>] : []),
      ])}
    </ul>
  );
}

/** One cell of the tree; what feeds it is computed when it is opened. */
function Branch({ node }: { node: TraceNode }) {
  const [open, setOpen] = useState(false);
  if (node.kind !== "computed") return <PlaceLink node={node} />;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {said.kindOf(node.label, node.kind)} {shown(node.shows, node.figure?.unit)}
      </summary>
      {open && (
        <>
          <PlaceLink node={node} words={said.goTo(node.at)} />
          <Feeds node={node} />
        </>
      )}
    </details>
  );
}

function PlaceLink({ node, words }: { node: TraceNode; words?: string }) {
  const styles = useStyles();
  const { goTo } = useWork();
  return (
    <>
      <Link
        as="button"
        className={styles.link}
        title={node.at}
        onClick={(event) => {
          event.preventDefault();
          void goTo(node.at);
        }}
      >
        {words ?? said.kindOf(node.label, node.kind)}
      </Link>{" "}
      {words === undefined && shown(node.shows, node.figure?.unit)}
    </>
  );
}
