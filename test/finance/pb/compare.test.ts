import { compare } from "../../../src/finance/pb/compare";

test("CoreWeave's 24.09 stands 111.7 % over Microsoft's 11.38", () => {
  const [coreweave, microsoft] = compare([24.09, 11.38]);
  expect(coreweave!.premiumToLowest).toBeCloseTo(1.117, 3);
  expect(coreweave!.rank).toBe(1);
  expect(microsoft).toMatchObject({ premiumToLowest: 0, rank: 2 });
});

test("the median of an odd number is the middle one, and equals share a rank", () => {
  expect(compare([3, 1, 3]).map(({ rank }) => rank)).toEqual([1, 3, 1]);
  expect(compare([3, 1, 2])[2]!.premiumToMedian).toBe(0);
});
