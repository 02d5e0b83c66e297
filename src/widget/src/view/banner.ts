import type { ConnectionState } from '../directline/connection';
import type { Texts } from '../texts';
import type { Announcer } from './announcer';
import { element, icon } from './element';

/** A short break that heals itself is not worth a word; a longer one is shown well within two seconds. */
const patienceMs = 700;

/** Says whether the clinic can be reached. */
export class Banner {
  private readonly words = element('span');
  readonly root = element('div', { class: 'banner', hidden: '' }, icon('plug'), this.words);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: ConnectionState = 'idle';
  private wasOnline = false;

  constructor(private readonly texts: Texts, private readonly announcer: Announcer, private readonly isOnline: () => boolean) {}

  update(state: ConnectionState): void {
    if (state === this.state) return;
    this.state = state;
    if (state === 'online' || state === 'idle') {
      clearTimeout(this.timer);
      this.timer = undefined;
      if (!this.root.hidden && state === 'online') this.announcer.say(this.wasOnline ? this.texts.connectionBack : this.texts.connected);
      this.root.hidden = true;
      this.wasOnline = state === 'online';
    } else if (!this.root.hidden || !this.isOnline()) {
      this.show();
    } else {
      this.timer ??= setTimeout(() => this.show(), patienceMs);
    }
  }

  private show(): void {
    const text = this.text();
    if (!this.root.hidden && this.words.textContent === text) return;
    this.words.textContent = text;
    this.root.hidden = false;
    this.announcer.say(text);
  }

  private text(): string {
    const { texts } = this;
    if (!this.isOnline()) return texts.offline;
    if (this.state === 'refused') return texts.refused;
    if (this.wasOnline) return texts.connectionLost;
    return this.state === 'connecting' ? texts.connecting : texts.unavailable;
  }
}
