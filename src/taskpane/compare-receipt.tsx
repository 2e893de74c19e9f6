import { Button, Caption1, Label } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { holdClaims } from "../compare/claim";
import type { Compared } from "../compare/compared";
import { receiptOf } from "../compare/receipt";
import { type Put, putBack } from "../compare/restore";
import { ChangeLine } from "./compare-result";
import { COMPARE } from "./compare-words";
import { Section, useParts } from "./parts";
import { useWork } from "./work";

interface Props {
  readonly compared: Compared;
  /** Compares again, after something was restored. */
  readonly again: () => Promise<void>;
  readonly restoreAll: () => void;
}

/** What was done since a snapshot, and the ways back. */
export function ReceiptSection({ compared, again, restoreAll }: Props) {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const { touched, untouched, findings, outputs } = useMemo(() => receiptOf(compared), [compared]);
  const restore = (put: Put) =>
    perform("insert", async () => {
      const count = await commands.restoreCells([put]);
      await again();
      return { intent: "success", text: COMPARE.restored(count) };
    });
  return (
    <>
      <Section heading={COMPARE.reviewHeading} hint={COMPARE.restoreHint}>
        <Caption1>{COMPARE.touched(touched)}</Caption1>
        <Caption1>{COMPARE.untouched(untouched)}</Caption1>
        {findings.length === 0 && <Caption1>{COMPARE.nothingToReview}</Caption1>}
        <ul className={parts.plainList}>
          {findings.map((finding, i) => {
            const put = finding.change && putBack(finding.change, compared.pairing);
            const at = { ...finding, kind: "input changed" as const };
            return (
              <li key={i}>
                <ChangeLine change={at} said={COMPARE.change(finding)} />{" "}
                {put && (
                  <Button size="small" disabled={busy} onClick={() => void restore(put)}>
                    {COMPARE.restore}
                  </Button>
                )}
                {finding.change && !put && <Caption1>{COMPARE.cantRestore}</Caption1>}
              </li>
            );
          })}
        </ul>
        <div className={parts.actions}>
          <Button disabled={busy || compared.changes.length === 0} onClick={restoreAll}>
            {COMPARE.restoreAll}
          </Button>
        </div>
      </Section>
      {outputs.length > 0 && (
        <Section heading={COMPARE.outputsHeading}>
          <ul className={parts.list}>
            {outputs.map(({ bridge, words }) => (
              <li key={bridge.output}>{words}</li>
            ))}
          </ul>
        </Section>
      )}
      <ClaimSection compared={compared} />
    </>
  );
}

/** What someone says was done, held against what was. */
function ClaimSection({ compared }: { compared: Compared }) {
  const parts = useParts();
  const id = useId();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<string>();
  const held = useMemo(() => (asked === undefined ? undefined : holdClaims(asked, compared)), [asked, compared]);
  return (
    <Section heading={COMPARE.claimHeading} hint={COMPARE.claimHint}>
      <Label htmlFor={id} size="small">
        {COMPARE.claimLabel}
      </Label>
      <textarea
        id={id}
        className={parts.textOut}
        rows={3}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={parts.actions}>
        <Button disabled={text.trim() === ""} onClick={() => setAsked(text)}>
          {COMPARE.checkClaim}
        </Button>
      </div>
      {held && (
        <ul className={parts.plainList} aria-live="polite">
          {held.claims.map(({ text: claim, verdict, because }, i) => (
            <li key={i}>
              <strong>{COMPARE.verdicts[verdict]}</strong>
              {`: ${claim}`}
              {verdict === "contradicted" && (
                <ul className={parts.list}>
                  {because.map(({ at, was, is }) => (
                    <li key={at}>{COMPARE.place(at, COMPARE.fromTo(was, is))}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
          {held.unmentioned.length > 0 && (
            <li>
              <strong>{COMPARE.unmentioned}</strong>
              <ul className={parts.list}>
                {held.unmentioned.map((change) => (
                  <li key={`${change.sheet} ${change.cell}`}>
                    <ChangeLine change={change} said={COMPARE.change(change)} />
                  </li>
                ))}
              </ul>
            </li>
          )}
        </ul>
      )}
    </Section>
  );
}
