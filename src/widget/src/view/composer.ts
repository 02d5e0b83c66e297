import type { Texts } from '../texts';
import { button, element, icon } from './element';

/** The box a client writes in. Enter sends, Shift and Enter begin a new line. */
export class Composer {
  readonly box: HTMLTextAreaElement;
  readonly root: HTMLFormElement;

  constructor(texts: Texts, locale: string, private readonly send: (text: string) => void) {
    this.box = element('textarea', {
      id: 'box', rows: '1', placeholder: texts.inputPlaceholder, lang: locale, autocomplete: 'off', enterkeyhint: 'send',
    });
    this.root = element(
      'form',
      { class: 'composer' },
      element('label', { class: 'hidden', for: 'box' }, texts.inputLabel),
      this.box,
      button({ class: 'send', 'aria-label': texts.send, title: texts.send }, () => this.submit(), icon('send')),
    );
    this.root.addEventListener('submit', event => {
      event.preventDefault();
      this.submit();
    });
    this.box.addEventListener('input', () => this.fit());
    this.box.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
  }

  private submit(): void {
    const text = this.box.value.trim();
    if (text !== '') {
      this.send(text);
      this.box.value = '';
      this.fit();
    }
    this.box.focus();
  }

  private fit(): void {
    this.box.style.height = 'auto';
    if (this.box.value !== '') this.box.style.height = `${this.box.scrollHeight + 2}px`;
  }
}
