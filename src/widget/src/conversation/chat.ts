import { isFromUser, outcomeOf, type Activity, type ActivitySet } from '../directline/activity';
import { DirectLineApi } from '../directline/api';
import { Connection, type ConnectionState, type Session } from '../directline/connection';
import type { Environment } from '../directline/environment';
import { choicesOf, isYesToErasing, type Choices } from './choices';
import { Outbox, type OutgoingMessage } from './outbox';
import { Ratings, type Verdict } from './ratings';
import type { SessionStore } from './session-store';
import { Transcript, type TranscriptItem } from './transcript';

/** Who is told that there is something new to show. */
export interface ChatListener {
  changed(): void;
  /** A message of the bot that was not said before; each is named once. */
  heard(item: TranscriptItem): void;
}

/** A typing sign without a message after it is forgotten. */
const typingMs = 12_000;

/** The conversation as the page sees it: what was said, what is on its way, what may be pressed. */
export class Chat {
  private readonly connection: Connection;
  private readonly outbox: Outbox;
  private readonly ratings: Ratings;
  private readonly transcript = new Transcript();
  private listener: ChatListener | undefined;
  private typingTimer: unknown;
  /** Client id of the message that lets the clinic erase the conversation, once there is one. */
  private erasing: string | undefined;
  private commanded: string | undefined;
  private forgotten = false;
  private seen: string | undefined;
  private open = false;

  constructor(
    directLine: string,
    locale: string,
    private readonly store: SessionStore,
    private readonly environment: Environment,
  ) {
    this.connection = new Connection(new DirectLineApi(directLine, environment), environment, {
      received: (set, replayed) => this.received(set, replayed),
      stateChanged: () => this.listener?.changed(),
      sessionChanged: session => this.keep(session),
      sessionLost: () => this.sessionLost(),
    });
    this.outbox = new Outbox(this.connection, environment, locale, () => this.outboxChanged());
    this.ratings = new Ratings(this.connection, environment, () => this.listener?.changed());
  }

  get items(): readonly TranscriptItem[] {
    return this.transcript.items;
  }

  get outgoing(): readonly OutgoingMessage[] {
    return this.outbox.messages;
  }

  get state(): ConnectionState {
    return this.connection.state;
  }

  /** Whether the clinic was told to erase the conversation and this browser has forgotten it. */
  get isForgotten(): boolean {
    return this.forgotten;
  }

  get isTyping(): boolean {
    return this.typingTimer !== undefined;
  }

  get choices(): Choices | undefined {
    return this.outbox.messages.length > 0 ? undefined : choicesOf(this.transcript.latestReplies);
  }

  /** The thumb pressed under an answer. */
  ratingOf(answerId: string): Verdict | undefined {
    return this.ratings.of(answerId);
  }

  isRateable(activity: Activity): boolean {
    return !this.forgotten && this.ratings.isRateable(activity);
  }

  /** Presses a thumb under an answer; the one that is pressed already is let go. */
  rate(answerId: string, verdict: Verdict): void {
    this.ratings.press(answerId, verdict);
  }

  /** How many of the bot's messages came after the last one seen with the chat open. */
  get unread(): number {
    let count = 0;
    for (let i = this.items.length - 1; i >= 0; i--) {
      const item = this.items[i];
      if (item?.kind !== 'message') continue;
      if (item.fromUser || item.activity.id === this.seen) break;
      count++;
    }
    return count;
  }

  listen(listener: ChatListener): void {
    this.listener = listener;
  }

  /** Whether this browser remembers a conversation, and whether its chat was open. */
  remembered(): { readonly open: boolean } | undefined {
    const stored = this.store.load();
    return stored && { open: stored.open === true };
  }

  connect(): void {
    if (this.connection.state !== 'idle') return;
    const stored = this.store.load();
    this.seen = stored?.seen;
    if (stored?.unsent?.length) this.outbox.restore(stored.unsent);
    this.connection.start(stored);
  }

  /** Remembers over page loads whether the chat is open. */
  keepOpen(open: boolean): void {
    this.open = open;
    this.store.save({ open });
  }

  /** Everything shown so far has been seen. */
  markSeen(): void {
    for (let i = this.items.length - 1; i >= 0; i--) {
      const item = this.items[i];
      if (item?.kind !== 'message' || !item.activity.id) continue;
      if (item.activity.id !== this.seen) {
        this.seen = item.activity.id;
        this.store.save({ seen: this.seen });
      }
      return;
    }
  }

  send(text: string): void {
    this.connect();
    const erases = isYesToErasing(text, this.transcript.latestReplies);
    const id = this.outbox.send(text);
    if (erases) this.erasing = id;
  }

  retry(): void {
    this.connection.checkNow();
    this.outbox.retry();
  }

  /** Asks the clinic to erase the conversation. The bot asks back; this browser forgets when the yes has arrived. */
  forget(command: string): void {
    this.connect();
    this.commanded = this.outbox.send(command);
  }

  /** Leaves everything said so far and begins a new conversation. */
  startNew(): void {
    this.leave();
    this.connect();
  }

  /** The chat was closed: a forgotten conversation also leaves the screen. */
  closed(): void {
    if (this.forgotten) this.leave();
  }

  /** Another tab forgot the conversation or began another one. */
  storageChanged(): void {
    const stored = this.store.load();
    if (stored || this.forgotten || this.connection.state === 'idle') return;
    this.leave();
    this.forgetHere();
    this.listener?.changed();
  }

  private leave(): void {
    this.connection.stop();
    this.outbox.clear();
    this.transcript.clear();
    this.ratings.clear();
    this.store.clear();
    this.stopTyping();
    this.erasing = undefined;
    this.commanded = undefined;
    this.forgotten = false;
    this.seen = undefined;
    this.listener?.changed();
  }

  private keep(session: Session): void {
    if (this.forgotten) return;
    // A new conversation begins after the chat was opened; later, other tabs have their say too.
    this.store.save(this.store.load() ? session : { ...session, open: this.open });
  }

  private received(set: ActivitySet, replayed: boolean): void {
    for (const activity of set.activities ?? []) {
      if (activity.type === 'typing' && !replayed && !isFromUser(activity)) this.startTyping();
      if (activity.type === 'messageReaction') this.ratings.heard(activity);
      if (!this.transcript.add(activity, replayed)) continue;
      const item = this.transcript.items[this.transcript.items.length - 1];
      const clientId = activity.channelData?.clientActivityID;
      if (clientId && isFromUser(activity)) this.outbox.confirm(clientId);
      else if (item) {
        this.stopTyping();
        if (!replayed) this.listener?.heard(item);
        if (this.commanded && this.transcript.hasWritten(this.commanded)) this.commandAnswered(activity);
      }
    }
    if (!this.forgotten) this.store.save({});
    this.listener?.changed();
  }

  private sessionLost(): void {
    this.stopTyping();
    if (this.forgotten) {
      this.connection.stop();
      return;
    }
    this.ratings.close(this.items.flatMap(item => (item.kind === 'message' ? [item.activity] : [])));
    if (this.transcript.items.length > 0) this.transcript.addNotice('earlierEnded');
    this.transcript.addNotice('startedAfresh');
    this.outbox.failAll();
    this.store.clear();
    this.listener?.changed();
  }

  private outboxChanged(): void {
    const erasing = this.outbox.messages.find(message => message.clientId === this.erasing);
    if (this.erasing !== undefined && (!erasing || erasing.status === 'sent')) this.forgetHere();
    if (!this.forgotten) {
      this.store.save({ unsent: this.outbox.messages.filter(message => message.status !== 'sent').map(({ clientId, text }) => ({ clientId, text })) });
    }
    this.listener?.changed();
  }

  /** A bot that erases without asking back says so as the outcome of a command. */
  private commandAnswered(activity: Activity): void {
    this.commanded = undefined;
    if (outcomeOf(activity)?.kind === 'command') this.forgetHere();
  }

  private forgetHere(): void {
    this.erasing = undefined;
    this.forgotten = true;
    this.store.clear();
  }

  private startTyping(): void {
    this.environment.clearTimer(this.typingTimer);
    this.typingTimer = this.environment.setTimer(() => {
      this.stopTyping();
      this.listener?.changed();
    }, typingMs);
  }

  private stopTyping(): void {
    this.environment.clearTimer(this.typingTimer);
    this.typingTimer = undefined;
  }
}
