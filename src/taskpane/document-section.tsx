import { Button, Caption1 } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ComparisonDocument } from "../figures/document";
import { MOST_BYTES, UnusableSet } from "../scenarios/set";
import { download, fileWay } from "./download";
import { type Export, ExportedText } from "./exported-text";
import { DOCUMENT } from "./document-words";
import { said } from "./messages";
import { useParts } from "./parts";
import { type Message, useWork } from "./work";

/** More sentences than this help nobody: what is mended first often mends others. */
const MOST_PROBLEMS = 20;

/** The comparison document that the template is of: from a file, and to a file. */
export function DocumentSection({ load }: { readonly load: (document: ComparisonDocument) => Promise<Message> }) {
  const parts = useParts();
  const { commands, document, busy, perform } = useWork();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [exported, setExported] = useState<Export>();
  const picker = useRef<HTMLInputElement>(null);
  const open = (file: File) =>
    perform("load", async () => {
      setProblems([]);
      if (file.size > MOST_BYTES) throw new UnusableSet({ says: DOCUMENT.tooLarge });
      const content = await file.arrayBuffer().catch(() => {
        throw new UnusableSet({ says: said.unreadable });
      });
      const read = await commands.readDocument(new Uint8Array(content));
      if ("document" in read) return load(read.document);
      setProblems(read.problems);
      return { intent: "error", text: DOCUMENT.rejected(file.name, read.problems.length) };
    });
  const save = () =>
    perform("save", async () => {
      const text = await commands.documentText();
      const name = DOCUMENT.file(document);
      const way = fileWay();
      setExported(way === "download" ? undefined : { name, text });
      if (way !== "inside") download(text, name, "application/json");
      return { intent: "info", text: DOCUMENT.saved(name, way) };
    });
  return (
    <div className={parts.section}>
      <Caption1>{DOCUMENT.inUse(document)}</Caption1>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={DOCUMENT.open}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void open(file);
          target.value = "";
        }}
      />
      <div className={parts.actions}>
        <Button size="small" disabled={busy} onClick={() => picker.current!.click()}>
          {DOCUMENT.open}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void save()}>
          {DOCUMENT.save}
        </Button>
      </div>
      <Caption1 className={parts.hint}>{DOCUMENT.hint}</Caption1>
      {problems.length > 0 && (
        <section aria-label={DOCUMENT.problems}>
          <Caption1 block>{DOCUMENT.problems}</Caption1>
          <ul className={parts.list}>
            {problems.slice(0, MOST_PROBLEMS).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {problems.length > MOST_PROBLEMS && <Caption1>{DOCUMENT.more(problems.length - MOST_PROBLEMS)}</Caption1>}
        </section>
      )}
      {exported && <ExportedText {...exported} onClose={() => setExported(undefined)} />}
    </div>
  );
}
