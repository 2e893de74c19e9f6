import { Collection, type Findings } from "./collection";
import type { File } from "./index";
import type { ResolveOptions } from "./resolve/resolve";

/** What is asked of the one who reads: in a worker, so that the pane never waits. */
export type Request =
  | { kind: "add"; id: number; files: File[] }
  | { kind: "remove"; id: number; name: string }
  | { kind: "choose"; id: number; options: ResolveOptions }
  | { kind: "cancel"; id: number };

export type Reply =
  | { kind: "progress"; id: number; share: number }
  | { kind: "done"; id: number; findings: Findings }
  | { kind: "cancelled"; id: number }
  | { kind: "failed"; id: number; says: string };

/** A worker from inside, or one end of a channel. */
export interface Port<In, Out> {
  postMessage(message: Out, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<In>) => void) | null;
}

/** A progress that the pane can show: not for every piece of a file. */
const STEP = 0.01;

/** Answers requests, one after the other; a cancel overtakes them. */
export function serve(port: Port<Request, Reply>): void {
  const collection = new Collection();
  const open = new Map<number, AbortController>();
  let last = Promise.resolve();

  const act = async (request: Exclude<Request, { kind: "cancel" }>, signal: AbortSignal): Promise<void> => {
    const { id } = request;
    let told = 0;
    const progress = (share: number) => {
      if (share - told < STEP) return;
      told = share;
      port.postMessage({ kind: "progress", id, share });
    };
    try {
      signal.throwIfAborted();
      if (request.kind === "add") await collection.add(request.files, { signal, progress });
      else if (request.kind === "remove") collection.remove(request.name);
      else collection.choose(request.options);
      port.postMessage({ kind: "done", id, findings: collection.findings() });
    } catch (error) {
      if (signal.aborted) port.postMessage({ kind: "cancelled", id });
      else port.postMessage({ kind: "failed", id, says: error instanceof Error ? error.message : String(error) });
    }
    open.delete(id);
  };

  port.onmessage = ({ data: request }) => {
    if (request.kind === "cancel") {
      open.get(request.id)?.abort();
      return;
    }
    const controller = new AbortController();
    open.set(request.id, controller);
    last = last.then(() => act(request, controller.signal));
  };
}
