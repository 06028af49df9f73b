import { ownerSplit } from "../../src/allocation/owner-split";

describe("the split of an account", () => {
  it.each(["70/30", "70%；30%", "0.7/0.3", "7:3", "70", "70%", "７０／３０"])("reads %s", (text) => {
    const split = ownerSplit(text, "Bob");
    expect(split?.owner).toBeCloseTo(0.7, 12);
    expect(split?.coOwners).toEqual([{ name: "Bob", share: expect.closeTo(0.3, 12) as number }]);
    expect(split?.total).toBe(1);
  });

  it("names several co-owners in the order of their shares", () => {
    expect(ownerSplit("50/30/20", "Bob、Cy")?.coOwners.map(({ name }) => name)).toEqual(["Bob", "Cy"]);
  });

  it("takes thirds for the whole", () => {
    expect(ownerSplit("33.3/33.3/33.3", "Bob;Cy")?.total).toBe(1);
  });

  it.each(["70/20", "80/30", "-10/110", "most", "100/0/0"])(
    "does not take %s for the whole, or leaves no one out",
    (text) => {
      const split = ownerSplit(text, "Bob;Cy");
      expect(split?.total === 1).toBe(text === "100/0/0");
    },
  );

  it("is none when the cell is blank", () => {
    expect(ownerSplit(" ", "Bob")).toBeNull();
    expect(ownerSplit(null, "Bob")).toBeNull();
  });
});
