import {
  Field,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { DataBarHorizontalRegular, HomeRegular, MathFormulaRegular } from "@fluentui/react-icons";
import { type ReactElement, useEffect, useState } from "react";
import type { ComparisonDocument } from "../figures/document";
import { ChartsView } from "./charts-view";
import type { Commands } from "./commands";
import { FunctionList } from "./function-list";
import { onRequest } from "./ribbon";
import { type Asked, StartView } from "./start-view";
import { useOfficeTheme } from "./theme";
import { WORDS } from "./words";
import { useWork, WorkProvider } from "./work";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh", boxSizing: "border-box" },
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexWrap: "wrap",
  },
  view: { padding: "16px", display: "flex", flexDirection: "column", gap: "20px", flexGrow: 1 },
  // The place is kept, so that nothing jumps when work begins or ends.
  status: {
    position: "sticky",
    bottom: 0,
    minHeight: "64px",
    padding: "0 8px 8px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

type View = keyof typeof WORDS.views;
const VIEWS: Readonly<
  Record<View, { readonly icon: ReactElement; readonly show: (asked: Asked | undefined) => ReactElement }>
> = {
  start: { icon: <HomeRegular />, show: (asked) => <StartView asked={asked} /> },
  charts: { icon: <DataBarHorizontalRegular />, show: () => <ChartsView /> },
  functions: { icon: <MathFormulaRegular />, show: () => <FunctionList /> },
};

interface Props {
  readonly commands: Commands;
  readonly document: ComparisonDocument;
}

export function App({ commands, document }: Props) {
  return (
    <FluentProvider theme={useOfficeTheme()}>
      <WorkProvider commands={commands} document={document}>
        <Pane />
      </WorkProvider>
    </FluentProvider>
  );
}

function Pane() {
  const styles = useStyles();
  const [view, setView] = useState<View>("start");
  const [asked, setAsked] = useState<Asked>();
  useEffect(
    () =>
      onRequest((request) => {
        setView("start");
        setAsked({ request });
      }),
    [],
  );
  return (
    <main className={styles.pane}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={WORDS.viewsLabel}
        selectedValue={view}
        onTabSelect={(_, { value }) => setView(value as View)}
      >
        {(Object.keys(VIEWS) as View[]).map((key) => (
          <Tab key={key} id={`tab-${key}`} value={key} icon={VIEWS[key].icon} aria-controls={`view-${key}`}>
            {WORDS.views[key]}
          </Tab>
        ))}
      </TabList>
      <div className={styles.view} role="tabpanel" id={`view-${view}`} aria-labelledby={`tab-${view}`}>
        {VIEWS[view].show(asked)}
      </div>
      <Status />
    </main>
  );
}

function Status() {
  const styles = useStyles();
  const { kind, message } = useWork();
  return (
    <div className={styles.status} role="status" aria-live="polite">
      {kind && (
        <Field validationMessage={WORDS.working[kind]} validationState="none">
          <ProgressBar aria-label={WORDS.working[kind]} />
        </Field>
      )}
      {message && (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{message.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
