/** A worker that is started at the first question and answers by number; a host without workers is no trouble. */

/** The part of a worker that is used. */
export interface WorkerPort<Message, Reply> {
  postMessage(message: Message): void;
  addEventListener(type: "message", listener: (event: { readonly data: Reply }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
}

/** A question under way. */
export interface Asked<Reply> {
  readonly id: number;
  /** The last reply; null when the worker failed, and the caller has to work by itself. */
  readonly answer: Promise<Reply | null>;
}

/** The worker and those who wait for it. Once it fails, or can't be started, it is given up for good. */
export class AskedWorker<Message, Reply extends { readonly id: number }> {
  private readonly waiting = new Map<number, (reply: Reply | null) => void>();
  private port: WorkerPort<Message, Reply> | null = null;
  private refused = false;
  private next = 1;

  /** @param start - Starts the worker; may throw where the host has none. */
  constructor(private readonly start: () => WorkerPort<Message, Reply>) {}

  /** @returns The worker, started if need be; null when there is none to be had. */
  started(): WorkerPort<Message, Reply> | null {
    if (this.refused || this.port !== null) return this.refused ? null : this.port;
    try {
      this.port = this.start();
    } catch {
      // A host that forbids workers: the pane works on its own thread.
      this.refused = true;
      return null;
    }
    this.port.addEventListener("message", ({ data }) => this.waiting.get(data.id)?.(data));
    this.port.addEventListener("error", () => {
      this.refused = true;
      for (const take of this.waiting.values()) take(null);
      this.waiting.clear();
    });
    return this.port;
  }

  /**
   * Asks.
   *
   * @param port - The worker, as {@link started} gave it.
   * @param question - Given the question's number, the message that asks.
   * @param isLast - Whether a reply is the answer; the others are the caller's to use.
   * @returns The question under way.
   */
  ask(
    port: WorkerPort<Message, Reply>,
    question: (id: number) => Message,
    isLast: (reply: Reply) => boolean = () => true,
  ): Asked<Reply> {
    const id = this.next;
    this.next += 1;
    // It may have failed since it was started, while the caller was sending what the question is about.
    if (this.refused) return { id, answer: Promise.resolve(null) };
    const answer = new Promise<Reply | null>((resolve) => {
      this.waiting.set(id, (reply) => {
        if (reply !== null && !isLast(reply)) return;
        this.waiting.delete(id);
        resolve(reply);
      });
    });
    port.postMessage(question(id));
    return { id, answer };
  }
}
