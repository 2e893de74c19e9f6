import {
  Body1,
  Button,
  Caption1,
  Field,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
  Subtitle2,
  Title3,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownloadRegular, ArrowSyncRegular, TableAddRegular } from "@fluentui/react-icons";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { Difference } from "../excel/scenario-inputs";
import { CASES, type Case, type ComparisonDocument } from "../figures/document";
import type { Commands } from "./commands";
import { download } from "./download";
import { FunctionList } from "./function-list";
import { PreviewTable } from "./preview-table";
import { onRequest } from "./ribbon";
import { useOfficeTheme } from "./theme";
import { said, whatToDo, WORDS } from "./words";

const useStyles = makeStyles({
  pane: {
    padding: "16px",
    display: "flex",
    flexDirection: "column",
    gap: "20px",
    minHeight: "100vh",
    boxSizing: "border-box",
  },
  section: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start" },
  hint: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", gap: "8px", flexWrap: "wrap" },
  // The place is kept, so that nothing jumps when work begins or ends.
  status: { minHeight: "64px", width: "100%" },
});

const FILE_NAME = "AICOMP.xlsx";

interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly text: string;
}

type Work = keyof typeof WORDS.working;

interface Props {
  readonly commands: Commands;
  readonly document: ComparisonDocument;
}

export function App({ commands, document }: Props) {
  const styles = useStyles();
  const theme = useOfficeTheme();
  const [work, setWork] = useState<Work>();
  const [message, setMessage] = useState<Message>();
  const [chosen, setChosen] = useState<Case>();
  const [differences, setDifferences] = useState<readonly Difference[]>();

  /** Does one piece of work at a time, shows that it is under way, and says how it ended. */
  const perform = useCallback(async (kind: Work, doIt: () => Promise<Message>) => {
    setWork(kind);
    setMessage(undefined);
    try {
      setMessage(await doIt());
    } catch (error) {
      setMessage({ intent: "error", text: whatToDo(error) });
    }
    setWork(undefined);
  }, []);

  const load = useCallback(
    () =>
      perform("load", async () => {
        const loaded = await commands.load();
        setChosen(await commands.case());
        return { intent: loaded.renamed.length > 0 ? "warning" : "success", text: said.loaded(loaded) };
      }),
    [commands, perform],
  );

  const save = () =>
    perform("save", async () => {
      download(await commands.file(), FILE_NAME);
      return { intent: "success", text: said.saved(FILE_NAME) };
    });

  const choose = (which: Case) =>
    perform("case", async () => {
      await commands.choose(which);
      setChosen(which);
      return { intent: "success", text: said.switched(which) };
    });

  const preview = useCallback(
    () =>
      perform("preview", async () => {
        setDifferences(undefined);
        const found = await commands.preview();
        if (found.differences.length > 0) setDifferences(found.differences);
        if (found.missing.length > 0) return { intent: "warning", text: said.missingInputs(found.missing.length) };
        return { intent: "info", text: found.differences.length > 0 ? WORDS.refreshHint : said.nothingToRefresh };
      }),
    [commands, perform],
  );

  const apply = (picked: readonly Difference[]) =>
    perform("apply", async () => {
      const count = await commands.refresh(picked);
      setDifferences(undefined);
      return { intent: "success", text: said.refreshed(count) };
    });

  useEffect(() => {
    commands.case().then(setChosen, () => undefined); // without the template there is no case to show
  }, [commands]);
  useEffect(() => onRequest((request) => void (request === "load" ? load() : preview())), [load, preview]);

  const busy = work !== undefined;
  return (
    <FluentProvider theme={theme}>
      <main className={styles.pane}>
        <header className={styles.section}>
          <Title3 as="h1">{WORDS.title}</Title3>
          <Body1>{WORDS.lead}</Body1>
        </header>
        <Section heading={WORDS.loadHeading} hint={WORDS.loadHint}>
          <div className={styles.actions}>
            <Button appearance="primary" icon={<TableAddRegular />} disabled={busy} onClick={() => void load()}>
              {WORDS.load}
            </Button>
            <Button icon={<ArrowDownloadRegular />} disabled={busy || chosen === undefined} onClick={() => void save()}>
              {WORDS.save}
            </Button>
          </div>
        </Section>
        <section className={styles.section}>
          <Field label={{ children: WORDS.caseHeading, weight: "semibold" }}>
            <RadioGroup
              layout="horizontal"
              value={chosen ?? ""}
              disabled={busy || chosen === undefined}
              onChange={(_, { value }) => void choose(value as Case)}
            >
              {CASES.map((which) => (
                <Radio key={which} value={which} label={WORDS.cases[which]} />
              ))}
            </RadioGroup>
          </Field>
          <Caption1 className={styles.hint}>{chosen === undefined ? WORDS.noTemplate : WORDS.caseHint}</Caption1>
        </section>
        <Section heading={WORDS.refreshHeading} hint={WORDS.refreshHint}>
          <Button icon={<ArrowSyncRegular />} disabled={busy} onClick={() => void preview()}>
            {WORDS.refresh}
          </Button>
        </Section>
        {differences && (
          <PreviewTable
            document={document}
            differences={differences}
            busy={busy}
            onApply={(picked) => void apply(picked)}
            onCancel={() => {
              setDifferences(undefined);
              setMessage({ intent: "info", text: said.notRefreshed });
            }}
          />
        )}
        <div className={styles.status} role="status" aria-live="polite">
          {work && (
            <Field validationMessage={WORDS.working[work]} validationState="none">
              <ProgressBar aria-label={WORDS.working[work]} />
            </Field>
          )}
          {message && (
            <MessageBar intent={message.intent} layout="multiline">
              <MessageBarBody>{message.text}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        <FunctionList />
      </main>
    </FluentProvider>
  );
}

function Section({ heading, hint, children }: { heading: string; hint: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{heading}</Subtitle2>
      {children}
      <Caption1 className={styles.hint}>{hint}</Caption1>
    </section>
  );
}
