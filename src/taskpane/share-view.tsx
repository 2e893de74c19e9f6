import { Button, Caption1, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowDownloadRegular, ShareRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import { has } from "../excel/batch/requirements";
import { download, fileWay } from "./download";
import help from "./function-help.data";
import { Section, useParts } from "./parts";
import { useWork } from "./work";
import { said } from "./messages";
import { WORDS } from "./words";

const FILE_NAME = "AICOMP.xlsx";
const NAMES = help.map(({ name }) => name.replace(/^AICOMP\./, ""));

/** What a workbook needs before it goes to others, and when it comes back. */
export function ShareView() {
  return (
    <>
      <ShareSection />
      <SaveSection />
      <RepairSection />
    </>
  );
}

function ShareSection() {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const [count, setCount] = useState<number>();
  const look = useCallback(() => commands.sharedCount().then(setCount, () => setCount(undefined)), [commands]);
  useEffect(() => void look(), [look]);
  const share = () =>
    perform("share", async () => {
      const shared = await commands.prepareToShare();
      await look();
      return { intent: shared.left + shared.names.length > 0 ? "warning" : "success", text: said.shared(shared) };
    });
  const restore = () =>
    perform("share", async () => {
      const restored = await commands.restoreFormulas();
      await look();
      const whole = restored.left.length + restored.blocked.length === 0;
      return { intent: whole ? "success" : "warning", text: said.restored(restored) };
    });
  return (
    <Section heading={WORDS.shareHeading} hint={WORDS.shareHint}>
      {!has("comments") && <Lack text={WORDS.noNotes} />}
      <div className={parts.actions}>
        <Button icon={<ShareRegular />} disabled={busy || !has("comments")} onClick={() => void share()}>
          {WORDS.share}
        </Button>
        <Button disabled={busy || !count} onClick={() => void restore()}>
          {WORDS.restore}
        </Button>
      </div>
      {count !== undefined && count > 0 && <Caption1>{said.sharedNow(count)}</Caption1>}
    </Section>
  );
}

function SaveSection() {
  const parts = useParts();
  const { commands, busy, perform, state } = useWork();
  const downloads = fileWay() === "download";
  const save = () =>
    perform("save", async () => {
      const file = await commands.file();
      if (downloads) download(file, FILE_NAME);
      else await commands.openWorkbook(file);
      return downloads
        ? { intent: "info", text: said.downloadStarted(FILE_NAME) }
        : { intent: "success", text: WORDS.openedAsWorkbook };
    });
  return (
    <Section heading={WORDS.save} hint={downloads ? WORDS.saveHint : WORDS.openHint}>
      <div className={parts.actions}>
        <Button icon={<ArrowDownloadRegular />} disabled={busy || !state?.cases} onClick={() => void save()}>
          {WORDS.save}
        </Button>
      </div>
    </Section>
  );
}

/** Cells that are stuck at an error of name are noticed when the view opens. */
function RepairSection() {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const [count, setCount] = useState<number>();
  const look = useCallback(() => commands.findBroken().then(setCount, () => setCount(undefined)), [commands]);
  useEffect(() => void look(), [look]);
  const repair = () =>
    perform("share", async () => {
      const result = await commands.repair(NAMES);
      await look();
      const whole = result.stuck + result.left.length === 0;
      return { intent: whole ? "success" : "warning", text: said.repaired(result, has("functions")) };
    });
  return (
    <Section heading={WORDS.repairHeading} hint={WORDS.repairHint}>
      {!has("functions") && <Lack text={WORDS.noFunctions} />}
      {count !== undefined && <Caption1>{said.broken(count)}</Caption1>}
      <div className={parts.actions}>
        <Button disabled={busy || !count} onClick={() => void repair()}>
          {WORDS.repair}
        </Button>
        <Button disabled={busy} onClick={() => void perform("share", async () => void (await look()))}>
          {WORDS.lookForBroken}
        </Button>
      </div>
    </Section>
  );
}

function Lack({ text }: { text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
