/** What the interpreter can talk to: objects whose public members carry office.js's own names. */

/**
 * An object behind a proxy of office.js. Accessors are its properties, methods its methods; both bear the
 * client's names. Names that begin with "host" are for the host alone and can't be reached from outside.
 */
export abstract class HostObject {
  /** The office.js class, as it appears in error locations: "Range". */
  abstract readonly hostClass: string;

  /**
   * What an instantiation answers.
   * @returns The id under the key that the client expects, or nothing.
   */
  hostIdentity(): Record<string, unknown> {
    return {};
  }

  /**
   * Properties left out of a load that names none.
   * @returns Lower-case names.
   */
  hostNotInDefaultLoad(): readonly string[] {
    return [];
  }
}

/** A collection: `items` are answered for a load. */
export abstract class HostCollection extends HostObject {
  /** @returns The members in Excel's order. */
  abstract hostItems(): readonly HostObject[];

  /** @returns How many members there are, as a method result. */
  getCount(): number {
    return this.hostItems().length;
  }

  /** @returns The number of members. */
  get count(): number {
    return this.hostItems().length;
  }

  /**
   * @param index - Position from 0.
   * @returns The member there, or undefined.
   */
  hostItemAt(index: unknown): HostObject | undefined {
    return typeof index === "number" ? this.hostItems()[index] : undefined;
  }
}
