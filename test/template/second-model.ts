/**
 * The model of docs/model.md, written from that page and not from the sheets: plain loops over years, so that the
 * workbook can be held against something that shares nothing with it but the page.
 */

export interface SecondContract {
  readonly id: string;
  readonly customer: string;
  readonly kind: "firm" | "backstop";
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly extends: boolean;
  readonly optionEnd?: number;
}

/** What a company's model is given in one case; a driver that it lacks is 0. */
export interface SecondInputs {
  readonly asOf: number;
  readonly holding: number;
  readonly daysPerYear: number;
  /** First and last day of each year, and its number. */
  readonly years: readonly { readonly from: number; readonly to: number; readonly number: number }[];
  readonly contracts: readonly SecondContract[];
  readonly multiple: number;
  readonly revenue?: number;
  readonly capex?: number;
  readonly footprint?: { readonly multiple: number; readonly years: number };
  readonly carry: number;
  /** By role; of one customer by role and customer, as "haircut OpenAI". */
  readonly driver: Readonly<Record<string, number>>;
  readonly placeholder: Readonly<Record<string, number>>;
}

export interface SecondSchedule {
  readonly first: number;
  readonly last: number;
  readonly converts: number;
  readonly years: readonly number[];
  readonly before: number;
  readonly beyond: number;
  readonly lost: number;
}

const days = (from: number, to: number): number => Math.max(0, to - from + 1);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const partsOf = (serial: number) => {
  const date = new Date(EPOCH + serial * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()] as const;
};
const serialOf = (year: number, month: number, day: number) => (Date.UTC(year, month, day) - EPOCH) / DAY;
const endOfMonth = (serial: number, months: number): number => {
  const [year, month] = partsOf(serial);
  return serialOf(year, month + months + 1, 0);
};
const addMonths = (serial: number, months: number): number => {
  const [year, month, day] = partsOf(serial);
  return Math.min(serialOf(year, month + months, day), endOfMonth(serial, months));
};
const moveEnd = (serial: number, months: number): number =>
  serial === endOfMonth(serial, 0) ? endOfMonth(serial, months) : addMonths(serial, months);

export const yearOf = (serial: number): number => partsOf(serial)[0];

/** The terms of a contract in a case: its days, and what it is paid for each. */
function termsOf(contract: SecondContract, { asOf, driver }: SecondInputs) {
  const of = (role: string) => driver[`${role} ${contract.customer}`] ?? driver[role] ?? 0;
  const delay = contract.start <= asOf ? 0 : Math.trunc(of("delay"));
  const first = addMonths(contract.start, delay);
  const last = contract.extends ? moveEnd(contract.end, delay) : contract.end;
  const rate = contract.value / (contract.extends ? last - first + 1 : contract.end - contract.start + 1);
  const option =
    contract.optionEnd === undefined
      ? undefined
      : contract.extends
        ? moveEnd(contract.optionEnd, delay)
        : contract.optionEnd;
  return { first, last, rate, haircut: of("haircut"), option };
}

export function scheduleOf(contract: SecondContract, inputs: SecondInputs): SecondSchedule {
  const { asOf, years } = inputs;
  const { first, last, rate, haircut } = termsOf(contract, inputs);
  const between = (from: number, to: number) =>
    rate *
    ((1 - haircut) * days(Math.max(first, from), Math.min(last, to)) +
      haircut * days(Math.max(first, from), Math.min(last, to, asOf)));
  const recognized =
    (contract.value / (contract.end - contract.start + 1)) * days(contract.start, Math.min(contract.end, asOf));
  const converts = contract.value - haircut * (contract.value - recognized);
  const byYear = years.map(({ from, to }) => between(from, to));
  const before = between(-Infinity, years[0]!.from - 1);
  const beyond = between(years.at(-1)!.to + 1, Infinity);
  return { first, last, converts, years: byYear, before, beyond, lost: converts - before - sum(byYear) - beyond };
}

export const undisturbed = (inputs: SecondInputs): SecondInputs => ({ ...inputs, driver: {} });

/** The lines of docs/model.md by name, each by year; single numbers under `value`. */
export interface SecondModel {
  readonly lines: Readonly<Record<string, readonly number[]>>;
  readonly value: Readonly<Record<string, number>>;
}

interface Clock {
  readonly share: number[];
  readonly t: number[];
  readonly step: number[];
  readonly n: number[];
  readonly exit: number;
  readonly inside: number[];
}

function clockOf({ asOf, years, holding, daysPerYear }: SecondInputs): Clock {
  const t = years.map(({ to }) => Math.max(0, to - asOf) / daysPerYear);
  const exit = Math.min(yearOf(asOf) + holding, years.at(-1)!.number);
  return {
    share: years.map(({ from, to }) => Math.min(1, Math.max(0, to - asOf) / (to - from + 1))),
    t,
    step: t.map((each, y) => each - (y === 0 ? 0 : t[y - 1]!)),
    n: years.map(({ number }) => number - years[0]!.number),
    exit: years.findIndex(({ number }) => number === exit),
    inside: years.map(({ number }) => (number <= exit ? 1 : 0)),
  };
}

function revenueOf(inputs: SecondInputs, { n }: Clock) {
  const { years, contracts, revenue, carry } = inputs;
  const driver = (role: string) => inputs.driver[role] ?? 0;
  const firm = contracts.filter(({ kind }) => kind === "firm");
  const schedules = firm.map((each) => scheduleOf(each, inputs));
  const covers = contracts.filter(({ kind }) => kind === "backstop").map((each) => scheduleOf(each, inputs));
  const documented = firm.map((each) => scheduleOf(each, undisturbed(inputs)));
  const base0 = Math.max(0, (revenue ?? 0) - sum(documented.map((each) => each.years[0]!)));
  const exercised = driver("option exercised");
  const optionDays = (contract: SecondContract, from: number, to: number) => {
    const { last, option } = termsOf(contract, inputs);
    return option === undefined ? 0 : days(Math.max(last + 1, from), Math.min(option, to));
  };
  const lines: Record<string, number[]> = {
    firm: years.map((_, y) => sum(schedules.map((each) => each.years[y]!))),
    options: years.map(({ from, to }) =>
      sum(
        firm.map((each) => {
          const { rate, haircut, last, option } = termsOf(each, inputs);
          const before = option === undefined ? 0 : days(Math.max(last + 1, from), Math.min(option, to, inputs.asOf));
          return exercised * rate * ((1 - haircut) * optionDays(each, from, to) + haircut * before);
        }),
      ),
    ),
    base: years.map((_, y) => base0 * (1 + driver("base growth")) ** n[y]!),
    after: years.map(({ from, to }) =>
      sum(
        firm.map((each) => {
          const { last, option } = termsOf(each, inputs);
          const ended = Math.max(0, to - Math.max(last, from - 1));
          const taken = option === undefined ? 0 : Math.max(0, Math.min(option, to) - Math.max(last, from - 1));
          return (each.value / (each.end - each.start + 1)) * (ended - exercised * taken);
        }),
      ),
    ),
    uncommitted: years.map((_, y) => (y === 0 ? 0 : driver("uncommitted revenue"))),
    cover: years.map((_, y) => sum(covers.map((each) => each.years[y]!))),
  };
  lines["relet"] = lines["after"]!.map(
    (after, y) => after * driver("relet share") * (1 - driver("price decline")) ** n[y]!,
  );
  lines["used"] = lines["uncommitted"]!.map((full) => full * driver("utilization"));
  let unused = 0;
  lines["backstop"] = years.map((_, y) => {
    const available = lines["cover"]![y]! + carry * unused;
    const bought = Math.min(lines["uncommitted"]![y]! - lines["used"]![y]!, available);
    unused = available - bought;
    return bought;
  });
  lines["revenue"] = years.map((_, y) =>
    sum(["firm", "options", "base", "relet", "used", "backstop"].map((line) => lines[line]![y]!)),
  );
  return { lines, base0, firm };
}

function capacityOf(inputs: SecondInputs, { n }: Clock, base0: number, lines: Record<string, number[]>) {
  const { years, daysPerYear, contracts, capex = 0, placeholder: p } = inputs;
  const driver = (role: string) => inputs.driver[role] ?? 0;
  const firm = contracts.filter(({ kind }) => kind === "firm");
  const planned = years.map(
    ({ from, to }, y) =>
      sum(
        firm.map(
          ({ value, start, end }) =>
            (value / (end - start + 1)) * daysPerYear * Math.min(1, Math.max(0, to - start + 1) / (to - from + 1)),
        ),
      ) +
      base0 +
      lines["uncommitted"]![y]!,
  );
  const increase = planned.map((each, y) => (y === 0 ? 0 : Math.max(0, each - planned[y - 1]!)));
  const replaced: number[] = [];
  years.forEach((_, y) => {
    const old = n[y]! > 0 && n[y]! <= p["opening life"]! ? planned[0]! / p["opening life"]! : 0;
    const built = y - p["useful life"]!;
    replaced.push(old + (built >= 0 ? increase[built]! + replaced[built]! : 0));
  });
  const spent = years.map((_, y) =>
    y === 0
      ? capex
      : driver("capital intensity") * ((increase[y + 1] ?? 0) + replaced[y]! * (1 - driver("price decline")) ** n[y]!),
  );
  return { planned, increase, replaced, capex: spent };
}

function fundingOf(inputs: SecondInputs, clock: Clock, lines: Record<string, number[]>) {
  const { years, placeholder: p, multiple } = inputs;
  const { share, t, step, exit } = clock;
  const driver = (role: string) => inputs.driver[role] ?? 0;
  const rows: Record<string, number[]> = {};
  const put = (line: string, value: number) => void (rows[line] ??= []).push(value);
  let [cash, debt, property, equity, shares, needed] = [
    p["cash"]!,
    p["debt"]!,
    p["property"]!,
    p["equity"]!,
    p["shares"]!,
    0,
  ];
  const price = (multiple * equity) / shares;
  const other = equity + debt - property - cash;
  const exitMultiple = inputs.driver["exit multiple"];
  const paid = years.map((_, y) => lines["capex"]![y]! * share[y]!);
  years.forEach((_, y) => {
    const earned = lines["revenue"]![y]! * driver("cash margin") * share[y]!;
    const old = p["opening life"]!;
    const depreciation =
      p["property"]! * (Math.min(1, t[y]! / old) - Math.min(1, (t[y - 1] ?? 0) / old)) +
      sum(paid.slice(Math.max(0, y - p["useful life"]!), y)) / p["useful life"]!;
    const interest = driver("interest rate") * debt * step[y]!;
    const tax = p["tax rate"]! * (earned - depreciation - interest);
    const income = earned - depreciation - interest - tax;
    const flow = earned - interest - tax - paid[y]!;
    const beforeFunding = cash - p["minimum cash"]! + flow;
    const need = Math.max(0, -beforeFunding);
    const issuedDebt = need * p["debt share"]!;
    const issuedEquity = need - issuedDebt;
    const repaid = Math.min(debt, Math.max(0, beforeFunding));
    const path =
      exitMultiple === undefined ? multiple : multiple + (exitMultiple - multiple) * Math.min(1, t[y]! / t[exit]!);
    const issuePrice = Math.max((equity / shares) * path, p["price floor"]! * price) * (1 - driver("issue discount"));
    put("opening equity", equity);
    cash += flow + need - repaid;
    debt += issuedDebt - repaid;
    property += paid[y]! - depreciation;
    equity += income + issuedEquity;
    shares += issuedEquity / issuePrice;
    needed += need;
    put("earned", earned);
    put("depreciation", depreciation);
    put("interest", interest);
    put("tax", tax);
    put("income", income);
    put("need", need);
    put("issued equity", issuedEquity);
    put("cash", cash);
    put("debt", debt);
    put("property", property);
    put("equity", equity);
    put("shares", shares);
    put("needed", needed);
    put("gap", property + cash + other - debt - equity);
  });
  return { rows, price, shares0: p["shares"]!, equity0: p["equity"]! };
}

function indexOf(inputs: SecondInputs, { n, step }: Clock) {
  const { years, placeholder: p, holding, multiple } = inputs;
  const driver = (role: string) => inputs.driver[role] ?? 0;
  const rows: Record<string, number[]> = {};
  const put = (line: string, value: number) => void (rows[line] ??= []).push(value);
  let equity = 100;
  years.forEach((_, y) => {
    const roe =
      driver("return on equity") + driver("margin change") * Math.min(n[y]!, holding) * (p["capital turnover"] ?? 0);
    const income = roe * equity * step[y]!;
    put("roe", roe);
    put("opening equity", equity);
    put("income", income);
    equity += income - (p["payout ratio"] ?? 0) * Math.max(0, income);
    put("equity", equity);
    put("shares", 1);
    put("issued equity", 0);
    put("capacity", 100 * (1 + driver("capacity growth")) ** Math.min(1, n[y]!));
    if (inputs.footprint)
      put(
        "footprint",
        100 * inputs.footprint.multiple ** (Math.min(n[y]!, inputs.footprint.years) / inputs.footprint.years),
      );
  });
  return { rows, price: multiple * 100, shares0: 1, equity0: 100 };
}

export function fadeFactor(k: number, g: number, years: number): number {
  const q = (1 + g) / (1 + k);
  return (q / (1 - q)) * (1 - (1 - q ** (years + 1)) / ((years + 1) * (1 - q)));
}

/** The return on equity over N years, then fading, that a multiple pays for. */
export function impliedReturn(multiple: number, inputs: SecondInputs, years: number): number {
  const [k, g, b, fade] = ["cost of equity", "terminal growth", "book growth", "fade"].map(
    (role) => inputs.driver[role] ?? 0,
  ) as [number, number, number, number];
  const u = (1 + b) / (1 + k);
  const annuity = Math.abs(u - 1) < 1e-9 ? years : (u ** years - 1) / (u - 1);
  return k + (multiple - 1) / (annuity / (1 + k) + u ** years * fadeFactor(k, g, fade));
}

export function secondModel(inputs: SecondInputs): SecondModel {
  const clock = clockOf(inputs);
  const { t, step, exit, inside } = clock;
  const driver = (role: string) => inputs.driver[role] ?? 0;
  const isFunded = inputs.revenue !== undefined && inputs.capex !== undefined;
  const { lines, base0 } = revenueOf(inputs, clock);
  if (isFunded) Object.assign(lines, capacityOf(inputs, clock, base0, lines));
  const { rows, price, shares0, equity0 } = isFunded ? fundingOf(inputs, clock, lines) : indexOf(inputs, clock);
  Object.assign(lines, rows);
  const k = driver("cost of equity");
  const factor = t.map((each) => (1 + k) ** -each);
  const charge = lines["opening equity"]!.map((each, y) => each * ((1 + k) ** step[y]! - 1));
  const residual = lines["income"]!.map((each, y) => each - charge[y]!);
  const discount = driver("issue discount");
  const costs = lines["issued equity"]!.map((each) => (each * discount) / (1 - discount));
  const normal = sum(lines["income"]!.map((each, y) => each * inside[y]!)) / t[exit]!;
  const closing = lines["equity"]![exit]!;
  const fade = fadeFactor(k, driver("terminal growth"), driver("fade"));
  const excess = (Math.max(0, normal) - k * closing) * fade;
  const equityValue = Math.max(
    0,
    equity0 + sum(residual.map((each, y) => inside[y]! * (each - costs[y]!) * factor[y]!)) + excess * factor[exit]!,
  );
  const exitBook = Math.max(0, closing / lines["shares"]![exit]!);
  const exitMultiple = driver("exit multiple");
  const back = (exitMultiple * exitBook) / price - 1;
  Object.assign(lines, { factor, charge, residual, costs });
  return {
    lines,
    value: {
      price,
      equity: equityValue,
      "value per share": equityValue / shares0,
      justified: equityValue / equity0,
      "value over price": equityValue / equity0 / inputs.multiple,
      normal,
      fade,
      excess: excess * factor[exit]!,
      "exit justified": closing > 0 ? 1 + excess / closing : 0,
      "exit value": exitMultiple * exitBook * factor[exit]!,
      return: back,
    },
  };
}
