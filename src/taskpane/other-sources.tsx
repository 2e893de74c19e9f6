import { Button, Caption1, Field, Input } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { MOST_BYTES, UnusableSet } from "../scenarios/set";
import { setToCsv, setToJson } from "../scenarios/write-set";
import { download, fileWay } from "./download";
import { type Export, ExportedText } from "./exported-text";
import { fetchSet } from "./fetch-set";
import { useParts } from "./parts";
import type { Source } from "./refresh-section";
import { useWork } from "./work";
import { said } from "./messages";
import { WORDS } from "./words";

interface Props {
  readonly previewFrom: (kind: "preview" | "fetch", source: Source) => Promise<void>;
}

/** Sets from a file, an address or a sheet, and the inputs as a set to keep. */
export function OtherSources({ previewFrom }: Props) {
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
      setExported(way === "download" ? undefined : { name, text, insert: () => commands.insertInputs(set) });
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
      {exported && <ExportedText {...exported} onClose={() => setExported(undefined)} />}
    </div>
  );
}
