import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Preview } from "../excel/refresh";
import type { Problem, ScenarioSet } from "../scenarios/set";
import { OnDemand, VIEWS } from "./on-demand";
import { Disclosure, Section, useOneOpen, useParts } from "./parts";
import { useWork } from "./work";
import { said } from "./messages";
import { WORDS } from "./words";

const { OtherSources, PreviewPanel } = VIEWS;

/** A set that was read, and what a refresh from it would change. */
export interface SetPreview {
  readonly set: ScenarioSet;
  readonly source: string;
  readonly problems: readonly Problem[];
  /** How it was read, where it could be read otherwise. */
  readonly readings: readonly string[];
  readonly preview: Preview;
}
export type Source = () => Promise<Omit<SetPreview, "preview">>;

/** The ways to a set, and the preview of what it would change; nothing is written before the user says so. */
export function RefreshSection({ asked }: { asked: object | undefined }) {
  const parts = useParts();
  const { commands, busy, perform, say } = useWork();
  const oneOpen = useOneOpen();
  const [previewed, setPreviewed] = useState<SetPreview>();

  const previewFrom = (kind: "preview" | "fetch", source: Source) =>
    perform(kind, async () => {
      setPreviewed(undefined);
      const read = await source();
      const preview = await commands.preview(read.set);
      const { changes, missing, unplaced } = preview;
      if (changes.length > 0 || read.problems.length > 0) setPreviewed({ ...read, preview });
      if (missing.length > 0) return { intent: "warning", text: said.missingInputs(missing.length) };
      if (unplaced.length > 0) return { intent: "warning", text: said.unplaced(unplaced) };
      return {
        intent: "info",
        text: changes.length > 0 ? said.refreshFound(changes) : said.nothingToRefresh(read.source),
      };
    });
  const builtIn = () =>
    previewFrom("preview", async () => ({
      set: await commands.builtIn(),
      problems: [],
      readings: [],
      source: WORDS.builtIn,
    }));
  const apply = ({ set, source }: SetPreview, taken: ReadonlySet<string>) =>
    perform("apply", async () => {
      const count = await commands.apply(set, taken, source);
      setPreviewed(undefined);
      return { intent: "success", text: said.refreshed(count) };
    });

  const answered = useRef<object>(undefined);
  useEffect(() => {
    if (asked === answered.current) return;
    answered.current = asked;
    if (asked) void builtIn();
  });
  return (
    <>
      <Section heading={WORDS.refreshHeading} hint={WORDS.refreshHint}>
        <div className={parts.actions}>
          <Button icon={<ArrowSyncRegular />} disabled={busy} onClick={() => void builtIn()}>
            {WORDS.refresh}
          </Button>
        </div>
        <Disclosure heading={WORDS.otherSources} {...oneOpen("other")}>
          <OnDemand>
            <OtherSources previewFrom={previewFrom} />
          </OnDemand>
        </Disclosure>
      </Section>
      {previewed && (
        <OnDemand>
          <PreviewPanel
            key={previewed.source}
            problems={previewed.problems}
            readings={previewed.readings}
            preview={previewed.preview}
            onApply={(taken) => void apply(previewed, taken)}
            onCancel={() => {
              setPreviewed(undefined);
              say({ intent: "info", text: said.notRefreshed });
            }}
          />
        </OnDemand>
      )}
    </>
  );
}
