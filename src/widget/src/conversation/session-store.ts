/** What the browser keeps between pages; nothing a client said except what was not sent yet. */
export interface StoredSession {
  readonly conversationId: string;
  readonly token: string;
  /** Id of the newest message the client has seen with the chat open. */
  readonly seen?: string;
  readonly open?: boolean;
  readonly unsent?: readonly UnsentMessage[];
  /** Time of the last activity, in milliseconds since 1970. */
  readonly at: number;
}

export interface UnsentMessage {
  readonly clientId: string;
  readonly text: string;
}

type KeyedStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps the session in localStorage, or only in memory where the browser or the clinic forbids that. */
export class SessionStore {
  readonly key: string;
  private memory: StoredSession | undefined;

  constructor(
    directLine: string,
    private readonly storage: KeyedStorage | undefined,
    private readonly rememberMs: number,
    private readonly now: () => number,
  ) {
    this.key = `massagebot:${directLine}`;
  }

  load(): StoredSession | undefined {
    const session = this.read();
    if (!session) return undefined;
    if (this.rememberMs > 0 && this.now() - session.at > this.rememberMs) {
      this.clear();
      return undefined;
    }
    return session;
  }

  /** Writes only what is named, so that two tabs do not undo each other. */
  save(changes: Partial<StoredSession>): void {
    const session = { ...this.read(), ...changes, at: this.now() };
    if (!session.conversationId || !session.token) return;
    this.memory = session as StoredSession;
    if (this.rememberMs === 0) return;
    try {
      this.storage?.setItem(this.key, JSON.stringify(session));
    } catch {
      // Full or forbidden storage: the chat still works on this page.
    }
  }

  clear(): void {
    this.memory = undefined;
    try {
      this.storage?.removeItem(this.key);
    } catch {
      // Nothing could be stored, so nothing is left behind.
    }
  }

  private read(): StoredSession | undefined {
    if (this.rememberMs === 0) return this.memory;
    try {
      const text = this.storage?.getItem(this.key);
      if (text === undefined) return this.memory;
      if (text === null) return undefined;
      const value = JSON.parse(text) as StoredSession;
      return typeof value?.conversationId === 'string' && typeof value.token === 'string' && typeof value.at === 'number'
        ? value
        : undefined;
    } catch {
      return this.memory;
    }
  }
}
