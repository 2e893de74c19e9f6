import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Component, type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { fetchCommands } from "./commands";
import { reloadAll } from "./function-runtime";
import { WORDS } from "./words";

const waiting: (() => Promise<unknown>)[] = [fetchCommands];

function onDemand<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  waiting.push(fetch);
  return lazy(async () => ({ default: await fetch() }));
}

/** The parts of the pane that are not shown when it opens: each is fetched when it is shown, or in the first idle moment. */
export const VIEWS = {
  CellView: onDemand(async () => (await import(/* webpackChunkName: "cell" */ "./cell-view")).CellView),
  SourcesView: onDemand(async () => (await import(/* webpackChunkName: "sources" */ "./sources-view")).SourcesView),
  CompaniesView: onDemand(
    async () => (await import(/* webpackChunkName: "companies" */ "./companies-view")).CompaniesView,
  ),
  FunctionsView: onDemand(async () => (await import(/* webpackChunkName: "help" */ "./functions-view")).FunctionsView),
  ChartsView: onDemand(async () => (await import(/* webpackChunkName: "charts" */ "./charts-view")).ChartsView),
  CompareView: onDemand(async () => (await import(/* webpackChunkName: "compare" */ "./compare-view")).CompareView),
  ShareView: onDemand(async () => (await import(/* webpackChunkName: "share" */ "./share-view")).ShareView),
  DocumentSection: onDemand(
    async () => (await import(/* webpackChunkName: "documents" */ "./document-section")).DocumentSection,
  ),
  OtherSources: onDemand(async () => (await import(/* webpackChunkName: "inputs" */ "./other-sources")).OtherSources),
  PreviewPanel: onDemand(async () => (await import(/* webpackChunkName: "preview" */ "./preview-panel")).PreviewPanel),
};

/** Fetches the rest of the pane after its start, so that a tab opens at once, and offline. */
export async function fetchRest(): Promise<void> {
  // What does not arrive now is asked for again when it is needed.
  await Promise.allSettled(waiting.map((fetch) => fetch()));
}

/** Shows a part that may have to be fetched; where it does not arrive, says so in its place. */
export class OnDemand extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(error: unknown): { readonly failed: boolean } {
    if (!isNotFetched(error)) throw error;
    return { failed: true };
  }
  override render() {
    if (!this.state.failed) return <Suspense fallback={null}>{this.props.children}</Suspense>;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{WORDS.notFetched}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => void reloadAll()}>{WORDS.reload}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}

const isNotFetched = (error: unknown): boolean => error instanceof Error && error.name === "ChunkLoadError";
