import { Chat } from '../../src/conversation/chat';
import { SessionStore } from '../../src/conversation/session-store';
import type { Environment } from '../../src/directline/environment';
import { startStub } from '../stub/direct-line.mjs';

export type Stub = Awaited<ReturnType<typeof startStub>>;

/** A page of a browser without a screen: storage outlives it, nothing else does. */
export class Page {
  readonly heard: string[] = [];
  online = true;
  readonly chat: Chat;
  private wake: () => void = () => {};

  constructor(stub: Stub, readonly storage: Map<string, string>, readonly pageName: string) {
    let ids = 0;
    const environment: Environment = {
      fetch: (...call) => fetch(...call),
      openSocket: url => new WebSocket(url),
      random: () => 0.5,
      newId: () => `${pageName}-${++ids}`,
      now: () => performance.now(),
      setTimer: (action, ms) => setTimeout(action, ms),
      clearTimer: timer => clearTimeout(timer as never),
      isOnline: () => this.online,
      isHidden: () => false,
      onWake: action => {
        this.wake = action;
        return () => {};
      },
      onOffline: () => () => {},
    };
    const store = new SessionStore(stub.base, {
      getItem: key => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
      removeItem: key => void storage.delete(key),
    }, 3_600_000, () => 1);
    this.chat = new Chat(stub.base, 'en-GB', store, environment);
    this.chat.listen({
      changed: () => this.waiting.forEach(check => check()),
      heard: item => this.heard.push(item.kind === 'message' ? item.activity.text ?? '' : item.notice),
    });
  }

  private readonly waiting = new Set<() => void>();

  get texts(): string[] {
    return this.chat.items.map(item => (item.kind === 'message' ? item.activity.text ?? '' : `(${item.notice})`));
  }

  comesBack(): void {
    this.wake();
  }

  /** Waits for a condition on the chat; fails with what is shown when it does not come. */
  until(condition: () => boolean, what: string, withinMs = 8000): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        clearInterval(again);
        this.waiting.delete(check);
      };
      const check = () => {
        if (!condition()) return;
        stop();
        resolve();
      };
      const again = setInterval(check, 20);
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`${what}: did not happen; state ${this.chat.state}, shown ${JSON.stringify(this.texts)}`));
      }, withinMs);
      this.waiting.add(check);
      check();
    });
  }

  close(): void {
    // What a browser does when a page goes away: the wire ends, the storage stays.
    (this.chat as unknown as { connection: { stop(): void } }).connection.stop();
  }
}

export async function withStub(options: Parameters<typeof startStub>[0], run: (stub: Stub, open: (name?: string) => Page) => Promise<void>): Promise<void> {
  const stub = await startStub(options);
  const storage = new Map<string, string>();
  const pages: Page[] = [];
  try {
    await run(stub, (name = 'page') => {
      const page = new Page(stub, storage, name);
      pages.push(page);
      return page;
    });
  } finally {
    pages.forEach(page => page.close());
    await stub.stop();
  }
}
