import { Button, Caption1 } from "@fluentui/react-components";
import { useId, useRef } from "react";
import type { ScenarioSet } from "../scenarios/set";
import { useParts } from "./parts";
import { useWork } from "./work";
import { said } from "./messages";
import { WORDS } from "./words";

/** Inputs that were asked for as a file, where a file may not come: the text to copy, or the table on a sheet. */
export interface Export {
  readonly name: string;
  readonly text: string;
  readonly set: ScenarioSet;
}

export function ExportedInputs({ name, text, set, onClose }: Export & { readonly onClose: () => void }) {
  const parts = useParts();
  const { commands, busy, perform, say } = useWork();
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
  const insert = () =>
    perform("insert", async () => ({ intent: "success", text: said.inserted(await commands.insertInputs(set)) }));
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
        <Button size="small" disabled={busy} onClick={() => void insert()}>
          {WORDS.insertInputs}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {WORDS.closeExport}
        </Button>
      </div>
    </section>
  );
}
