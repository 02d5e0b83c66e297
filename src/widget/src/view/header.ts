import type { Settings } from '../settings';
import { button, element, icon } from './element';

export interface HeaderActions {
  forget(): void;
  close(): void;
}

export function header(settings: Settings, actions: HeaderActions): HTMLElement {
  const { texts } = settings;
  return element(
    'div',
    { class: 'head' },
    element('div', { class: 'names' }, element('h2', { id: 'title' }, settings.title), element('p', { id: 'subtitle' }, texts.subtitle)),
    button({ class: 'tool forget', 'aria-label': texts.forget, title: texts.forget }, actions.forget, icon('bin')),
    button({ class: 'tool close', 'aria-label': texts.closeChat, title: texts.closeChat }, actions.close, icon('close')),
  );
}
