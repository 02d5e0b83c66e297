import type { Activity, ActivitySet } from './activity';
import type { Environment } from './environment';
import { RefusedError, UnreachableError } from './errors';

/** What the server hands out for a conversation. */
export interface Grant {
  readonly conversationId: string;
  readonly token: string;
  /** Life of the token in seconds. */
  readonly expires_in?: number;
  readonly streamUrl?: string;
}

const answerWithinMs = 20_000;

/** The Direct Line calls, one method each. Throws `RefusedError` or `UnreachableError`, nothing else. */
export class DirectLineApi {
  constructor(private readonly base: string, private readonly environment: Environment) {}

  generateToken(): Promise<Grant> {
    return this.call('POST', '/tokens/generate', undefined, {});
  }

  /** Opens the conversation of somebody who came by the link of a mail; a remembered token shows that it is theirs. */
  openCheckIn(link: string, token: string | undefined): Promise<Grant> {
    return this.call('POST', '/check-ins', token, { link });
  }

  refreshToken(token: string): Promise<Grant> {
    return this.call('POST', '/tokens/refresh', token, {});
  }

  startConversation(token: string): Promise<Grant> {
    return this.call('POST', '/conversations', token, {});
  }

  reconnect(token: string, conversationId: string, watermark: string): Promise<Grant> {
    return this.call('GET', `${path(conversationId)}${query(watermark)}`, token);
  }

  getActivities(token: string, conversationId: string, watermark: string): Promise<ActivitySet> {
    return this.call('GET', `${path(conversationId)}/activities${query(watermark)}`, token);
  }

  postActivity(token: string, conversationId: string, activity: Activity): Promise<{ id?: string }> {
    return this.call('POST', `${path(conversationId)}/activities`, token, activity);
  }

  private async call<T>(method: string, address: string, token: string | undefined, body?: unknown): Promise<T> {
    const { fetch, setTimer, clearTimer } = this.environment;
    const abort = new AbortController();
    const timer = setTimer(() => abort.abort(), answerWithinMs);
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (token) headers['Authorization'] = `Bearer ${token}`;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    try {
      const response = await fetch(this.base + address, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        cache: 'no-store',
        credentials: 'omit',
        signal: abort.signal,
      });
      if (!response.ok) throw new RefusedError(response.status, retryAfterMs(response));
      const text = await response.text();
      return (text ? JSON.parse(text) : {}) as T;
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      throw new UnreachableError(error);
    } finally {
      clearTimer(timer);
    }
  }
}

function path(conversationId: string): string {
  return `/conversations/${encodeURIComponent(conversationId)}`;
}

function query(watermark: string): string {
  return watermark ? `?watermark=${encodeURIComponent(watermark)}` : '';
}

function retryAfterMs(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
