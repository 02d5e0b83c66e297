import { element } from '../view/element';
import type { Block, Inline } from './parse';
import { parseBlocks, type ParseOptions } from './parse';

/** Builds the nodes for a bot's text by DOM calls alone; no text ever becomes markup. */
export function renderMarkdown(text: string, options: ParseOptions, opensNewWindow: string): Node[] {
  return parseBlocks(text, options).map(block => renderBlock(block, opensNewWindow));
}

/** A client's own words: plain text with its line breaks. */
export function renderPlain(text: string): Node[] {
  return [element('p', { class: 'plain' }, text)];
}

function renderBlock(block: Block, opensNewWindow: string): Node {
  if (block.kind === 'list') {
    const list = element(block.ordered ? 'ol' : 'ul');
    if (block.ordered && block.start !== 1) list.setAttribute('start', String(block.start));
    list.append(...block.items.map(item => element('li', {}, ...renderInlines(item, opensNewWindow))));
    return list;
  }
  const paragraph = element('p', block.kind === 'heading' ? { class: 'heading' } : {});
  const lines = block.lines.map(line => renderInlines(line, opensNewWindow));
  // Lines of their own, not line breaks, so that advice of many short lines can be set with room between them.
  if (lines.length === 1) paragraph.append(...lines.flat());
  else paragraph.append(...lines.map(line => element('span', { class: 'line' }, ...line)));
  return paragraph;
}

function renderInlines(inlines: readonly Inline[], opensNewWindow: string): Node[] {
  return inlines.map(inline => {
    switch (inline.kind) {
      case 'text':
        return document.createTextNode(inline.text);
      case 'strong':
        return element('strong', {}, ...renderInlines(inline.children, opensNewWindow));
      case 'emphasis':
        return element('em', {}, ...renderInlines(inline.children, opensNewWindow));
      case 'link':
        return renderLink(inline.href, renderInlines(inline.children, opensNewWindow), opensNewWindow);
    }
  });
}

export function renderLink(href: string, children: readonly Node[], opensNewWindow: string): HTMLElement {
  if (!/^https?:/i.test(href)) return element('a', { href }, ...children);
  return element(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer' },
    ...children,
    element('span', { class: 'hidden' }, ` (${opensNewWindow})`),
  );
}
