import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { onWaiting } from "../excel/batch/run";
import type { ComparisonDocument } from "../figures/document";
import type { Commands, WorkbookState } from "./commands";
import { failureText } from "./failure-text";
import type { WORDS } from "./words";

export interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly text: string;
}
export type Kind = keyof typeof WORDS.working;

/** What every view of the pane shares: the commands, one piece of work at a time, and what the workbook says. */
export interface Work {
  readonly commands: Commands;
  readonly document: ComparisonDocument;
  readonly state: WorkbookState | undefined;
  readonly busy: boolean;
  /** Whether Excel keeps the pane waiting, as it does while a cell is edited. */
  readonly waiting: boolean;
  readonly kind: Kind | undefined;
  readonly message: Message | undefined;
  /** Does one piece of work, shows that it is under way, and says how it ended. */
  readonly perform: (kind: Kind, work: () => Promise<Message | undefined>) => Promise<void>;
  /** Shows a cell, as in 'My sheet'!B7, and selects it. */
  readonly goTo: (place: string) => Promise<void>;
  readonly say: (message: Message | undefined) => void;
}

const Context = createContext<Work | undefined>(undefined);

export function useWork(): Work {
  return useContext(Context)!;
}

interface Props {
  readonly commands: Commands;
  readonly document: ComparisonDocument;
  readonly children: ReactNode;
}

export function WorkProvider({ commands, document, children }: Props) {
  const [kind, setKind] = useState<Kind>();
  const [message, setMessage] = useState<Message>();
  const [state, setState] = useState<WorkbookState>();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    return onWaiting(setWaiting);
  }, []);

  const refreshState = useCallback(
    () =>
      commands.state().then(setState, () => {
        // A workbook that can't be read now is read again after the next piece of work; the work itself says why.
      }),
    [commands],
  );
  const perform = useCallback<Work["perform"]>(
    async (next, work) => {
      setKind(next);
      setMessage(undefined);
      try {
        setMessage(await work());
      } catch (error) {
        setMessage({ intent: "error", text: failureText(error) });
      }
      await refreshState();
      setKind(undefined);
    },
    [refreshState],
  );
  useEffect(() => {
    void refreshState();
    // What the user types changes the checks; many changes are one look.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (what: "selection" | "values") => {
      if (what === "selection") return;
      clearTimeout(timer);
      timer = setTimeout(() => void refreshState(), 400);
    };
    const stop = commands.watch(later);
    stop.catch(() => undefined); // an Excel without these events: the state is read after each piece of work
    return () => {
      clearTimeout(timer);
      void stop.then(
        (end) => end(),
        () => undefined,
      );
    };
  }, [refreshState, commands]);

  // Results that Excel still computes are looked at again, rather than shown as checks that fail.
  useEffect(() => {
    if (!state?.checks?.waiting) return;
    const again = setTimeout(() => void refreshState(), 1_000);
    return () => clearTimeout(again);
  }, [state, refreshState]);

  const goTo = useCallback(
    (place: string) => perform("start", () => commands.select(place).then(() => undefined)),
    [commands, perform],
  );

  const work = useMemo(
    () => ({
      commands,
      document: state?.document ?? document,
      state,
      busy: kind !== undefined,
      waiting,
      kind,
      message,
      perform,
      goTo,
      say: setMessage,
    }),
    [commands, document, state, kind, waiting, message, perform, goTo],
  );
  return <Context.Provider value={work}>{children}</Context.Provider>;
}
