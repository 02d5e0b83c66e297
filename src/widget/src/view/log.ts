import type { Chat } from '../conversation/chat';
import type { TranscriptItem } from '../conversation/transcript';
import type { Texts } from '../texts';
import type { ChoicesView } from './choices-view';
import { element } from './element';
import type { MessageView } from './message-view';

interface Shown {
  readonly view: HTMLElement;
  /** Changes when the item must be built again. */
  readonly look: string;
}

const nearEndPx = 120;

/** The visible log: keeps one element an item and moves as little as it can. */
export class Log {
  readonly root: HTMLElement;
  private readonly list = element('div', { class: 'items' });
  private readonly typing: HTMLElement;
  private shown = new Map<string, Shown>();

  constructor(texts: Texts, private readonly messages: MessageView, private readonly choices: ChoicesView) {
    this.typing = element('div', { class: 'typing', hidden: '' }, element('span', { class: 'hidden' }, texts.typing), ...[1, 2, 3].map(() => element('i')));
    this.root = element(
      'div',
      { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': texts.messages, tabindex: '0' },
      this.list,
      this.typing,
      choices.root,
    );
  }

  update(chat: Chat): void {
    const wasNearEnd = this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < nearEndPx;
    const before = this.shown;
    this.shown = new Map();
    for (const item of chat.items) this.place(before, item.key, item.kind, () => this.messages.confirmed(item));
    for (const message of chat.outgoing) this.place(before, message.clientId, message.status, () => this.messages.outgoing(message));
    const views = [...this.shown.values()].map(entry => entry.view);
    views.forEach((view, index) => {
      if (this.list.children[index] !== view) this.list.insertBefore(view, this.list.children[index] ?? null);
    });
    while (this.list.children.length > views.length) this.list.lastElementChild?.remove();
    views.forEach((view, index) => view.classList.toggle('last', !views[index + 1] || sideOf(views[index + 1]) !== sideOf(view)));
    this.messages.update();
    this.typing.hidden = !chat.isTyping;
    this.choices.show(chat.choices);
    this.follow(before, wasNearEnd);
  }

  viewOf(item: TranscriptItem): HTMLElement | undefined {
    return this.shown.get(item.key)?.view;
  }

  scrollToEnd(): void {
    this.root.scrollTop = this.root.scrollHeight;
  }

  private place(before: ReadonlyMap<string, Shown>, key: string, look: string, build: () => HTMLElement): void {
    const old = before.get(key);
    this.shown.set(key, old?.look === look ? old : { view: build(), look });
  }

  /** Follows the talk, but never past the beginning of what is new and not while the client reads further up. */
  private follow(before: ReadonlyMap<string, Shown>, wasNearEnd: boolean): void {
    const fresh = [...this.shown].filter(([key]) => !before.has(key)).map(([, entry]) => entry.view);
    const own = fresh.some(view => sideOf(view) === 'user');
    if (!wasNearEnd && !own) return;
    const end = this.root.scrollHeight - this.root.clientHeight;
    const first = before.size > 0 && !own ? fresh[0] : undefined;
    this.root.scrollTop = first ? Math.min(end, first.offsetTop - 12) : end;
  }
}

function sideOf(view: HTMLElement | undefined): string {
  return view?.classList.contains('user') ? 'user' : view?.classList.contains('assistant') ? 'assistant' : 'notice';
}
