import fc from "fast-check";
import { type Content, merge, type Present, remembered, type Sides, takenByDefault } from "../../src/scenarios/merge";

const ids = ["a", "b", "c", "d", "e"];
const content: fc.Arbitrary<Content> = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("", "text"));
const present: fc.Arbitrary<Present> = fc.oneof(
  content.map((value) => ({ entered: value, shows: value })),
  content.map((value) => ({ entered: "=1+1", shows: value })),
);
const mapOf = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T>> =>
  fc
    .uniqueArray(fc.constantFrom(...ids))
    .chain((some) =>
      fc
        .array(value, { minLength: some.length, maxLength: some.length })
        .map((values) => new Map(some.map((id, i) => [id, values[i]!]))),
    );
const sides: fc.Arbitrary<Sides> = fc.record({
  last: mapOf(content),
  present: mapOf(present),
  incoming: mapOf(content),
});

/** The workbook after a refresh that took the given changes. */
function refreshed({ last, present: before, incoming }: Sides, taken: readonly string[]): Sides {
  const after = new Map(before);
  for (const change of merge({ last, present: before, incoming })) {
    if (taken.includes(change.input)) after.set(change.input, { entered: change.incoming, shows: change.incoming });
  }
  return { last: remembered({ last, incoming }), present: after, incoming };
}
const byDefault = (all: Sides) => takenByDefault(merge(all)).map(({ input }) => input);
const edited = ({ last, present: now }: Sides, id: string) => now.get(id)!.entered !== (last.get(id) ?? "");

test("a refresh twice equals once", () => {
  fc.assert(
    fc.property(sides, (all) => {
      const once = refreshed(all, byDefault(all));
      expect(refreshed(once, byDefault(once))).toEqual(once);
    }),
  );
});

test("the second time nothing is a conflict", () => {
  fc.assert(
    fc.property(sides, fc.subarray(ids), (all, taken) => {
      expect(merge(refreshed(all, taken)).filter(({ standing }) => standing !== "edited")).toEqual([]);
    }),
  );
});

test("nothing that the user edited and did not give up changes", () => {
  fc.assert(
    fc.property(sides, fc.subarray(ids), (all, given) => {
      const after = refreshed(all, [...byDefault(all), ...given]);
      for (const [id, now] of all.present) {
        if (edited(all, id) && !given.includes(id)) expect(after.present.get(id)).toEqual(now);
      }
    }),
  );
});

test("what the user left alone takes the incoming value", () => {
  fc.assert(
    fc.property(sides, (all) => {
      const after = refreshed(all, byDefault(all));
      for (const [id, value] of all.incoming) {
        if (all.present.has(id) && !edited(all, id)) expect(after.present.get(id)!.shows).toEqual(value);
      }
    }),
  );
});

test("only an input that both sides changed, and differently, is a conflict", () => {
  fc.assert(
    fc.property(sides, (all) => {
      for (const { input, standing, now, incoming } of merge(all)) {
        const both = edited(all, input) && incoming !== all.last.get(input);
        expect(standing === "conflict").toBe(both);
        expect(now.shows).not.toBe(incoming);
      }
    }),
  );
});

test("what is not in the set, or not in the workbook, is not spoken of", () => {
  fc.assert(
    fc.property(sides, (all) => {
      for (const { input } of merge(all)) expect(all.present.has(input) && all.incoming.has(input)).toBe(true);
    }),
  );
});

test("a formula that shows the incoming value is left alone", () => {
  const all = {
    last: new Map([["a", 1]]),
    present: new Map([["a", { entered: "=1/4", shows: 0.25 }]]),
    incoming: new Map([["a", 0.25]]),
  };
  expect(merge(all)).toEqual([]);
});
