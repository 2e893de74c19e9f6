import { Book } from "./book";
import { CustomFunctions, type FunctionsMetadata, type Result } from "./custom-functions";
import { Events } from "./events";
import { Engine, type EngineState, type Face } from "./engine";
import { Workbook } from "./objects/workbook";
import { type Answer, type Batch, type Gate, Protocol } from "./protocol";
import type { Remote } from "./remote";
import { savedState, savedText } from "./saved";

interface State {
  readonly engine: EngineState;
  readonly book: object;
  readonly results: ReadonlyMap<string, Result>;
}

interface Message {
  readonly id?: number;
  readonly type: number;
  readonly flags?: number;
  readonly message?: { readonly body?: string | Batch };
}

const REQUEST = 1;
/** The flag of a batch that waits while the user edits a cell; any other is refused. */
const WAITS_FOR_CELL_EDIT = 64;
/** What Excel on the web takes and gives in one message. */
const MOST_BYTES = 5_000_000;

const refusal = (code: string, message = "The workbench was told to refuse."): Answer => ({
  Error: {
    Code: code,
    Message: message,
    Location: "",
    ActionIndex: 0,
    HttpStatusCode: 403,
  },
});

const tooLarge = (code: string) =>
  refusal(code, "The size of the payload has exceeded the limit. See the documentation.");

/** Excel's end of the wire: one workbook, and the messages that an add-in's libraries exchange with it. */
export class Host {
  readonly engine: Engine;
  readonly book: Book;
  readonly functions: CustomFunctions;
  readonly events: Events;
  private readonly protocol: Protocol;
  private readonly services: Record<string, Remote> = {};
  private queue: Promise<void> = Promise.resolve();
  /** While the user edits a cell, a batch waits where it asked to, and is refused where it did not. */
  private editing: Promise<void> | undefined;
  /** For tests: what stands before an action. */
  gate: Gate | undefined;
  /** For tests and benchmarks: the add-in's batches and their bytes so far. */
  readonly traffic = { batches: 0, bytes: 0, largest: 0 };
  /** For tests: the code with which every batch is refused, as of a protected workbook. */
  refuse: string | undefined;
  /** For tests: every answer is sent a second time. */
  answersTwice = false;

  /** `saved` is a workbook that another host gave. */
  constructor(metadata: FunctionsMetadata, namespace: string, face?: Face, saved?: string) {
    const state = saved === undefined ? undefined : (savedState(saved) as State);
    this.engine = new Engine(face, state?.engine);
    this.book = new Book(this.engine, state?.book);
    this.functions = new CustomFunctions(this.engine, metadata, namespace, state?.results);
    this.events = new Events(this.book);
    this.serve("Microsoft.ExcelServices.CustomFunctions", this.functions.service);
    this.protocol = new Protocol(
      () => new Workbook(this.book, this.events),
      this.services,
      () => this.engine.calculated(),
      (remote, member) => this.events.memberOf(remote, member),
    );
  }

  set isUnknown(tells: Protocol["isUnknown"]) {
    this.protocol.isUnknown = tells;
  }
  set whenSet(told: Protocol["whenSet"]) {
    this.protocol.whenSet = told;
  }

  /** The workbook as it stands, for a host that is to begin with it. */
  save(): string {
    const state: State = { engine: this.engine.save(), book: this.book.save(), results: this.functions.results };
    return savedText(state);
  }

  /** Tells how to reach the add-in: its custom functions, and its handlers of events. */
  connect(send: (message: unknown) => void): void {
    this.functions.connect(send);
    this.events.connect(send);
  }

  /** Offers an object that a library asks for by the name of its type. */
  serve(type: string, service: Remote): void {
    this.services[type] = service;
  }

  /** Takes a message of the add-in; answers through `reply`. */
  receive(text: string, reply: (text: string) => void): void {
    const message = JSON.parse(text) as Message;
    const { type, message: request } = message;
    if (type !== REQUEST || request?.body === undefined) return;
    const { body: sent } = request;
    const batch = typeof sent === "string" ? (JSON.parse(sent) as Batch) : sent;
    const service = this.protocol.isService(batch);
    if (!service) this.count(text.length);
    const send = (answer: Answer) => {
      const body = JSON.stringify(answer);
      const fits = body.length <= MOST_BYTES ? body : JSON.stringify(tooLarge("ResponsePayloadSizeLimitExceeded"));
      const content = { statusCode: 200, headers: {}, body: fits };
      const answered = JSON.stringify({ id: message.id, type: REQUEST, message: content });
      for (let times = this.answersTwice ? 2 : 1; times > 0; times--) reply(answered);
    };
    if (this.editing && !((message.flags ?? 0) & WAITS_FOR_CELL_EDIT))
      return send(refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode."));
    this.queue = this.queue.then(async () => {
      await this.editing;
      const answer = text.length > MOST_BYTES ? tooLarge("RequestPayloadSizeLimitExceeded") : await this.answer(batch);
      // Excel answers after it has calculated; what a user sees then is what the next batch reads. The runtime of the
      // custom functions is not kept waiting: it holds back its next results for twice the time of this answer.
      if (!service) await this.engine.calculated();
      send(answer);
      if (!service) this.events.later();
    });
  }

  /** How many batches bring the results of custom functions depends on how busy the machine is; they are not counted. */
  private count(bytes: number): void {
    this.traffic.batches++;
    this.traffic.bytes += bytes;
    this.traffic.largest = Math.max(this.traffic.largest, bytes);
  }

  private async answer(batch: Batch): Promise<Answer> {
    return this.refuse === undefined ? this.protocol.execute(batch, this.gate) : refusal(this.refuse);
  }

  /** Results of custom functions come 50 to 500 ms late, as in Excel; the formula shows #BUSY! until then. */
  lateResults(): void {
    let turn = 0;
    this.functions.delay = () => 50 + ((turn++ * 190) % 451);
  }

  /** Plays a user who edits a cell until `done` resolves. */
  editUntil(done: Promise<void>): void {
    this.editing = done.finally(() => (this.editing = undefined));
  }

  /** Resolves when nothing is being calculated and no custom function is under way. */
  async settled(): Promise<void> {
    for (;;) {
      await this.engine.calculated();
      if (!this.functions.pending) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
