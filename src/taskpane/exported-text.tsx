import { Button, Caption1 } from "@fluentui/react-components";
import { useId, useRef } from "react";
import { useParts } from "./parts";
import { useWork } from "./work";
import { said } from "./messages";
import { WORDS } from "./words";

/** What was asked for as a file, where a file may not come: the text to copy, and for a table a sheet to put it on. */
export interface Export {
  readonly name: string;
  readonly text: string;
  /** Puts it on a sheet of its own, and gives the sheet's name. */
  readonly insert?: () => Promise<string>;
}

export function ExportedText({ name, text, insert, onClose }: Export & { readonly onClose: () => void }) {
  const parts = useParts();
  const { busy, perform, say } = useWork();
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const copy = async () => {
    area.current!.select();
    // Excel on the web may forbid the newer way; the older one answers whether it worked.
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => document.execCommand("copy"),
    );
    say(copied ? { intent: "success", text: said.copied(name) } : { intent: "warning", text: WORDS.copyByKeys });
  };
  const onSheet = (put: () => Promise<string>) =>
    perform("insert", async () => ({ intent: "success", text: said.inserted(await put()) }));
  return (
    <section className={parts.section} aria-label={name}>
      <Caption1 as="span" id={id}>
        {name}
      </Caption1>
      <textarea ref={area} className={parts.textOut} rows={6} readOnly aria-labelledby={id} value={text} />
      <div className={parts.actions}>
        <Button size="small" onClick={() => void copy()}>
          {WORDS.copy}
        </Button>
        {insert && (
          <Button size="small" disabled={busy} onClick={() => void onSheet(insert)}>
            {WORDS.insertInputs}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onClose}>
          {WORDS.closeExport}
        </Button>
      </div>
    </section>
  );
}
