import type { OutgoingMessage } from '../conversation/outbox';
import type { Verdict } from '../conversation/ratings';
import type { NoticeKind, TranscriptItem } from '../conversation/transcript';
import { outcomeOf, type Activity, type Outcome } from '../directline/activity';
import { renderMarkdown, renderPlain } from '../markdown/render';
import type { Settings } from '../settings';
import type { Texts } from '../texts';
import { renderAttachments } from './cards';
import { button, element, icon } from './element';
import { Thumbs } from './thumbs';

/** What a message view asks of the chat. */
export interface MessageActions {
  send(text: string): void;
  retry(): void;
  rate(answerId: string, verdict: Verdict): void;
  ratingOf(answerId: string): Verdict | undefined;
  isRateable(activity: Activity): boolean;
}

/** Builds what stands in the log for one item. */
export class MessageView {
  private readonly texts: Texts;
  private readonly thumbs = new Map<Activity, Thumbs>();

  constructor(private readonly settings: Settings, private readonly actions: MessageActions) {
    this.texts = settings.texts;
  }

  confirmed(item: TranscriptItem): HTMLElement {
    if (item.kind === 'notice') return this.notice(item.notice);
    return item.fromUser ? this.fromUser(item.activity.text ?? '', item.activity.timestamp) : this.fromAssistant(item.activity);
  }

  /** Shows which thumbs are pressed, without building a message anew: the focus may stand on one. */
  update(): void {
    for (const [activity, thumbs] of this.thumbs) {
      if (thumbs.root.isConnected) thumbs.show(this.actions.ratingOf(activity.id ?? ''), this.actions.isRateable(activity));
      else this.thumbs.delete(activity);
    }
  }

  outgoing(message: OutgoingMessage): HTMLElement {
    const view = this.fromUser(message.text);
    const failed = message.status === 'failed' || message.status === 'notAccepted';
    view.classList.add(failed ? 'failed' : 'pending');
    if (failed) {
      view.append(element(
        'div',
        { class: 'meta failure' },
        icon('warning'),
        element('span', {}, message.status === 'failed' ? this.texts.notSent : this.texts.notAccepted),
        button({ class: 'retry' }, () => this.actions.retry(), this.texts.tryAgain),
      ));
    } else if (message.status === 'sending') {
      view.append(element('div', { class: 'meta waiting' }, this.texts.sending));
    }
    return view;
  }

  /** What a screen reader says for a message of the bot. */
  spoken(view: HTMLElement): string {
    const bubble = view.querySelector('.bubble');
    return Array.from(bubble?.querySelectorAll('.level, p, li, .card-title, button, a.action') ?? [])
      .filter(part => !(part.tagName === 'P' && part.closest('li')))
      .map(part => part.textContent?.trim() ?? '')
      .filter(text => text !== '')
      .map(text => (/[.!?:…]$/.test(text) ? text : `${text}.`))
      .join(' ');
  }

  private notice(notice: NoticeKind): HTMLElement {
    return element('div', { class: 'notice' }, this.texts[notice]);
  }

  private fromUser(text: string, timestamp?: string): HTMLElement {
    return element(
      'div',
      { class: 'message user' },
      element('span', { class: 'hidden' }, this.texts.youSaid),
      element('div', { class: 'bubble', lang: this.settings.locale }, ...renderPlain(text)),
      ...this.time(timestamp),
    );
  }

  private fromAssistant(activity: Activity): HTMLElement {
    const { texts, settings } = this;
    const outcome = outcomeOf(activity);
    const level = outcome?.kind === 'disposition' ? outcome.level ?? '' : '';
    const bubble = element('div', { class: 'bubble', lang: activity.locale || settings.locale });
    const label = level === 'EMERGENCY' ? texts.emergency : level === 'URGENT' ? texts.urgent : undefined;
    if (label) bubble.append(element('div', { class: 'level' }, icon('warning'), label));
    const text = activity.text ?? '';
    if (activity.textFormat === 'plain') bubble.append(...renderPlain(text));
    else bubble.append(...renderMarkdown(text, { shortNumbers: callsForHelp(outcome) }, texts.opensNewWindow));
    bubble.append(...renderAttachments(activity.attachments ?? [], texts, value => this.actions.send(value)));
    const view = element(
      'div',
      { class: 'message assistant' },
      element('span', { class: 'hidden' }, texts.assistantSaid),
      bubble,
    );
    if (level) view.dataset['level'] = level;
    const { id } = activity;
    if (id !== undefined && this.actions.isRateable(activity)) {
      const thumbs = new Thumbs(texts, verdict => this.actions.rate(id, verdict));
      this.thumbs.set(activity, thumbs);
      view.append(thumbs.root);
    }
    view.append(...this.time(activity.timestamp));
    return view;
  }

  private time(timestamp: string | undefined): HTMLElement[] {
    const when = new Date(timestamp ?? NaN);
    if (Number.isNaN(when.getTime())) return [];
    const today = new Date().toDateString() === when.toDateString();
    const words = when.toLocaleString(this.settings.locale, today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' });
    return [element('div', { class: 'meta time' }, element('time', { datetime: when.toISOString() }, words))];
  }
}

/** Texts that tell a client whom to call; there short numbers become links too. */
function callsForHelp(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'disposition' || outcome?.kind === 'escalation';
}
