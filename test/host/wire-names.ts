/** Finding an object's members by the names that office.js sends. */
import type { HostObject } from "./model/host-object";

/** An accessor that can be read over the wire. */
export interface Accessor {
  readonly name: string;
  readonly readable: boolean;
  readonly writable: boolean;
}

const known = new WeakMap<object, Map<string, Accessor>>();

function accessorMap(target: HostObject): Map<string, Accessor> {
  const start: unknown = Object.getPrototypeOf(target);
  if (typeof start !== "object" || start === null) return new Map();
  let map = known.get(start);
  if (map) return map;
  map = new Map();
  for (
    let level: unknown = start;
    level && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if ((!descriptor.get && !descriptor.set) || name.startsWith("host") || map.has(name.toLowerCase()))
        continue;
      map.set(name.toLowerCase(), {
        name,
        readable: descriptor.get !== undefined,
        writable: descriptor.set !== undefined,
      });
    }
  }
  known.set(start, map);
  return map;
}

/**
 * Finds a property.
 * @param target - An object of the host.
 * @param name - Its name in any case.
 * @returns The accessor, or undefined.
 */
export function findAccessor(target: HostObject, name: string): Accessor | undefined {
  return accessorMap(target).get(name.toLowerCase());
}

/**
 * Names of all properties.
 * @param target - An object of the host.
 * @returns Client names.
 */
export function accessorsOf(target: HostObject): string[] {
  return [...accessorMap(target).values()].filter(({ readable }) => readable).map(({ name }) => name);
}

/**
 * The name on the wire.
 * @param name - Client name.
 * @returns The name with its first letter in upper case.
 */
export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
