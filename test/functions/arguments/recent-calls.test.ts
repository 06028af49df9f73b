import { RecentCalls } from "../../../src/functions/arguments/recent-calls";

describe("recent calls", () => {
  const counting = (calls: RecentCalls<number>): ((content: unknown[][]) => number) => {
    let computed = 0;
    return (content) => calls.resultFor([content], () => (computed += 1));
  };
  it("are found again by content, error cells and NaN included", () => {
    const resultOf = counting(new RecentCalls<number>(2));
    const content = (): unknown[][] => [["A", 1, NaN, null, { code: "#N/A" }]];
    expect([resultOf(content()), resultOf(content())]).toEqual([1, 1]);
  });
  it("tell contents apart by any cell, by type and by shape", () => {
    const resultOf = counting(new RecentCalls<number>(9));
    const contents = [[[1, 2]], [[1, 3]], [["1", 2]], [[1], [2]], [[1, 2, null]]];
    expect(contents.map(resultOf)).toEqual([1, 2, 3, 4, 5]);
  });
  it("forget the one not used for longest", () => {
    const resultOf = counting(new RecentCalls<number>(2));
    expect([[["a"]], [["b"]], [["a"]], [["c"]], [["a"]], [["b"]]].map(resultOf)).toEqual([1, 2, 1, 3, 1, 4]);
  });
});
