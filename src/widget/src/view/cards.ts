import { labelOf, sentText } from '../conversation/choices';
import type { Attachment, CardAction, HeroCard } from '../directline/activity';
import { safeAddress } from '../markdown/parse';
import { renderLink, renderMarkdown } from '../markdown/render';
import type { Texts } from '../texts';
import { button, element } from './element';

const heroCards = ['application/vnd.microsoft.card.hero', 'application/vnd.microsoft.card.thumbnail'];

/** Shows hero cards; anything else is said to be there, rather than dropped in silence. */
export function renderAttachments(attachments: readonly Attachment[], texts: Texts, send: (text: string) => void): Node[] {
  return attachments.map(attachment =>
    heroCards.includes(attachment.contentType) && typeof attachment.content === 'object' && attachment.content !== null
      ? renderHeroCard(attachment.content as HeroCard, texts, send)
      : element('p', { class: 'unknown' }, texts.cannotShow));
}

function renderHeroCard(card: HeroCard, texts: Texts, send: (text: string) => void): HTMLElement {
  const view = element('div', { class: 'card' });
  if (card.title) view.append(element('p', { class: 'card-title' }, card.title));
  if (card.subtitle) view.append(element('p', { class: 'card-subtitle' }, card.subtitle));
  if (card.text) view.append(...renderMarkdown(card.text, { shortNumbers: false }, texts.opensNewWindow));
  const buttons = (card.buttons ?? []).flatMap(action => renderAction(action, texts, send) ?? []);
  if (buttons.length > 0) view.append(element('div', { class: 'card-actions' }, ...buttons));
  return view;
}

/** A button that speaks for the client, or a link; undefined when the action is neither or not safe. */
export function renderAction(action: CardAction, texts: Texts, send: (text: string) => void): HTMLElement | undefined {
  const label = labelOf(action);
  const text = sentText(action);
  if (text !== '') return button({ class: 'action' }, () => send(text), label);
  const value = typeof action.value === 'string' ? action.value : '';
  const address = action.type === 'openUrl' ? safeAddress(value)
    : action.type === 'call' ? safeAddress(value.startsWith('tel:') ? value : `tel:${value.replace(/\s/g, '')}`)
      : undefined;
  if (address === undefined) return undefined;
  const link = renderLink(address, [document.createTextNode(label)], texts.opensNewWindow);
  link.classList.add('action');
  return link;
}
