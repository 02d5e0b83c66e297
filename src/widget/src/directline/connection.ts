import type { Activity, ActivitySet } from './activity';
import type { DirectLineApi, Grant } from './api';
import { backoffMs } from './backoff';
import type { Environment } from './environment';
import { RefusedError, UnreachableError } from './errors';
import { followSocket } from './socket';

export type ConnectionState = 'idle' | 'connecting' | 'online' | 'offline' | 'refused';

export interface Session {
  readonly conversationId: string;
  readonly token: string;
}

/** Who is told what happens on the wire. */
export interface ConnectionListener {
  /** `replayed` is true for what was said before this page was opened. */
  received(set: ActivitySet, replayed: boolean): void;
  stateChanged(state: ConnectionState): void;
  /** The session is new or its token was renewed. */
  sessionChanged(session: Session): void;
  /** The server does not know the earlier conversation any more; a new one follows. */
  sessionLost(): void;
}

const pollEveryMs = 1500;
const pollHiddenEveryMs = 10_000;
const socketOpensWithinMs = 10_000;
const retrySocketAfterMs = 60_000;
const refusedRetryMs = 60_000;
const stableMs = 5000;
const socketFailuresBeforeRest = 3;

/** One conversation with the server: starts or resumes it, keeps it connected, falls back to polling. */
export class Connection {
  private session: Session | undefined;
  private watermark = '';
  private currentState: ConnectionState = 'idle';
  private run = 0;
  private socketFailures = 0;
  private interrupt: (() => void) | undefined;
  private endStream: (() => void) | undefined;
  private refreshTimer: unknown;
  private stopListening: (() => void)[] = [];

  constructor(
    private readonly api: DirectLineApi,
    private readonly environment: Environment,
    private readonly listener: ConnectionListener,
  ) {}

  get state(): ConnectionState {
    return this.currentState;
  }

  /** Connects; with a stored session it resumes that conversation and replays its history. */
  start(stored: Session | undefined): void {
    if (this.currentState !== 'idle') return;
    const { environment } = this;
    this.stopListening = [environment.onWake(() => this.wake()), environment.onOffline(() => this.lostNetwork())];
    this.setState('connecting');
    void this.keepConnected(++this.run, stored);
  }

  stop(): void {
    this.run++;
    this.stopListening.forEach(stop => stop());
    this.stopListening = [];
    this.environment.clearTimer(this.refreshTimer);
    this.session = undefined;
    this.watermark = '';
    this.setState('idle');
    this.endStream?.();
    this.interrupt?.();
  }

  /** Sends one activity once. A refused token is renewed and the send repeated, which is safe by its client id. */
  async post(activity: Activity): Promise<string | undefined> {
    const { session, run } = this;
    if (!session) throw new UnreachableError('not connected yet');
    try {
      const { id } = await this.api.postActivity(session.token, session.conversationId, activity);
      // A send that arrives proves that the server is back; no need to wait any longer.
      if (run === this.run && this.currentState !== 'online') this.interrupt?.();
      return id;
    } catch (error) {
      if (!(error instanceof RefusedError) || (error.status !== 401 && error.status !== 403)) throw error;
      const grant = await this.api.refreshToken(session.token);
      if (run === this.run) this.adopt(grant);
      return (await this.api.postActivity(grant.token, session.conversationId, activity)).id;
    }
  }

  /** Looks again at once, for example because a send was refused or the client pressed a button. */
  checkNow(): void {
    this.wake();
  }

  private async keepConnected(run: number, stored: Session | undefined): Promise<void> {
    let failures = 0;
    let resume = stored;
    while (run === this.run) {
      try {
        const streamUrl = await this.establish(run, resume);
        resume = undefined;
        if (run !== this.run) return;
        const started = this.environment.now();
        const wasOpen = await this.stream(run, streamUrl);
        if (run !== this.run) return;
        failures = this.environment.now() - started > stableMs ? 0 : failures + 1;
        if (wasOpen && this.currentState === 'online') this.setState('connecting');
        await this.wait(failures === 0 ? 0 : backoffMs(failures, this.environment.random));
      } catch (error) {
        if (run !== this.run) return;
        const refused = error instanceof RefusedError ? error : undefined;
        if (refused?.isSessionLost && (this.session || resume)) {
          resume = undefined;
          this.session = undefined;
          this.watermark = '';
          this.listener.sessionLost();
          continue;
        }
        failures++;
        const closed = refused !== undefined && (refused.status === 401 || refused.status === 403);
        this.setState(closed ? 'refused' : 'offline');
        await this.wait(closed ? refusedRetryMs : refused?.retryAfterMs ?? backoffMs(failures, this.environment.random));
      }
    }
  }

  /** Gets the address of the message stream for a new, a stored or the running conversation. */
  private async establish(run: number, stored: Session | undefined): Promise<string | undefined> {
    const { api } = this;
    if (!this.session && !stored) {
      const ticket = await api.generateToken();
      const grant = await api.startConversation(ticket.token);
      if (run === this.run) this.adopt(grant);
      return grant.streamUrl;
    }
    if (!this.session && stored) {
      // Reconnecting takes a token that has expired meanwhile; reading the history does not.
      const resumed = await api.reconnect(stored.token, stored.conversationId, '');
      if (run !== this.run) return undefined;
      this.adopt(resumed);
      await this.replay(run);
      if (run !== this.run) return undefined;
    }
    const session = this.session as Session;
    const grant = await api.reconnect(session.token, session.conversationId, this.watermark);
    if (run === this.run) this.adopt(grant);
    return grant.streamUrl;
  }

  /** Reads what was said before, page by page. */
  private async replay(run: number): Promise<void> {
    for (let last = 1; last > 0;) {
      const before = this.watermark;
      const set = await this.poll();
      if (run !== this.run) return;
      this.receive(set, true);
      last = this.watermark === before ? 0 : set.activities?.length ?? 0;
    }
  }

  /** Follows the socket until it ends; asks by polling as long as no socket is open. Says whether one was. */
  private async stream(run: number, streamUrl: string | undefined): Promise<boolean> {
    const { environment } = this;
    const started = environment.now();
    const address = this.socketFailures < socketFailuresBeforeRest ? streamUrl : undefined;
    let open = false;
    let ended = false;
    const over = new Promise<void>(resolve => {
      this.endStream = () => {
        ended = true;
        resolve();
        this.interrupt?.();
      };
    });
    const end = this.endStream as () => void;
    const timer = environment.setTimer(() => {
      if (!open) end();
    }, this.socketFailures === 0 ? socketOpensWithinMs : retrySocketAfterMs);
    const socket = address === undefined ? undefined : followSocket(environment, address, {
      opened: () => {
        open = true;
        this.setState('online');
        this.interrupt?.();
      },
      received: set => {
        this.setState('online');
        this.receive(set, false);
      },
      ended: () => {
        if (open) end();
        else this.interrupt?.();
      },
    });
    try {
      if (socket) await this.wait(pollEveryMs);
      while (!open && !ended && run === this.run) {
        const set = await this.poll().catch((error: unknown) => {
          // A token that ran out is no reason to give up: reconnecting decides whether the conversation is lost.
          if (error instanceof RefusedError && error.isSessionLost) return undefined;
          throw error;
        });
        if (!set || ended || run !== this.run) break;
        this.setState('online');
        this.receive(set, false);
        await this.wait(environment.isHidden() ? pollHiddenEveryMs : pollEveryMs);
      }
      if (open) await over;
      return open;
    } finally {
      environment.clearTimer(timer);
      if (this.endStream === end) this.endStream = undefined;
      socket?.close();
      if (open && environment.now() - started > stableMs) this.socketFailures = 0;
      else this.socketFailures = socket ? this.socketFailures + 1 : socketFailuresBeforeRest - 1;
    }
  }

  private poll(): Promise<ActivitySet> {
    const session = this.session as Session;
    return this.api.getActivities(session.token, session.conversationId, this.watermark);
  }

  private receive(set: ActivitySet, replayed: boolean): void {
    if (set.watermark) this.watermark = set.watermark;
    if (set.activities?.length) this.listener.received(set, replayed);
  }

  private adopt(grant: Grant): void {
    const session = { conversationId: grant.conversationId || (this.session?.conversationId ?? ''), token: grant.token || (this.session?.token ?? '') };
    this.session = session;
    this.listener.sessionChanged(session);
    this.environment.clearTimer(this.refreshTimer);
    if (!grant.expires_in || grant.expires_in <= 0) return;
    const run = this.run;
    const halfLifeMs = Math.min(grant.expires_in * 500, 12 * 3600 * 1000);
    this.refreshTimer = this.environment.setTimer(() => void this.refresh(run), halfLifeMs);
  }

  private async refresh(run: number): Promise<void> {
    const session = this.session;
    if (!session) return;
    try {
      const grant = await this.api.refreshToken(session.token);
      if (run === this.run) this.adopt(grant);
    } catch {
      // The next reconnect renews the token, or learns that the conversation has ended.
    }
  }

  /** The network or the page is back: try at once, and do not trust a socket that slept. */
  private wake(): void {
    if (!this.endStream) {
      this.interrupt?.();
      return;
    }
    const end = this.endStream;
    const run = this.run;
    this.interrupt?.();
    this.poll().then(
      set => {
        if (run !== this.run) return;
        this.receive(set, false);
        this.setState('online');
      },
      () => end(),
    );
  }

  private lostNetwork(): void {
    this.setState('offline');
  }

  private setState(state: ConnectionState): void {
    if (this.currentState === state) return;
    this.currentState = state;
    this.listener.stateChanged(state);
  }

  /** Waits, unless something happens that makes waiting pointless. */
  private wait(ms: number): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        this.environment.clearTimer(timer);
        if (this.interrupt === done) this.interrupt = undefined;
        resolve();
      };
      const timer = this.environment.setTimer(done, ms);
      this.interrupt = done;
    });
  }
}
