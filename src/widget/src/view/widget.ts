import type { Chat } from '../conversation/chat';
import type { TranscriptItem } from '../conversation/transcript';
import type { Settings } from '../settings';
import { fill } from '../texts';
import { Announcer } from './announcer';
import { Banner } from './banner';
import { ChoicesView } from './choices-view';
import { Composer } from './composer';
import { button, element, icon } from './element';
import { EndedBar } from './ended-bar';
import { header } from './header';
import { Log } from './log';
import { MessageView } from './message-view';
import { styleSheet } from './styles';

/** Where the panel covers the whole page. Must agree with widget.css. */
const fullScreen = '(max-width: 30em), (max-height: 30em)';

/** The launcher and the panel, inside one shadow root. */
export class Widget {
  private readonly host = element('div', { class: 'massagebot' });
  private readonly announcer = new Announcer();
  private readonly launcher: HTMLButtonElement;
  private readonly badge = element('span', { class: 'badge', 'aria-hidden': 'true', hidden: '' });
  private readonly panel: HTMLElement;
  private readonly log: Log;
  private readonly composer: Composer;
  private readonly banner: Banner;
  private readonly endedBar: EndedBar;
  private readonly messages: MessageView;
  private isOpen = false;
  private opener: HTMLElement | null = null;
  private toSay: TranscriptItem[] = [];

  constructor(private readonly settings: Settings, private readonly chat: Chat, isOnline: () => boolean) {
    const { texts } = settings;
    const send = (text: string) => this.send(text);
    this.messages = new MessageView(settings, {
      send,
      retry: () => chat.retry(),
      rate: (answerId, verdict) => chat.rate(answerId, verdict),
      ratingOf: answerId => chat.ratingOf(answerId),
      isRateable: activity => chat.isRateable(activity),
    });
    this.log = new Log(texts, this.messages, new ChoicesView(texts, send));
    this.composer = new Composer(texts, settings.locale, send);
    this.banner = new Banner(texts, this.announcer, isOnline);
    this.endedBar = new EndedBar(texts, chat, () => this.focusInside());
    this.launcher = button({ class: 'launcher', 'aria-controls': 'panel' }, () => this.toggle(), icon('chat'), icon('close'), this.badge);
    this.panel = element(
      'section',
      { class: 'panel', id: 'panel', role: 'dialog', 'aria-labelledby': 'title', 'aria-describedby': 'subtitle', tabindex: '-1', hidden: '' },
      header(settings, { forget: () => this.forget(), close: () => this.close() }),
      this.banner.root,
      this.log.root,
      this.endedBar.root,
      this.composer.root,
    );
    this.panel.addEventListener('keydown', event => this.key(event));
    chat.listen({ changed: () => this.update(), heard: item => this.toSay.push(item) });
  }

  mount(page: Document): void {
    const { host, settings } = this;
    host.lang = settings.language;
    host.dataset['theme'] = settings.theme;
    host.dataset['position'] = settings.position;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [styleSheet(page)];
    shadow.append(this.launcher, this.panel, this.announcer.polite, this.announcer.urgent);
    page.body.append(host);
    // Any element of the page with this attribute opens the chat too.
    page.addEventListener('click', event => {
      const opener = (event.target as Element | null)?.closest?.<HTMLElement>('[data-massagebot-open]');
      if (!opener) return;
      event.preventDefault();
      this.open(opener);
    });
    this.update();
  }

  open(opener: HTMLElement | null, takeFocus = true): void {
    if (!this.isOpen) {
      this.isOpen = true;
      this.opener = opener;
      this.chat.connect();
      this.chat.keepOpen(true);
      this.panel.hidden = false;
      this.panel.setAttribute('aria-modal', String(matchMedia(fullScreen).matches));
      this.update();
      this.log.scrollToEnd();
    }
    if (takeFocus) this.focusInside();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.panel.hidden = true;
    this.chat.keepOpen(false);
    this.chat.closed();
    this.update();
    (this.opener?.isConnected ? this.opener : this.launcher).focus();
  }

  private toggle(): void {
    if (this.isOpen) this.close();
    else this.open(this.launcher);
  }

  private send(text: string): void {
    this.chat.send(text);
    this.focusInside();
  }

  private forget(): void {
    this.chat.forget(this.settings.texts.forgetCommand);
    this.focusInside();
  }

  /** On a touch screen the box is not focused unasked, for the keyboard would cover half of the talk. */
  private focusInside(): void {
    if (this.composer.root.hidden || matchMedia('(pointer: coarse)').matches) this.panel.focus({ preventScroll: true });
    else this.composer.box.focus({ preventScroll: true });
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Tab' && matchMedia(fullScreen).matches) {
      this.keepFocusInside(event);
    }
  }

  /** Full screen, the page behind cannot be seen, so focus must not wander there. */
  private keepFocusInside(event: KeyboardEvent): void {
    const stops = Array.from(this.panel.querySelectorAll<HTMLElement>('button, textarea, input, a[href], [tabindex="0"]'))
      .filter(stop => stop.tabIndex >= 0 && stop.getClientRects().length > 0);
    const target = event.composedPath()[0];
    const [first, last] = [stops[0], stops[stops.length - 1]];
    if (event.shiftKey ? target === first || target === this.panel : target === last) {
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    }
  }

  private update(): void {
    const { chat, settings: { texts } } = this;
    this.log.update(chat);
    this.banner.update(chat.state);
    const ended = this.endedBar.update();
    if (ended && this.isOpen) this.announcer.say(ended);
    this.composer.root.hidden = chat.isForgotten;
    if (this.isOpen) chat.markSeen();
    this.announce();
    const unread = this.isOpen ? 0 : chat.unread;
    this.badge.hidden = unread === 0;
    this.badge.textContent = String(unread);
    this.launcher.setAttribute('aria-expanded', String(this.isOpen));
    const label = this.isOpen ? texts.closeChat : unread > 0 ? fill(texts.openChatUnread, { count: unread }) : texts.openChat;
    this.launcher.setAttribute('aria-label', label);
    this.launcher.title = label;
  }

  private announce(): void {
    const { texts } = this.settings;
    const items = this.toSay;
    this.toSay = [];
    if (!this.isOpen) {
      if (items.length > 0) this.announcer.say(fill(texts.openChatUnread, { count: this.chat.unread }));
      return;
    }
    items.forEach((item, index) => {
      const view = this.log.viewOf(item);
      if (!view) return;
      const choices = index === items.length - 1 ? this.chat.choices : undefined;
      const count = (choices?.ticks.length ?? 0) + (choices?.actions.length ?? 0);
      const hint = count > 0 ? ` ${fill(texts.choicesHint, { count })}` : '';
      this.announcer.say(`${texts.assistantSaid} ${this.messages.spoken(view)}${hint}`, view.dataset['level'] === 'EMERGENCY');
    });
  }
}
