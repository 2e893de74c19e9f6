import type { Assumption, ComparisonDocument, Contract, Delay, DocumentedFigure, Qualifier } from "./document";
import type { FigureSource } from "./sources";

/** A contract as the user enters it in a row of the table of contracts. */
export interface EnteredContract {
  readonly company: string;
  readonly customer: string;
  readonly value: number;
  /** Excel serials. */
  readonly start: number;
  readonly end: number;
  readonly option?: number;
  readonly guarantee?: true;
  readonly qualifier?: Qualifier;
  readonly delay?: Delay;
  /** What it is based on, where the user says so. */
  readonly basis?: string;
}

/** What stands in a document where the user gave no words of their own. */
const WORDS = {
  source: "Entered in the workbook by its user",
  section: "Entered by the user",
  basis: "Entered by the user on the Backlog sheet.",
  metric: (customer: string): string => `Contract with ${customer}`,
  period: "Contract term",
} as const;

/** A document with a contract of the user's: its value is a figure with the user as its source, its days are assumptions. */
export function withContract(document: ComparisonDocument, entered: EnteredContract): ComparisonDocument {
  const { sources, user } = withUser(document);
  const id = freeId(document, `${entered.company}.user`);
  const why = entered.basis ?? WORDS.basis;
  const day = (value: number): Assumption<number> => ({ kind: "assumption", value, why });
  const figure: DocumentedFigure = {
    kind: "documented",
    id,
    company: entered.company,
    metric: WORDS.metric(entered.customer).slice(0, 120),
    value: entered.value,
    unit: "USD billion",
    period: WORDS.period,
    ...(entered.qualifier && { qualifier: entered.qualifier }),
    source: user,
    section: WORDS.section,
    sentence: why,
  };
  const contract: Contract = {
    id,
    company: entered.company,
    customer: entered.customer,
    value: { kind: "documented", figure: id },
    start: day(entered.start),
    end: day(entered.end),
    ...(entered.guarantee && { guarantee: true }),
    ...(entered.option !== undefined && { option: day(entered.option) }),
    ...(entered.delay && { delay: entered.delay }),
  };
  return {
    ...document,
    sources,
    figures: [...document.figures, figure],
    contracts: [...document.contracts, contract],
  };
}

/** The sources with the user among them; figures that name none stay those of the first. */
function withUser({ title, sources = [] }: ComparisonDocument): { sources: FigureSource[]; user: string } {
  const known = sources.find(({ kind }) => kind === "user");
  if (known) return { sources: [...sources], user: known.id };
  const first: FigureSource[] = sources.length > 0 ? [...sources] : [{ kind: "article", id: "document", title }];
  let user = "user";
  for (let n = 2; first.some(({ id }) => id === user); n++) user = `user.${n}`;
  return { sources: [...first, { kind: "user", id: user, says: WORDS.source }], user };
}

/** An id that nothing of the document bears, nor the name of a cell would be taken for another's. */
function freeId({ figures, contracts, drivers, placeholders = [] }: ComparisonDocument, before: string): string {
  const taken = [...figures, ...contracts, ...drivers, ...placeholders].map(({ id }) => `${id}.`);
  let n = 1;
  while (taken.some((id) => id.startsWith(`${before}.${n}.`))) n++;
  return `${before}.${n}`;
}
