import { element } from './element';

const keptMs = 5000;

/** Says things to screen readers, each once; the visible log itself stays silent. */
export class Announcer {
  readonly polite = element('div', { class: 'hidden', 'aria-live': 'polite', 'aria-relevant': 'additions' });
  readonly urgent = element('div', { class: 'hidden', role: 'alert', 'aria-relevant': 'additions' });

  say(text: string, urgent = false): void {
    const sentence = element('p', {}, text);
    (urgent ? this.urgent : this.polite).append(sentence);
    setTimeout(() => sentence.remove(), keptMs);
  }
}
