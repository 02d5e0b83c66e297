/** The part of Direct Line 3.0 activities the widget reads or writes. */
export interface Activity {
  readonly id?: string;
  readonly type: string;
  readonly timestamp?: string;
  readonly from?: { readonly id?: string; readonly role?: string; readonly name?: string };
  readonly replyToId?: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly locale?: string;
  readonly value?: unknown;
  readonly channelData?: { readonly clientActivityID?: string };
  readonly suggestedActions?: { readonly actions?: readonly CardAction[] };
  readonly attachments?: readonly Attachment[];
  readonly entities?: readonly Entity[];
  readonly reactionsAdded?: readonly Reaction[];
  readonly reactionsRemoved?: readonly Reaction[];
}

export interface Reaction {
  readonly type?: string;
}

export interface CardAction {
  readonly type: string;
  readonly title?: string;
  readonly text?: string;
  readonly displayText?: string;
  readonly value?: unknown;
}

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
}

export interface HeroCard {
  readonly title?: string;
  readonly subtitle?: string;
  readonly text?: string;
  readonly buttons?: readonly CardAction[];
}

export interface Entity {
  readonly type?: string;
}

/** Where a bot message came from and what it is; see the wire contract of the product. */
export interface Outcome extends Entity {
  readonly kind: string;
  readonly level?: string;
  readonly route?: string | null;
  readonly questionId?: string;
  readonly multiple?: boolean;
  readonly options?: readonly OutcomeOption[];
}

export interface OutcomeOption {
  readonly id: string;
  readonly title: string;
  readonly exclusive?: boolean;
}

export interface ActivitySet {
  readonly activities?: readonly Activity[];
  readonly watermark?: string;
}

export const outcomeType = 'urn:massagebot:outcome';

export function outcomeOf(activity: Activity): Outcome | undefined {
  return activity.entities?.find(entity => entity?.type === outcomeType) as Outcome | undefined;
}

/** The server marks who wrote a message by role; an echo of our own also carries the id we gave it. */
export function isFromUser(activity: Activity): boolean {
  const role = activity.from?.role;
  if (role) return role === 'user';
  return Boolean(activity.channelData?.clientActivityID);
}
