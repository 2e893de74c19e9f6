import {
  Body1,
  Button,
  Caption1,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Title3,
} from "@fluentui/react-components";
import {
  ArrowUndoRegular,
  CheckmarkCircleFilled,
  ErrorCircleFilled,
  TableAddRegular,
  WarningFilled,
} from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { CasePicker } from "./case-picker";
import type { CheckState } from "../excel/checks";
import { OnDemand, VIEWS } from "./on-demand";
import { Disclosure, Section, useOneOpen, useParts } from "./parts";
import { loadedMessage } from "./loaded-message";
import { RefreshSection } from "./refresh-section";
import type { Request } from "./ribbon";
import { useWork } from "./work";
import { said } from "./messages";
import { WORDS } from "./words";

const { DocumentSection } = VIEWS;

/** A button of the ribbon that was pressed; a new object each time. */
export interface RibbonRequest {
  readonly request: Request;
}

export function StartView({ asked }: { asked: RibbonRequest | undefined }) {
  const parts = useParts();
  const { commands, busy, perform } = useWork();
  const load = () =>
    perform("load", async () => {
      return loadedMessage(await commands.load());
    });
  const oneOpen = useOneOpen();
  const answered = useRef<RibbonRequest>(undefined);
  useEffect(() => {
    if (asked === answered.current) return;
    answered.current = asked;
    if (asked?.request === "load") void load();
  });
  return (
    <>
      <header className={parts.section}>
        <Title3 as="h1">{WORDS.title}</Title3>
        <Body1>{WORDS.lead}</Body1>
      </header>
      <Section heading={WORDS.loadHeading} hint={WORDS.loadHint}>
        <div className={parts.actions}>
          <Button appearance="primary" icon={<TableAddRegular />} disabled={busy} onClick={() => void load()}>
            {WORDS.load}
          </Button>
        </div>
        <Disclosure heading={WORDS.document} {...oneOpen("document")}>
          <OnDemand>
            <DocumentSection load={async (document) => loadedMessage(await commands.loadDocument(document))} />
          </OnDemand>
        </Disclosure>
      </Section>
      <ManualCalculation />
      <CasePicker />
      <RefreshSection asked={asked?.request === "refresh" ? asked : undefined} />
      <Checks />
      <Last />
    </>
  );
}

/** Where the user calculates by hand, what the sheets show may be out of date. */
function ManualCalculation() {
  const { commands, state, busy, perform } = useWork();
  if (!state?.checks?.manual) return null;
  const calculate = () =>
    perform("calculate", async () => {
      await commands.calculate();
      return { intent: "success", text: said.calculated };
    });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{WORDS.manual}</MessageBarBody>
      <MessageBarActions>
        <Button disabled={busy} onClick={() => void calculate()}>
          {WORDS.calculate}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The light of the checks, the ones that fail, and the ones that a person should look at. */
function Checks() {
  const parts = useParts();
  const { state } = useWork();
  if (!state?.checks) return null;
  const { count, failing, review } = state.checks;
  return (
    <Section heading={WORDS.checksHeading}>
      <div className={parts.actions}>
        {failing.length === 0 ? (
          <CheckmarkCircleFilled primaryFill="var(--colorPaletteGreenForeground1)" />
        ) : (
          <ErrorCircleFilled primaryFill="var(--colorPaletteRedForeground1)" />
        )}
        <Caption1>{failing.length === 0 ? said.checksPass(count) : said.checksFailed(failing.length)}</Caption1>
      </div>
      <ChecksToSee checks={failing} />
      {review.length > 0 && (
        <div className={parts.actions}>
          <WarningFilled primaryFill="var(--colorStatusWarningForeground3)" />
          <Caption1>{said.checksToReview(review.length)}</Caption1>
        </div>
      )}
      <ChecksToSee checks={review} />
    </Section>
  );
}

function ChecksToSee({ checks }: { checks: CheckState["failing"] }) {
  const parts = useParts();
  const { goTo } = useWork();
  if (checks.length === 0) return null;
  return (
    <ul className={parts.list}>
      {checks.map(({ sheet, says, at }) => (
        <li key={at}>
          <Link as="button" onClick={() => void goTo(at)}>
            {sheet}: {says}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What was done last, and its way back. */
function Last() {
  const parts = useParts();
  const { commands, state, busy, perform } = useWork();
  if (!state?.last) return null;
  const undo = () =>
    perform("undo", async () => {
      const result = await commands.undo();
      return { intent: result.kept > 0 ? "warning" : "success", text: said.undone(result) };
    });
  return (
    <Section heading={WORDS.lastHeading}>
      <div className={parts.actions}>
        <Caption1>{said.done(state.last)}</Caption1>
        <Button size="small" icon={<ArrowUndoRegular />} disabled={busy} onClick={() => void undo()}>
          {WORDS.undo}
        </Button>
      </div>
    </Section>
  );
}
