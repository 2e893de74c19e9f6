import { type Place, placeKey } from "../model/area";
import { type Content, NotFollowed } from "../model/content";
import { byRow, type Cause } from "./causes";
import { type CommonModel, REST, type Slot } from "./common-model";
import { MOST_EXACT, shares } from "./shapley";

/** From the old value of an output to its new one, by cause. */
export interface Bridge {
  readonly output: string;
  readonly from: Content | null;
  readonly to: Content | null;
  readonly causes: readonly { readonly what: string; readonly effect: number }[];
  /** Sentences: what could not be followed, and what was taken for it. */
  readonly notFollowed: readonly string[];
  /** Whether every order of the causes was counted, or a sample of them. */
  readonly method: "exact" | "sampled";
}

/** What a cell comes to in each state of the workbook, and the file's own word for it. */
export interface Ends {
  /** The output in the order that both workbooks share. */
  readonly place: Place;
  readonly name: string;
  /** What each workbook by itself gives; undefined where its formulas can't be followed. */
  readonly alone: { readonly from: Content | undefined; readonly to: Content | undefined };
}

const MOST_FROZEN = 1_000;
const NEAR = 1e-9;

export const isNear = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(one), Math.abs(other))
    : one === other;

const asConstant = (value: Content): Content => (typeof value === "string" && /^'*=/.test(value) ? `'${value}` : value);

/** A coalition of causes whose result is no number. */
class NoNumber extends Error {}

class Builder {
  private readonly notFollowed: string[] = [];
  private readonly frozen = new Map<string, Slot>();
  private inForce: boolean[] = [];

  constructor(
    private readonly common: CommonModel,
    private readonly ends: Ends,
    private causes: readonly Cause[],
  ) {}

  build(): Bridge {
    const { alone } = this.ends;
    if (!this.freeze()) return this.bridge(alone.from ?? null, alone.to ?? null, []);
    this.causes = this.withFrozen();
    this.inForce = this.causes.map(() => true);
    const from = this.at(this.causes.map(() => false));
    const to = this.at(this.causes.map(() => true));
    if (!this.agrees(from, to)) return this.together(alone.from!, alone.to!);
    if (typeof from !== "number" || typeof to !== "number") {
      if (from === "" && to === "") this.notFollowed.push(`${this.ends.name} is blank in both workbooks.`);
      if (from !== to)
        this.notFollowed.push(
          `${this.ends.name} is ${worded(from)} before and ${worded(to)} after, so there are no effects in numbers.`,
        );
      return this.bridge(from, to, []);
    }
    return this.shared(from, to);
  }

  private shared(from: number, to: number): Bridge {
    this.causes.forEach((_, i) => this.at(this.causes.map((__, k) => k === i)));
    const reaching = this.causes.filter((cause) => this.common.model.reaches(cause.cells, this.ends.place));
    const idle = this.causes.filter((cause) => !reaching.includes(cause));
    // Those that come first change most often: the ones that least rests on.
    const weight = new Map(reaching.map((cause) => [cause, this.common.model.dependents(cause.cells)]));
    reaching.sort((one, other) => weight.get(one)! - weight.get(other)!);
    const taken = reaching.length > MOST_EXACT ? byRow(reaching) : reaching;
    this.at(this.causes.map(() => false));
    this.causes = taken;
    this.inForce = taken.map(() => false);
    try {
      const { effects, sampled } = shares(taken.length, (inForce) => {
        const value = this.at(inForce);
        if (typeof value !== "number") throw new NoNumber(worded(value));
        return value;
      });
      const causes = [
        ...taken.map(({ what }, i) => ({ what, effect: effects[i]! + 0 })),
        ...idle.map(({ what }) => ({ what, effect: 0 })),
      ].filter(({ what, effect }) => what !== REST || effect !== 0);
      return this.bridge(from, to, causes, sampled);
    } catch (error) {
      if (!(error instanceof NoNumber) && !(error instanceof NotFollowed)) throw error;
      this.notFollowed.push(
        `With only some of the changes ${this.ends.name} is ${error.message}, so their effects can't be told apart.`,
      );
      return this.bridge(from, to, [{ what: "All changes together", effect: to - from }]);
    }
  }

  /** The output with some causes in force. */
  private at(inForce: readonly boolean[]): Content {
    const { model } = this.common;
    inForce.forEach((on, i) => {
      if (on === this.inForce[i]) return;
      for (const cell of this.causes[i]!.cells) {
        const { was, is } = this.frozen.get(placeKey(cell)) ?? cell;
        model.hold(cell, on ? is : was);
      }
    });
    this.inForce = [...inForce];
    return model.held(this.ends.place);
  }

  /** Takes the files' own values for the cells whose formulas can't be followed. */
  private freeze(): boolean {
    for (const on of [false, true]) {
      this.inForce = this.causes.map(() => !on);
      for (let tries = 0; ; tries++) {
        try {
          this.at(this.causes.map(() => on));
          break;
        } catch (error) {
          if (!(error instanceof NotFollowed)) throw error;
          if (tries > MOST_FROZEN || !this.freezeOne(error, on)) return false;
        }
      }
    }
    return true;
  }

  private freezeOne(error: NotFollowed, on: boolean): boolean {
    const slot = error.at && this.common.slots.get(placeKey(error.at));
    const known = slot && this.frozen.has(placeKey(slot));
    const what = sentenceOf(error);
    if (!slot || known) {
      this.notFollowed.push(`${what} can't be followed.`);
      return false;
    }
    const name = this.common.nameOf(slot);
    const { old, now } = slot;
    const missing = (old && old.value === undefined) || (now && now.value === undefined);
    if (missing) {
      this.notFollowed.push(`${name}: ${what} can't be followed, and a file holds no value of the cell.`);
      return false;
    }
    const [was, is] = [old?.value ?? "", now?.value ?? ""].map(asConstant) as [Content, Content];
    this.frozen.set(placeKey(slot), { ...slot, was, is });
    this.common.model.hold(slot, on ? is : was);
    const values = was === is ? worded(was) : `${worded(was)} and ${worded(is)}`;
    this.notFollowed.push(`${name}: ${what} can't be followed. The files' own values are taken: ${values}.`);
    return true;
  }

  private withFrozen(): Cause[] {
    const owned = new Set(this.causes.flatMap(({ cells }) => cells.map(placeKey)));
    const own = [...this.frozen].flatMap(([key, cell]): Cause[] => {
      if (owned.has(key)) return [];
      return cell.was === cell.is
        ? (this.common.model.hold(cell, cell.was), [])
        : [{ what: `${this.common.nameOf(cell)}, not followed`, cells: [cell] }];
    });
    return [...this.causes, ...own];
  }

  /** Whether both workbooks in one give what each gives by itself. */
  private agrees(from: Content, to: Content): boolean {
    const { alone } = this.ends;
    return (alone.from === undefined || isNear(from, alone.from)) && (alone.to === undefined || isNear(to, alone.to));
  }

  /** Where inserted or moved cells change what formulas count, the causes can't be told apart. */
  private together(from: Content, to: Content): Bridge {
    this.notFollowed.push(
      `${this.ends.name} hangs on how many rows or columns there are, so the changes are taken together.`,
    );
    const isNumber = typeof from === "number" && typeof to === "number";
    return this.bridge(from, to, isNumber ? [{ what: "All changes together", effect: to - from }] : []);
  }

  private bridge(
    from: Content | null,
    to: Content | null,
    causes: readonly { what: string; effect: number }[],
    isSampled = false,
  ): Bridge {
    const sorted = [...causes].sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect));
    const method = isSampled ? "sampled" : "exact";
    return { output: this.ends.name, from, to, causes: sorted, notFollowed: this.notFollowed, method };
  }
}

const worded = (value: Content): string =>
  value === "" ? "blank" : typeof value === "string" ? `“${value}”` : String(value);

function sentenceOf({ what, kind }: NotFollowed): string {
  return kind === "function" ? `The function ${what}` : kind === "formula" ? `The formula ${what}` : what;
}

export function bridgeOf(common: CommonModel, ends: Ends): Bridge {
  return new Builder(common, ends, common.causes).build();
}
