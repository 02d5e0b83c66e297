import type { Verdict } from '../conversation/ratings';
import type { Texts } from '../texts';
import { button, element, icon } from './element';

const verdicts = ['like', 'dislike'] as const;

/** Two quiet buttons under an answer: it helped, it did not. */
export class Thumbs {
  readonly root: HTMLElement;
  private readonly buttons: Readonly<Record<Verdict, HTMLButtonElement>>;

  constructor(texts: Texts, press: (verdict: Verdict) => void) {
    const thumb = (verdict: Verdict, name: string) =>
      button({ class: 'thumb', 'aria-label': name, title: name, 'aria-pressed': 'false' }, () => press(verdict), icon(verdict));
    this.buttons = { like: thumb('like', texts.helpful), dislike: thumb('dislike', texts.notHelpful) };
    this.root = element('div', { class: 'thumbs', role: 'group', 'aria-label': texts.rate }, this.buttons.like, this.buttons.dislike);
  }

  show(pressed: Verdict | undefined, rateable: boolean): void {
    this.root.hidden = !rateable;
    for (const verdict of verdicts) this.buttons[verdict].setAttribute('aria-pressed', String(verdict === pressed));
  }
}
