/** Settings, document properties and custom properties. */
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";

/** Excel.Setting, Excel.CustomProperty and Excel.WorksheetCustomProperty: a key with a value. */
class KeyValueObject extends HostObject {
  override readonly hostClass: string = "Setting";
  constructor(
    readonly hostEntries: Map<string, unknown>,
    readonly hostKey: string,
  ) {
    super();
  }
  override hostIdentity(): Record<string, unknown> {
    return { _Id: this.hostKey };
  }
  get key(): string {
    return this.hostKey;
  }
  get value(): unknown {
    return this.hostEntries.get(this.hostKey);
  }
  set value(value: unknown) {
    this.hostEntries.set(this.hostKey, value);
  }
  delete(): void {
    this.hostEntries.delete(this.hostKey);
  }
}

/** Excel.SettingCollection and the collections of custom properties. */
export class KeyValueCollectionObject extends HostCollection {
  /**
   * @param hostClass - The collection's office.js class.
   * @param hostEntries - The stored values.
   */
  constructor(
    override readonly hostClass: string,
    readonly hostEntries: Map<string, unknown>,
  ) {
    super();
  }
  override hostItems(): KeyValueObject[] {
    return [...this.hostEntries.keys()].map((key) => new KeyValueObject(this.hostEntries, key));
  }
  getItem(key: string): KeyValueObject {
    const item = this.getItemOrNullObject(key);
    if (!item) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return item;
  }
  getItemOrNullObject(key: string): KeyValueObject | null {
    return this.hostEntries.has(key) ? new KeyValueObject(this.hostEntries, key) : null;
  }
  add(key: string, value: unknown): KeyValueObject {
    this.hostEntries.set(key, value);
    return new KeyValueObject(this.hostEntries, key);
  }
  deleteAll(): void {
    this.hostEntries.clear();
  }
}

/** The engine's document properties. */
export interface DocumentFacts {
  title: string;
  subject: string;
  creator?: string;
  keywords: string;
  description: string;
  category: string;
  company: string;
  manager: string;
}

/** Excel.DocumentProperties */
export class DocumentPropertiesObject extends HostObject {
  override readonly hostClass = "DocumentProperties";
  constructor(
    readonly hostFacts: DocumentFacts,
    readonly hostCustom: KeyValueCollectionObject,
  ) {
    super();
  }
  get title(): string {
    return this.hostFacts.title;
  }
  set title(title: string) {
    this.hostFacts.title = title;
  }
  get subject(): string {
    return this.hostFacts.subject;
  }
  set subject(subject: string) {
    this.hostFacts.subject = subject;
  }
  get author(): string {
    return this.hostFacts.creator ?? "";
  }
  set author(author: string) {
    this.hostFacts.creator = author;
  }
  get keywords(): string {
    return this.hostFacts.keywords;
  }
  set keywords(keywords: string) {
    this.hostFacts.keywords = keywords;
  }
  get comments(): string {
    return this.hostFacts.description;
  }
  set comments(comments: string) {
    this.hostFacts.description = comments;
  }
  get custom(): HostObject {
    return this.hostCustom;
  }
}
