import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  Field,
  Input,
} from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Preview } from "../excel/refresh";
import { MOST_BYTES, type Problem, type ScenarioSet, UnusableSet } from "../scenarios/set";
import { setToCsv, setToJson } from "../scenarios/write-set";
import { download, fileWay } from "./download";
import { type Export, ExportedInputs } from "./exported-inputs";
import { fetchSet } from "./fetch-set";
import { Section, useParts } from "./parts";
import { PreviewPanel } from "./preview-panel";
import { useWork } from "./work";
import { said, WORDS } from "./words";

/** A set that was read, and what a refresh from it would change. */
interface Previewed {
  readonly set: ScenarioSet;
  readonly source: string;
  readonly problems: readonly Problem[];
  /** How it was read, where it could be read otherwise. */
  readonly readings: readonly string[];
  readonly preview: Preview;
}
type Source = () => Promise<Omit<Previewed, "preview">>;

/** The ways to a set, and the preview of what it would change; nothing is written before the user says so. */
export function RefreshSection({ asked }: { asked: object | undefined }) {
  const parts = useParts();
  const { commands, busy, perform, say } = useWork();
  const [previewed, setPreviewed] = useState<Previewed>();

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
    previewFrom("preview", () =>
      Promise.resolve({ set: commands.builtIn(), problems: [], readings: [], source: WORDS.builtIn }),
    );
  const apply = ({ set, source }: Previewed, taken: ReadonlySet<string>) =>
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
        <Accordion collapsible>
          <AccordionItem value="other">
            <AccordionHeader size="small">{WORDS.otherSources}</AccordionHeader>
            <AccordionPanel>
              <OtherSources previewFrom={previewFrom} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      </Section>
      {previewed && (
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
      )}
    </>
  );
}

function OtherSources({ previewFrom }: { previewFrom: (kind: "preview" | "fetch", source: Source) => Promise<void> }) {
  const parts = useParts();
  const { commands, busy, perform, state } = useWork();
  const [address, setAddress] = useState("");
  const [exported, setExported] = useState<Export>();
  const picker = useRef<HTMLInputElement>(null);
  const fromFile = (file: File) =>
    previewFrom("preview", async () => {
      if (file.size > MOST_BYTES) throw new UnusableSet({ says: said.tooLarge });
      const content = await file.arrayBuffer().catch(() => {
        throw new UnusableSet({ says: said.unreadable });
      });
      return { ...(await commands.readBytes(new Uint8Array(content))), source: said.file(file.name) };
    });
  const fromAddress = () =>
    previewFrom("fetch", async () => {
      const { bytes, charset } = await fetchSet(address.trim());
      return { ...(await commands.readBytes(bytes, charset)), source: address.trim() };
    });
  const fromSheet = () =>
    previewFrom("preview", async () => {
      const { sheet, ...read } = await commands.readShownSheet();
      return { ...read, source: said.sheet(sheet) };
    });
  const saveAs = (form: "json" | "csv") =>
    perform("save", async () => {
      const { set, left } = await commands.currentSet();
      const name = `AICOMP inputs ${set.date}.${form}`;
      const text = form === "json" ? setToJson(set) : setToCsv(set);
      const way = fileWay();
      setExported(way === "download" ? undefined : { name, text, set });
      if (way !== "inside") download(text, name, form === "json" ? "application/json" : "text/csv");
      return { intent: left.length > 0 ? "warning" : "info", text: said.inputsExported(name, way, left) };
    });
  return (
    <div className={parts.section}>
      <input
        ref={picker}
        type="file"
        accept=".json,.csv,.txt,.tsv,application/json,text/csv,text/plain,text/tab-separated-values"
        hidden
        aria-label={WORDS.fromFile}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void fromFile(file);
          target.value = "";
        }}
      />
      <div className={parts.actions}>
        <Button size="small" disabled={busy} onClick={() => picker.current!.click()}>
          {WORDS.fromFile}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void fromSheet()}>
          {WORDS.fromSheet}
        </Button>
      </div>
      <Caption1 className={parts.hint}>{WORDS.fromFileHint}</Caption1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void fromAddress();
        }}
      >
        <Field label={WORDS.fromAddress} size="small">
          <Input
            value={address}
            placeholder="https://"
            contentAfter={
              <Button size="small" appearance="transparent" type="submit" disabled={busy || address.trim() === ""}>
                {WORDS.fetch}
              </Button>
            }
            onChange={(_, { value }) => setAddress(value)}
          />
        </Field>
      </form>
      <div className={parts.actions}>
        <Caption1>{WORDS.saveInputs}</Caption1>
        {(["json", "csv"] as const).map((form) => (
          <Button key={form} size="small" disabled={busy || !state?.cases} onClick={() => void saveAs(form)}>
            {WORDS[form]}
          </Button>
        ))}
      </div>
      {exported && <ExportedInputs {...exported} onClose={() => setExported(undefined)} />}
    </div>
  );
}
