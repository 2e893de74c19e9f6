import type { ComparisonDocument, Contract, DocumentedFigure, Term, Unit } from "./document";
import { type DocumentProblem, PROBLEMS } from "./document-problem";
import { figuresIn } from "./lookup";

type Path = DocumentProblem["at"];

/** What the parts of a document say of each other: ids that stand twice, and names of what is not there or does not fit. */
export function problemsBetween(document: ComparisonDocument): DocumentProblem[] {
  const found = new References(document);
  found.ids();
  found.companies();
  found.contracts();
  found.inputs();
  found.terms();
  return found.problems;
}

class References {
  readonly problems: DocumentProblem[] = [];
  private readonly figures: ReadonlyMap<string, DocumentedFigure>;
  private readonly known: ReadonlySet<string>;

  constructor(private readonly document: ComparisonDocument) {
    this.figures = new Map(document.figures.map((figure) => [figure.id, figure]));
    this.known = new Set(document.companies.map(({ id }) => id));
  }

  /** No id stands twice; a driver and a placeholder are both inputs. */
  ids(): void {
    const { companies, figures, sources = [], contracts, drivers, placeholders = [], measures, claims } = this.document;
    const lists = { companies, figures, sources, contracts, measures, claims };
    for (const [list, entries] of Object.entries(lists)) this.unique(new Set(), list, entries);
    const inputs = new Set<string>();
    this.unique(inputs, "drivers", drivers);
    this.unique(inputs, "placeholders", placeholders);
  }

  companies(): void {
    const { companies, figures, sources = [], points, drivers, market } = this.document;
    const named = new Set(sources.map(({ id }) => id));
    figures.forEach(({ company, source }, i) => {
      if (company !== "market") this.company(["figures", i], company);
      if (source !== undefined && !named.has(source))
        this.report(["figures", i, "source"], PROBLEMS.dangling("source", source));
    });
    companies.forEach(({ basis: { footprint, ...basis } }, i) => {
      for (const [what, figure] of Object.entries(basis)) this.figure(["companies", i, "basis", what], figure);
      for (const [what, figure] of Object.entries(footprint ?? {}))
        this.figure(["companies", i, "basis", "footprint", what], figure);
    });
    for (const [what, figure] of Object.entries(market ?? {})) this.figure(["market", what], figure);
    const ids = new Set(drivers.map(({ id }) => id));
    points.forEach(({ company, driver }, i) => {
      this.company(["points", i], company);
      if (driver !== undefined && !ids.has(driver))
        this.report(["points", i, "driver"], PROBLEMS.dangling("driver", driver));
    });
  }

  contracts(): void {
    this.document.contracts.forEach((contract, i) => {
      this.company(["contracts", i], contract.company);
      this.figure(["contracts", i, "value", "figure"], contract.value.figure, ["USD billion"]);
      for (const what of ["end", "option"] as const) this.day(["contracts", i, what], contract, contract[what]);
    });
  }

  private day(at: Path, { start }: Contract, day: Contract["end"] | undefined): void {
    if (day?.kind === "documented") this.figure([...at, "figure"], day.figure, ["month", "year"]);
    if (day?.kind === "assumption" && day.value < start.value) this.report([...at, "value"], PROBLEMS.ends);
  }

  /** A role of a company is one driver's, or one of each customer. */
  inputs(): void {
    const { drivers, placeholders = [], contracts } = this.document;
    const taken = new Map<string, string>();
    const role = (at: Path, key: string, id: string, name: string) => {
      const other = taken.get(key);
      if (other !== undefined) this.report([...at, "role"], PROBLEMS.sameRole(name, other));
      taken.set(key, other ?? id);
    };
    drivers.forEach(({ id, company, role: of, customer }, i) => {
      this.company(["drivers", i], company);
      role(["drivers", i], JSON.stringify(["driver", company, of, customer]), id, of);
      const isOne = contracts.some((one) => one.company === company && one.customer === customer);
      if (customer !== undefined && !isOne) this.report(["drivers", i, "customer"], PROBLEMS.noCustomer(customer));
    });
    placeholders.forEach(({ id, company, role: of }, i) => {
      this.company(["placeholders", i], company);
      role(["placeholders", i], JSON.stringify(["placeholder", company, of]), id, of);
    });
  }

  terms(): void {
    const { measures, claims } = this.document;
    measures.forEach(({ of }, i) => {
      for (const [company, term] of Object.entries(of)) {
        this.company(["measures", i, "of"], company, []);
        this.term(["measures", i, "of", company], term);
      }
    });
    claims.forEach(({ stated, computed }, i) => {
      this.figure(["claims", i, "stated"], stated);
      this.term(["claims", i, "computed"], computed);
    });
  }

  private term(at: Path, term: Term): void {
    for (const id of figuresIn(term)) this.figure(at, id);
    for (const id of datedIn(term)) {
      const figure = this.figures.get(id);
      if (figure && figure.year === undefined) this.report(at, PROBLEMS.noYear(id));
    }
  }

  private unique(ids: Set<string>, list: string, entries: readonly { readonly id: string }[]): void {
    entries.forEach(({ id }, i) => {
      if (ids.has(id)) this.report([list, i, "id"], PROBLEMS.twice(id));
      ids.add(id);
    });
  }

  private company(at: Path, id: string, field: Path = ["company"]): void {
    if (!this.known.has(id)) this.report([...at, ...field], PROBLEMS.dangling("company", id));
  }

  private figure(at: Path, id: string, units?: readonly Unit[]): void {
    const figure = this.figures.get(id);
    if (!figure) this.report(at, PROBLEMS.dangling("figure", id));
    else if (units && !units.includes(figure.unit))
      this.report(at, PROBLEMS.ofUnit(id, figure.unit, units.join(" or ")));
  }

  private report(at: Path, says: string): void {
    this.problems.push({ at, says });
  }
}

/** The figures whose years an expression reckons with. */
function datedIn(term: Term): string[] {
  if (typeof term === "string") return [];
  if (term[0] === "years") return [term[1], term[2]];
  const [, ...parts] = term;
  return (parts as Term[]).flatMap(datedIn);
}
