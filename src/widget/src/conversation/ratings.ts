import { isFromUser, outcomeOf, type Activity } from '../directline/activity';
import type { Environment } from '../directline/environment';

export type Verdict = 'like' | 'dislike';

interface RatingsWire {
  post(activity: Activity): Promise<string | undefined>;
}

/** What the client thought of answers: shown at once, sent one after the other, and read again from the history. */
export class Ratings {
  private readonly pressed = new Map<string, Verdict>();
  private readonly own = new Set<string>();
  private readonly closed = new Set<string>();
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly wire: RatingsWire, private readonly environment: Environment, private readonly changed: () => void) {}

  of(answerId: string): Verdict | undefined {
    return this.pressed.get(answerId);
  }

  /** Only answers of the conversation that is going on can be rated: small talk and advice cannot. */
  isRateable(activity: Activity): boolean {
    return !isFromUser(activity) && outcomeOf(activity)?.kind === 'answer' && activity.id !== undefined && !this.closed.has(activity.id);
  }

  /** Another verdict replaces the first, the same one takes it back. */
  press(answerId: string, verdict: Verdict): void {
    const before = this.pressed.get(answerId);
    const after = before === verdict ? undefined : verdict;
    const clientId = this.environment.newId();
    this.own.add(clientId);
    this.set(answerId, after);
    this.changed();
    const activity: Activity = {
      type: 'messageReaction',
      from: { role: 'user' },
      replyToId: answerId,
      ...(after ? { reactionsAdded: [{ type: after }] } : {}),
      ...(before ? { reactionsRemoved: [{ type: before }] } : {}),
      channelData: { clientActivityID: clientId },
    };
    this.sending = this.sending.then(() => this.send(activity, answerId, before, after));
  }

  /** A thumb that stands in the history, or that was pressed in another tab. */
  heard(activity: Activity): void {
    const { replyToId, channelData, reactionsAdded, reactionsRemoved } = activity;
    if (!replyToId || !isFromUser(activity) || this.own.has(channelData?.clientActivityID ?? '')) return;
    const added = reactionsAdded?.map(reaction => reaction.type).filter(isVerdict).pop();
    if (added) this.set(replyToId, added);
    else if (reactionsRemoved?.some(reaction => reaction.type === this.pressed.get(replyToId))) this.set(replyToId, undefined);
  }

  /** The conversation of these messages has ended. */
  close(activities: readonly Activity[]): void {
    for (const { id } of activities) if (id) this.closed.add(id);
  }

  clear(): void {
    this.pressed.clear();
    this.closed.clear();
  }

  /** A thumb is not worth an error message: one that could not be sent is not pressed any more. */
  private async send(activity: Activity, answerId: string, before: Verdict | undefined, after: Verdict | undefined): Promise<void> {
    try {
      await this.wire.post(activity);
    } catch {
      if (this.pressed.get(answerId) !== after) return;
      this.set(answerId, before);
      this.changed();
    }
  }

  private set(answerId: string, verdict: Verdict | undefined): void {
    if (verdict) this.pressed.set(answerId, verdict);
    else this.pressed.delete(answerId);
  }
}

function isVerdict(type: string | undefined): type is Verdict {
  return type === 'like' || type === 'dislike';
}
