/** Runs request bodies of office.js ("ProcessQuery") against host objects, by name, without knowing their classes. */
import { HostError } from "./model/host-error";
import { HostCollection, HostObject } from "./model/host-object";
import type { Action, ArgumentInfo, ObjectPath, Query, RequestBody, ResponseBody } from "./request-body";
import { accessorsOf, findAccessor, upperFirst } from "./wire-names";

/** What the interpreter needs from the host. */
export interface InterpreterWorld {
  readonly root: HostObject;
  /** Objects that office.js creates by type name, such as the custom functions' service. */
  service(typeName: string): HostObject | undefined;
  /** The object behind a kept reference. */
  referenced(id: string): HostObject | undefined;
  /** Keeps an object that can be kept, and says under which id. */
  keep(object: HostObject): string | undefined;
  /** The id under which an object is kept already. */
  referenceOf(object: HostObject): string | undefined;
  /** Called with each object that a batch has resolved, so that live ranges can follow inserts. */
  seen(object: HostObject): void;
  /** An event is registered or unregistered on an object. */
  listen(object: HostObject, event: string, on: boolean): void;
  /** A member was asked for that the host does not have. */
  missed(member: string): void;
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7 } as const;
const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;

/** Runs one request. */
class Batch {
  readonly #resolved = new Map<number, HostObject | null>();
  readonly response: ResponseBody = { Results: [] };

  constructor(
    readonly world: InterpreterWorld,
    readonly body: RequestBody,
  ) {}

  #location = "";

  run(): ResponseBody {
    const actions = this.body.Actions ?? [];
    for (const [index, action] of actions.entries()) {
      try {
        this.#location = "";
        this.response.Results.push({ ActionId: action.Id, Value: this.#perform(action) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        this.response.Error = {
          Code: error.code,
          Message: error.message,
          Location: this.#location,
          HttpStatusCode: error.status,
          ActionIndex: index,
        };
        break;
      }
    }
    return this.response;
  }

  #perform(action: Action): unknown {
    if (action.ActionType === ACTION.trace) {
      (this.response.TraceIds ??= []).push(action.Id);
      return null;
    }
    const target = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target && this.#identity(target);
      case ACTION.query:
      case ACTION.queryAsJson:
        return target && this.#query(target, action.QueryInfo ?? {});
      case ACTION.method:
        return target
          ? this.#wire(this.#call(target, action.Name, this.#arguments(action)))
          : { _IsNull: true };
      case ACTION.setProperty:
        return target ? this.#assign(target, action.Name, this.#arguments(action)[0]) : { _IsNull: true };
      default:
        throw new HostError(
          "NotImplemented",
          `Actions of type ${String(action.ActionType)} are not known here.`,
        );
    }
  }

  #resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths?.[String(id)];
    if (!path)
      throw new HostError("InvalidReference", "The request names an object that it does not describe.");
    const object = this.#follow(path);
    this.#resolved.set(id, object);
    if (object) this.world.seen(object);
    return object;
  }

  #follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.global) return this.world.root;
    if (path.ObjectPathType === PATH.none) return null;
    if (path.ObjectPathType === PATH.reference) {
      const object = this.world.referenced(path.Name);
      if (!object)
        throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
      return object;
    }
    if (path.ObjectPathType === PATH.newObject) {
      const service = this.world.service(path.Name);
      if (service) return service;
      this.world.missed(path.Name);
      throw new HostError("ApiNotFound", `The host has no service ${path.Name}.`);
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) {
      const child = this.#read(parent, path.Name);
      return child instanceof HostObject ? child : null;
    }
    const name = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
    const child = this.#call(parent, name, this.#arguments(path));
    if (child === null || child instanceof HostObject) return child;
    throw new HostError("GeneralException", `${parent.hostClass}.${name} gives no object.`);
  }

  #arguments({ ArgumentInfo: info }: { readonly ArgumentInfo?: ArgumentInfo }): unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => this.#argument(value, references[index]));
  }

  #argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.#resolve(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((inner: unknown, index) => this.#argument(inner, reference[index]));
    }
    return value;
  }

  #member(target: HostObject, name: string): string {
    const member = name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
    this.#location = `${target.hostClass}.${member}`;
    return member;
  }

  #missing(): never {
    this.world.missed(this.#location);
    throw new HostError(
      "ApiNotFound",
      `The API you are trying to use could not be found: ${this.#location}.`,
    );
  }

  #call(target: HostObject, name: string, args: unknown[]): unknown {
    const member = this.#member(target, name);
    if (member === "_KeepReference") {
      this.world.keep(target);
      return null;
    }
    const event = /^_(R|Unr)egister(?:Event)?(\w+?)(?:Event)?$/.exec(member);
    if (event) {
      this.world.listen(target, event[2] ?? "", event[1] === "R");
      return null;
    }
    const method: unknown = member.startsWith("host") ? undefined : Reflect.get(target, member);
    if (typeof method !== "function" || member in Object.prototype) return this.#missing();
    return Reflect.apply(method, target, args) ?? null;
  }

  #read(target: HostObject, name: string): unknown {
    this.#member(target, name);
    const accessor = findAccessor(target, name);
    return accessor ? Reflect.get(target, accessor.name) : this.#missing();
  }

  #assign(target: HostObject, name: string, value: unknown): null {
    this.#member(target, name);
    const accessor = findAccessor(target, name);
    if (!accessor) return this.#missing();
    if (!accessor.writable) throw new HostError("InvalidArgument", `${this.#location} can't be set.`);
    Reflect.set(target, accessor.name, value);
    return null;
  }

  #identity(target: HostObject): Record<string, unknown> {
    const reference = this.world.referenceOf(target);
    return reference === undefined
      ? target.hostIdentity()
      : { ...target.hostIdentity(), _ReferenceId: reference };
  }

  #wire(value: unknown): unknown {
    return value instanceof HostObject ? this.#identity(value) : (value ?? null);
  }

  #query(target: HostObject, query: Query): Record<string, unknown> {
    const select = [...(query.Select ?? []), ...(query.Expand ?? [])];
    if (!(target instanceof HostCollection)) return this.#fields(target, select);
    const items = target.hostItems();
    const skip = query.Skip ?? 0;
    const page = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    const own = select.filter((name) => findAccessor(target, name.split("/")[0] ?? ""));
    return {
      ...this.#fields(target, own, own.length === 0),
      _Items: page.map((item, index) => {
        this.world.keep(item);
        this.world.seen(item);
        const inner = select.filter(
          (name) => !own.includes(name) || findAccessor(item, name.split("/")[0] ?? ""),
        );
        return { ...this.#fields(item, inner, own.length > 0 && inner.length === 0), _Index: skip + index };
      }),
    };
  }

  #fields(target: HostObject, select: readonly string[], none = false): Record<string, unknown> {
    const fields = this.#identity(target);
    if (none) return fields;
    const paths = select.map((name) => name.split("/"));
    const all = paths.length === 0 || paths.some(([first]) => first === "*");
    if (all) this.#everything(target, fields);
    const nested = new Map<string, string[]>();
    for (const [first = "", ...rest] of paths) {
      if (first === "*" || first === "$none") continue;
      const accessor = findAccessor(target, first);
      if (!accessor) {
        this.#member(target, first);
        this.#missing();
      }
      const paths = nested.get(accessor.name) ?? [];
      if (rest.length > 0) paths.push(rest.join("/"));
      nested.set(accessor.name, paths);
    }
    for (const [name, inner] of nested) {
      this.#member(target, upperFirst(name));
      const value: unknown = Reflect.get(target, name);
      fields[upperFirst(name)] =
        value instanceof HostObject ? this.#query(value, { Select: inner }) : (value ?? null);
    }
    return fields;
  }

  #everything(target: HostObject, fields: Record<string, unknown>): void {
    const left = new Set(target.hostNotInDefaultLoad());
    for (const name of accessorsOf(target)) {
      if (left.has(name.toLowerCase())) continue;
      const value: unknown = Reflect.get(target, name);
      if (!(value instanceof HostObject)) fields[upperFirst(name)] = value ?? null;
    }
  }
}

/**
 * Runs a request in the order of its actions and stops at the first that fails; what was done before stays
 * done. Assumption: Excel does not roll back either.
 * @param world - The host.
 * @param body - The request.
 * @returns The response body.
 */
export function runRequest(world: InterpreterWorld, body: RequestBody): ResponseBody {
  return new Batch(world, body).run();
}
