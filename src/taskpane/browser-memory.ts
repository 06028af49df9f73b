/** Language and last step, kept in this browser under Office's partition; without storage nothing is kept. */
export class BrowserMemory {
  constructor(private readonly partition: string) {}

  /** The value kept, or null. */
  get(key: string): string | null {
    try {
      return localStorage.getItem(`${this.partition}key-accounts.${key}`);
    } catch {
      // Storage may be partitioned away or switched off; the pane then starts with its defaults.
      return null;
    }
  }

  /** Keeps a value where the browser allows it. */
  set(key: string, value: string): void {
    try {
      localStorage.setItem(`${this.partition}key-accounts.${key}`, value);
    } catch {
      // See get: a preference that can't be kept is no trouble.
    }
  }
}
