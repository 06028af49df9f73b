/** Thrown when the user stopped a job; never shown as an error. */
export class Cancelled extends Error {
  constructor() {
    super("stopped by the user");
    this.name = "Cancelled";
  }
}
