import type { Chat } from '../conversation/chat';
import type { Texts } from '../texts';
import { button, element } from './element';

/** Stands in for the box when the conversation was forgotten. */
export class EndedBar {
  readonly root: HTMLElement;

  constructor(private readonly texts: Texts, private readonly chat: Chat, began: () => void) {
    this.root = element('div', { class: 'ended-bar', hidden: '' }, element('p', {}, texts.forgotten), button({ class: 'action' }, () => {
      chat.startNew();
      began();
    }, texts.newChat));
  }

  /** Shows or hides it; returns what is to be announced. */
  update(): string | undefined {
    const appears = this.root.hidden && this.chat.isForgotten;
    this.root.hidden = !this.chat.isForgotten;
    return appears ? this.texts.forgotten : undefined;
  }
}
