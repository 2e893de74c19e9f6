import {
  Field,
  FluentProvider,
  makeStyles,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import {
  BranchCompareRegular,
  BuildingMultipleRegular,
  DataBarHorizontalRegular,
  DocumentSearchRegular,
  HomeRegular,
  MathFormulaRegular,
  ShareRegular,
  TableCellEditRegular,
} from "@fluentui/react-icons";
import { type ReactElement, useEffect, useState } from "react";
import type { ComparisonDocument } from "../figures/document";
import type { Commands } from "./commands";
import { isSameBuild, reloadAll } from "./function-runtime";
import { fetchRest, OnDemand, VIEWS } from "./on-demand";
import { onRequest } from "./ribbon";
import { type RibbonRequest, StartView } from "./start-view";
import { TabStrip } from "./tab-strip";
import { useOfficeTheme } from "./theme";
import { WORDS } from "./words";
import { useWork, WorkProvider } from "./work";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh", boxSizing: "border-box" },
  view: { padding: "16px", display: "flex", flexDirection: "column", gap: "20px", flexGrow: 1 },
  // For screen readers: what is shown begins with its own heading.
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
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
const { CellView, SourcesView, CompaniesView, FunctionsView, ChartsView, CompareView, ShareView } = VIEWS;
const TABS: Readonly<
  Record<View, { readonly icon: ReactElement; readonly show: (asked: RibbonRequest | undefined) => ReactElement }>
> = {
  start: { icon: <HomeRegular />, show: (asked) => <StartView asked={asked} /> },
  cell: { icon: <TableCellEditRegular />, show: () => <CellView /> },
  sources: { icon: <DocumentSearchRegular />, show: () => <SourcesView /> },
  companies: { icon: <BuildingMultipleRegular />, show: () => <CompaniesView /> },
  functions: { icon: <MathFormulaRegular />, show: () => <FunctionsView /> },
  charts: { icon: <DataBarHorizontalRegular />, show: () => <ChartsView /> },
  compare: { icon: <BranchCompareRegular />, show: () => <CompareView /> },
  share: { icon: <ShareRegular />, show: () => <ShareView /> },
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
  const { say } = useWork();
  const [view, setView] = useState<View>("start");
  const [asked, setAsked] = useState<RibbonRequest>();
  useEffect(() => {
    return onRequest((request) => {
      setView("start");
      setAsked({ request });
    });
  }, []);
  useEffect(() => void fetchRest(), []);
  return (
    <main className={styles.pane}>
      {!isSameBuild() && <Outdated />}
      <TabStrip
        label={WORDS.viewsLabel}
        tabs={(Object.keys(TABS) as View[]).map((key) => ({ key, label: WORDS.views[key], icon: TABS[key].icon }))}
        chosen={view}
        onChoose={(next) => {
          setView(next);
          say(undefined);
        }}
      />
      {view !== "start" && (
        <h1 className={styles.unseen}>
          {WORDS.title}: {WORDS.views[view]}
        </h1>
      )}
      <div className={styles.view} role="tabpanel" id={`view-${view}`} aria-labelledby={`tab-${view}`}>
        <OnDemand key={view}>{TABS[view].show(asked)}</OnDemand>
      </div>
      <Status />
    </main>
  );
}

/** Functions and pane are of different builds: one of them came out of a cache. */
function Outdated() {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{WORDS.outdated}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void reloadAll()}>{WORDS.reload}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Status() {
  const styles = useStyles();
  const { kind, waiting, message } = useWork();
  return (
    <div className={styles.status} role="status" aria-live="polite">
      {kind && (
        <Field validationMessage={waiting ? WORDS.waiting : WORDS.working[kind]} validationState="none">
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
