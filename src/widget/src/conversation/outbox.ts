import type { Activity } from '../directline/activity';
import { backoffMs } from '../directline/backoff';
import type { Environment } from '../directline/environment';
import { RefusedError } from '../directline/errors';
import type { UnsentMessage } from './session-store';

export type SendStatus = 'sending' | 'sent' | 'failed' | 'notAccepted';

/** A message of the client that the transcript has not confirmed yet. */
export interface OutgoingMessage extends UnsentMessage {
  readonly status: SendStatus;
}

interface OutboxWire {
  post(activity: Activity): Promise<string | undefined>;
  checkNow(): void;
}

/** How long a send is tried before the client is asked. */
const tryForMs = 8000;

/** Sends the client's messages one after the other; a repeated send keeps its client id, so it counts once. */
export class Outbox {
  private items: OutgoingMessage[] = [];
  private busy = false;

  constructor(
    private readonly wire: OutboxWire,
    private readonly environment: Environment,
    private readonly locale: string,
    private readonly changed: () => void,
  ) {}

  get messages(): readonly OutgoingMessage[] {
    return this.items;
  }

  send(text: string): string {
    const clientId = this.environment.newId();
    this.items.push({ clientId, text, status: 'sending' });
    this.changed();
    void this.work();
    return clientId;
  }

  /** Sends again everything that failed, in the order it was written. */
  retry(): void {
    this.items = this.items.map(item => (item.status === 'sending' || item.status === 'sent' ? item : { ...item, status: 'sending' }));
    this.changed();
    void this.work();
  }

  /** Takes over what an earlier page could not send; the client decides whether it is still meant. */
  restore(unsent: readonly UnsentMessage[]): void {
    this.items.push(...unsent.map(({ clientId, text }) => ({ clientId, text, status: 'failed' as const })));
    this.changed();
  }

  /** The server's own copy has arrived. */
  confirm(clientId: string): void {
    const left = this.items.filter(item => item.clientId !== clientId);
    if (left.length === this.items.length) return;
    this.items = left;
    this.changed();
  }

  failAll(): void {
    this.items = this.items.map(item => ({ ...item, status: 'failed' }));
    this.changed();
  }

  clear(): void {
    this.items = [];
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let item = this.next(); item; item = this.next()) {
        const status = await this.attempt(item);
        this.mark(item.clientId, status);
        // What was written later must not overtake.
        if (status === 'failed') this.items = this.items.map(left => (left.status === 'sending' ? { ...left, status } : left));
        this.changed();
      }
    } finally {
      this.busy = false;
    }
  }

  private async attempt(item: OutgoingMessage): Promise<SendStatus> {
    const { environment } = this;
    const until = environment.now() + tryForMs;
    for (let failures = 1; ; failures++) {
      try {
        await this.wire.post(this.activityFor(item));
        return 'sent';
      } catch (error) {
        this.wire.checkNow();
        const refused = error instanceof RefusedError ? error : undefined;
        if (refused && !refused.isTemporary) return refused.isSessionLost ? 'failed' : 'notAccepted';
        const pause = refused?.retryAfterMs ?? backoffMs(failures, environment.random);
        if (environment.now() + pause > until) return 'failed';
        await new Promise<void>(resolve => environment.setTimer(resolve, pause));
        if (!this.items.some(left => left.clientId === item.clientId)) return 'sent';
      }
    }
  }

  private activityFor(item: OutgoingMessage): Activity {
    return {
      type: 'message',
      // No id: who is speaking is what the token says.
      from: { role: 'user' },
      text: item.text,
      textFormat: 'plain',
      locale: this.locale,
      channelData: { clientActivityID: item.clientId },
    };
  }

  private next(): OutgoingMessage | undefined {
    return this.items.find(item => item.status === 'sending');
  }

  private mark(clientId: string, status: SendStatus): void {
    this.items = this.items.map(item => (item.clientId === clientId ? { ...item, status } : item));
  }
}
