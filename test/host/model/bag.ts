/** State-only objects, described by a table: names of properties with Excel's defaults, children and methods. */
import { HostObject } from "./host-object";

/** What was set, nested as the objects are. Nothing set means Excel's own choice. */
export interface Bag {
  [key: string]: unknown;
}

/** Makes the object over a bag. */
export type BagType = (bag: Bag) => HostObject;

/** A class of state-only objects. */
export interface BagShape {
  /** Properties and what they answer before they are set. */
  readonly scalars: Readonly<Record<string, unknown>>;
  /** Objects below this one; their state lies in the bag under the same name. */
  readonly children?: Readonly<Record<string, BagType>>;
  readonly methods?: Readonly<Record<string, (bag: Bag, ...args: never[]) => unknown>>;
}

/**
 * The state of a child.
 * @param bag - The parent's state.
 * @param key - The child's name.
 * @returns Its state, made when there is none.
 */
export function childBag(bag: Bag, key: string): Bag {
  const known = bag[key];
  if (typeof known === "object" && known !== null) return known as Bag;
  const made: Bag = {};
  bag[key] = made;
  return made;
}

class BagObject extends HostObject {
  constructor(
    override readonly hostClass: string,
    readonly hostBag: Bag,
  ) {
    super();
  }
}

/**
 * Describes a class of state-only objects.
 * @param hostClass - The office.js class.
 * @param shape - Its members.
 * @returns A function that makes objects of the class.
 */
export function bagType(hostClass: string, shape: BagShape): BagType {
  class Described extends BagObject {}
  for (const [name, otherwise] of Object.entries(shape.scalars)) {
    Object.defineProperty(Described.prototype, name, {
      get(this: BagObject): unknown {
        return this.hostBag[name] ?? otherwise;
      },
      set(this: BagObject, value: unknown) {
        this.hostBag[name] = value;
      },
    });
  }
  for (const [name, make] of Object.entries(shape.children ?? {})) {
    Object.defineProperty(Described.prototype, name, {
      get(this: BagObject): HostObject {
        return make(childBag(this.hostBag, name));
      },
    });
  }
  for (const [name, method] of Object.entries(shape.methods ?? {})) {
    Object.defineProperty(Described.prototype, name, {
      value(this: BagObject, ...args: never[]): unknown {
        return method(this.hostBag, ...args);
      },
    });
  }
  return (bag) => new Described(hostClass, bag);
}
