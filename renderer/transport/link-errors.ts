/**
 * The way to the service broke before an answer came.
 * `sent: false`: the call never left, nothing happened. `sent: true`: it may have been carried out; ask again with the same commandId.
 */
export class LinkLostError extends Error {
  readonly sent: boolean;
  constructor(sent: boolean) {
    super(sent ? 'link lost while waiting for the answer' : 'no link to the service');
    this.name = 'LinkLostError';
    this.sent = sent;
  }
}

/** The service did not answer within the procedure's time limit though the link stands; it may still carry the call out. */
export class CallTimedOutError extends Error {
  readonly procedure: string;
  /** The limit that passed, in ms. */
  readonly limitMs: number;
  constructor(procedure: string, limitMs: number) {
    super(`${procedure} took longer than ${limitMs} ms`);
    this.name = 'CallTimedOutError';
    this.procedure = procedure;
    this.limitMs = limitMs;
  }
}
