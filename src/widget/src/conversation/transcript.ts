import { isFromUser, type Activity } from '../directline/activity';

export type NoticeKind = 'startedAfresh' | 'earlierEnded';

export type TranscriptItem =
  | { readonly kind: 'message'; readonly key: string; readonly activity: Activity; readonly fromUser: boolean; readonly replayed: boolean }
  | { readonly kind: 'notice'; readonly key: string; readonly notice: NoticeKind };

/** What the server has confirmed, each message once, in the server's order. */
export class Transcript {
  private list: TranscriptItem[] = [];
  private readonly known = new Set<string>();
  private readonly written = new Map<string, string>();
  private notices = 0;

  get items(): readonly TranscriptItem[] {
    return this.list;
  }

  /** Adds a message; false when it is known already or is nothing to show. */
  add(activity: Activity, replayed: boolean): boolean {
    if (activity.type !== 'message') return false;
    const id = activity.id ?? '';
    if (id !== '') {
      if (this.known.has(id)) return false;
      this.known.add(id);
    }
    const fromUser = isFromUser(activity);
    const clientId = fromUser ? activity.channelData?.clientActivityID : undefined;
    if (clientId) {
      if (this.written.has(clientId)) return false;
      this.written.set(clientId, id);
    }
    const key = clientId ?? (id || `unnamed-${this.list.length}`);
    this.list.push({ kind: 'message', key, activity, fromUser, replayed });
    return true;
  }

  /** Whether the client's message with this client id has come back from the server. */
  hasWritten(clientId: string): boolean {
    return this.written.has(clientId);
  }

  addNotice(notice: NoticeKind): void {
    this.list.push({ kind: 'notice', key: `notice-${++this.notices}`, notice });
  }

  /** The bot's messages since the client last said something. */
  get latestReplies(): readonly Activity[] {
    const replies: Activity[] = [];
    for (let i = this.list.length - 1; i >= 0; i--) {
      const item = this.list[i];
      if (!item || item.kind === 'notice' || item.fromUser) break;
      replies.unshift(item.activity);
    }
    return replies;
  }

  clear(): void {
    this.list = [];
    this.known.clear();
    this.written.clear();
  }
}
