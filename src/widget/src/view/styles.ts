import { element } from './element';
import css from './widget.css';

/** The widget's styles as a constructed sheet, which a strict Content-Security-Policy allows. */
export function styleSheet(page: Document): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(unscaled(css, remScale(page)));
  return sheet;
}

/** Lengths in rem follow the page's root; this takes out what the page did to it and leaves the reader's own text size. */
export function unscaled(text: string, scale: number): string {
  return scale === 1 ? text : text.replace(/(\d*\.?\d+)rem\b/g, (_, number: string) => `${Number(number) * scale}rem`);
}

function remScale(page: Document): number {
  const probe = element('span');
  probe.style.fontSize = 'medium';
  page.body.append(probe);
  const reader = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  const root = parseFloat(getComputedStyle(page.documentElement).fontSize);
  return reader > 0 && root > 0 ? reader / root : 1;
}
