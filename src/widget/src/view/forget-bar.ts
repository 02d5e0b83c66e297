import type { Chat } from '../conversation/chat';
import type { Texts } from '../texts';
import { button, element } from './element';

/** Asks before a conversation is forgotten, and says afterwards what has happened. */
export class ForgetBar {
  readonly root = element('div', { class: 'forget-bar', role: 'group', hidden: '' });
  private shown = 'no';

  constructor(private readonly texts: Texts, private readonly chat: Chat, private readonly focusBox: () => void) {}

  update(): void {
    const state = this.chat.forget;
    if (state === this.shown) return;
    this.shown = state;
    this.root.hidden = state === 'no';
    this.root.replaceChildren();
    const { texts, chat } = this;
    if (state === 'no') return;
    const question = state === 'asking' ? texts.forgetQuestion : state === 'failed' ? texts.forgetFailed : texts.forgotten;
    this.root.append(element('p', { role: state === 'asking' ? 'none' : 'status' }, question));
    this.root.setAttribute('aria-label', question);
    if (state === 'done') {
      this.root.append(button({ class: 'action' }, () => {
        chat.startNew();
        this.focusBox();
      }, texts.newChat));
      return;
    }
    const yes = button({ class: 'action' }, () => {
      chat.forgetConversation(texts.forgetCommand);
      this.focusBox();
    }, state === 'asking' ? texts.forgetYes : texts.tryAgain);
    const no = button({ class: 'action' }, () => this.cancel(), texts.forgetNo);
    this.root.append(element('div', { class: 'actions' }, yes, no));
    no.focus();
  }

  /** Takes the question back; false when none was asked. */
  cancel(): boolean {
    if (this.chat.forget !== 'asking' && this.chat.forget !== 'failed') return false;
    this.chat.keepAfterAll();
    this.focusBox();
    return true;
  }
}
