/** The server answered, and the answer was no. */
export class RefusedError extends Error {
  constructor(readonly status: number, readonly retryAfterMs: number | undefined) {
    super(`Direct Line answered ${status}`);
  }

  /** The token is no longer taken, or the conversation is not known any more. */
  get isSessionLost(): boolean {
    return this.status === 401 || this.status === 403 || this.status === 404;
  }

  /** Worth another attempt without any change. */
  get isTemporary(): boolean {
    return this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/** No answer came: no network, no server, or no answer in time. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('Direct Line is not reachable', { cause });
  }
}
