type Child = Node | string;

/** One element by DOM calls; attributes by name, children in order. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export function button(attributes: Readonly<Record<string, string>>, pressed: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', pressed);
  return made;
}

const svg = 'http://www.w3.org/2000/svg';

const shapes = {
  chat: 'M4 4h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z',
  close: 'M5 5l14 14M19 5L5 19',
  send: 'M4 12 20 4l-5 16-3.5-6.5L4 12ZM11.5 13.5 20 4',
  bin: 'M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3',
  like: 'M7 10.5v9.5H3.5v-9.5H7ZM7 10.5 11 3c1.6 0 2.6 1.1 2.3 2.7L12.6 9H19a2 2 0 0 1 2 2.4l-1.3 6.9A2 2 0 0 1 17.7 20H7',
  dislike: 'M17 13.5V4h3.5v9.5H17ZM17 13.5 13 21c-1.6 0-2.6-1.1-2.3-2.7l.7-3.3H5a2 2 0 0 1-2-2.4l1.3-6.9A2 2 0 0 1 6.3 4H17',
  warning: 'M12 3 22 20H2L12 3ZM12 10v4.5M12 17v.5',
  plug: 'M3 3l18 18M8.5 8.6A7 7 0 0 0 5 10.5M2.5 8A11 11 0 0 1 6 5.6M12 5c3.6 0 6.9 1.2 9.5 3.4M15.5 9.8c1.3.5 2.5 1.3 3.5 2.2M8.5 14a5 5 0 0 1 5.4-1M12 18.5v.2',
} as const;

/** A line drawing that screen readers skip; the words stand beside it. */
export function icon(name: keyof typeof shapes): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('focusable', 'false');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', shapes[name]);
  drawing.append(path);
  return drawing;
}
