import { Book } from "./book";
import { CustomFunctions, type FunctionsMetadata } from "./custom-functions";
import { Events } from "./events";
import { Engine, type Face } from "./engine";
import { Workbook } from "./objects/workbook";
import { type Answer, type Batch, type Gate, Protocol } from "./protocol";

interface Message {
  readonly id?: number;
  readonly type: number;
  readonly message?: { readonly body?: string | Batch };
}

const REQUEST = 1;

const refusal = (code: string): Answer => ({
  Error: {
    Code: code,
    Message: "The workbench was told to refuse.",
    Location: "",
    ActionIndex: 0,
    HttpStatusCode: 403,
  },
});

/** Excel's end of the wire: one workbook, and the messages that an add-in's libraries exchange with it. */
export class Host {
  readonly engine: Engine;
  readonly book: Book;
  readonly functions: CustomFunctions;
  readonly events: Events;
  private readonly protocol: Protocol;
  private queue: Promise<void> = Promise.resolve();
  /** While the user edits a cell, Excel carries out no batch. */
  private editing: Promise<void> | undefined;
  /** For tests: what stands before an action. */
  gate: Gate | undefined;
  /** For tests and benchmarks: the add-in's batches and their bytes so far. */
  readonly traffic = { batches: 0, bytes: 0, largest: 0 };
  /** For tests: the code with which every batch is refused, as of a protected workbook. */
  refuse: string | undefined;
  /** For tests: every answer is sent a second time. */
  answersTwice = false;

  constructor(metadata: FunctionsMetadata, namespace: string, face?: Face) {
    this.engine = new Engine(face);
    this.book = new Book(this.engine);
    this.functions = new CustomFunctions(this.engine, metadata, namespace);
    this.events = new Events(this.book);
    this.protocol = new Protocol(
      () => new Workbook(this.book, this.events),
      { "Microsoft.ExcelServices.CustomFunctions": this.functions.service },
      () => this.engine.calculated(),
    );
  }

  /** Tells how to reach the add-in: its custom functions, and its handlers of events. */
  connect(send: (message: unknown) => void): void {
    this.functions.connect(send);
    this.events.connect(send);
  }

  /** Takes a message of the add-in; answers through `reply`. */
  receive(text: string, reply: (text: string) => void): void {
    const message = JSON.parse(text) as Message;
    const body = message.message?.body;
    if (message.type !== REQUEST || body === undefined) return;
    const batch = typeof body === "string" ? (JSON.parse(body) as Batch) : body;
    const service = this.protocol.isService(batch);
    if (!service) this.count(text.length);
    this.queue = this.queue.then(async () => {
      await this.editing;
      const answer = this.refuse === undefined ? await this.protocol.execute(batch, this.gate) : refusal(this.refuse);
      // Excel answers after it has calculated; what a user sees then is what the next batch reads. The runtime of the
      // custom functions is not kept waiting: it holds back its next results for twice the time of this answer.
      if (!service) await this.engine.calculated();
      const content = { statusCode: 200, headers: {}, body: JSON.stringify(answer) };
      const answered = JSON.stringify({ id: message.id, type: REQUEST, message: content });
      for (let times = this.answersTwice ? 2 : 1; times > 0; times--) reply(answered);
    });
  }

  /** How many batches bring the results of custom functions depends on how busy the machine is; they are not counted. */
  private count(bytes: number): void {
    this.traffic.batches++;
    this.traffic.bytes += bytes;
    this.traffic.largest = Math.max(this.traffic.largest, bytes);
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
