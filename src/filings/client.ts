import type { Findings } from "./collection";
import type { File } from "./index";
import type { ResolveOptions } from "./resolve/resolve";
import type { Port, Reply, Request } from "./service";

export interface Watch {
  signal?: AbortSignal | undefined;
  progress?: ((share: number) => void) | undefined;
}

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

/** The reader was stopped on request; nothing of it was kept. */
export class Cancelled extends Error {
  override name = "Cancelled";
}

interface Waiting extends Watch {
  resolve(findings: Findings): void;
  reject(error: Error): void;
}

/** Asks whoever reads at the other end of a port. */
export class FilingsClient {
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  constructor(private readonly port: Port<Reply, Request>) {
    port.onmessage = ({ data }) => this.take(data);
  }

  /** Adds files. Their bytes are handed over, not copied: the caller can't use them afterwards. */
  add(files: File[], watch: Watch = {}): Promise<Findings> {
    return this.ask(
      { kind: "add", files },
      watch,
      files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
  }

  remove(name: string): Promise<Findings> {
    return this.ask({ kind: "remove", name });
  }

  choose(options: ResolveOptions): Promise<Findings> {
    return this.ask({ kind: "choose", options });
  }

  /** The reader broke down: whatever waits for it is told. */
  fail(says: string): void {
    for (const { reject } of this.waiting.values()) reject(new Error(says));
    this.waiting.clear();
  }

  private ask(request: WithoutId<Request>, watch: Watch = {}, transfer: ArrayBuffer[] = []): Promise<Findings> {
    const id = this.count++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { ...watch, resolve, reject });
      watch.signal?.addEventListener("abort", () => this.port.postMessage({ kind: "cancel", id }));
      this.port.postMessage({ ...request, id } as Request, transfer);
      if (watch.signal?.aborted) this.port.postMessage({ kind: "cancel", id });
    });
  }

  private take(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    if (reply.kind === "progress") {
      waiting.progress?.(reply.share);
      return;
    }
    this.waiting.delete(reply.id);
    if (reply.kind === "done") waiting.resolve(reply.findings);
    else waiting.reject(reply.kind === "cancelled" ? new Cancelled() : new Error(reply.says));
  }
}
